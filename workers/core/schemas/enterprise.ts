import * as z from 'zod';
import { chainRole, enterpriseType, operatingStatus } from '../terms/organisation.ts';
import { codesOf } from '../terms/term.ts';
import { duty, instant, link, point, source } from './common.ts';

export const enterprise = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.enum(codesOf(enterpriseType)),
    /** 规上企业 (规模以上); null = not known. */
    isAboveScale: z.boolean().nullable(),
    chainRole: z.enum(codesOf(chainRole)).nullable(),
    operatingStatus: z.enum(codesOf(operatingStatus)),
    park: link.nullable(),
    regionCode: z.string(),
    regionName: z.string(),
    point: point.nullable(),
    coveredBy: link.nullable(),
    pairingCount: z.number().int(),
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'Enterprise' });

export const enterpriseDetail = enterprise
  .extend({
    version: z.number().int(),
    /** 统一社会信用代码, a public register number; null for illustrative rows. */
    uscc: z.string().nullable(),
    aliases: z.array(z.string()),
    brands: z.array(z.string()),
    note: z.string().nullable(),
    source: source.nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'EnterpriseDetail' });

export type Enterprise = z.infer<typeof enterprise>;
export type EnterpriseDetail = z.infer<typeof enterpriseDetail>;
