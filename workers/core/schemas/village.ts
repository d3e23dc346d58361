import * as z from 'zod';
import { duty, instant, link, point, source } from './common.ts';

/** 村 or 社区 as a record of ours (a pairing party), apart from the code list of regions. */
export const village = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['VILLAGE', 'COMMUNITY']),
    regionCode: z.string(),
    regionName: z.string(),
    point: point.nullable(),
    pairingCount: z.number().int(),
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'Village' });

export const villageDetail = village
  .extend({
    version: z.number().int(),
    park: link.nullable(),
    source: source.nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'VillageDetail' });

export type Village = z.infer<typeof village>;
export type VillageDetail = z.infer<typeof villageDetail>;
