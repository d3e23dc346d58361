import * as z from 'zod';
import { orgSetting, orgStatus, orgType, setupForm } from '../terms/organisation.ts';
import { codesOf } from '../terms/term.ts';
import { date, duty, instant, link, point, source } from './common.ts';
import { honour } from './park.ts';

/** 党组织. No names of persons and no exact member counts ever. */
export const organisation = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string().nullable(),
    type: z.enum(codesOf(orgType)),
    setting: z.enum(codesOf(orgSetting)).nullable(),
    setupForm: z.enum(codesOf(setupForm)).nullable(),
    schemeCode: z.string().nullable(),
    tierNo: z.number().int().nullable(),
    parent: link.nullable(),
    park: link.nullable(),
    regionCode: z.string(),
    regionName: z.string(),
    point: point.nullable(),
    status: z.enum(codesOf(orgStatus)),
    coveredUnitCount: z.number().int().nullable(),
    childCount: z.number().int(),
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'Organisation' });

export const organisationDetail = organisation
  .extend({
    version: z.number().int(),
    aliases: z.array(z.string()),
    statusReason: z.string().nullable(),
    establishedOn: z.string().nullable(),
    revokedOn: date.nullable(),
    hostUnit: z.string().nullable(),
    brands: z.array(z.string()),
    honours: z.array(honour),
    sites: z.array(link),
    source: source.nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'OrganisationDetail' });

/** 组织架构 of a region: named tiers, e.g. JZ-4 四级组织架构. */
export const scheme = z
  .object({
    code: z.string(),
    name: z.string(),
    regionCode: z.string(),
    park: link.nullable(),
    tiers: z.array(
      z.object({
        tierNo: z.number().int(),
        name: z.string(),
        allowedTypes: z.array(z.enum(codesOf(orgType))),
        /** Organisations registered / illustrative at this tier. */
        registered: z.number().int(),
        illustrative: z.number().int(),
      }),
    ),
    source: source.nullable(),
  })
  .meta({ id: 'Scheme' });

export interface OrganisationNode {
  id: string;
  name: string;
  type: keyof typeof orgType;
  tierNo: number | null;
  status: keyof typeof orgStatus;
  isIllustrative: boolean;
  /** Public ids of its 阵地, by which a map shows where it is. */
  sites: string[];
  children: OrganisationNode[];
}
export const organisationNode: z.ZodType<OrganisationNode> = z
  .object({
    id: z.string(),
    name: z.string(),
    type: z.enum(codesOf(orgType)),
    tierNo: z.number().int().nullable(),
    status: z.enum(codesOf(orgStatus)),
    isIllustrative: z.boolean(),
    sites: z.array(z.string()),
    get children() {
      return z.array(organisationNode);
    },
  })
  .meta({ id: 'OrganisationNode' });
export const organisationTree = z
  .object({ scheme, roots: z.array(organisationNode), asOf: instant })
  .meta({ id: 'OrganisationTree' });

export type Organisation = z.infer<typeof organisation>;
export type OrganisationDetail = z.infer<typeof organisationDetail>;
export type Scheme = z.infer<typeof scheme>;
export type OrganisationTree = z.infer<typeof organisationTree>;
