import type { EnterpriseData, OrganisationData } from '../documents/record.ts';
import { enterpriseOf, organisationOf } from '../documents/shape.ts';
import { dingxiangTowns } from './dingxiang-towns.ts';
import {
  dingxiangEnterpriseUnits,
  dingxiangSocialUnits,
  ENTERPRISE_CODE,
  SOCIAL_CODE,
  type Unit,
} from './dingxiang-units.ts';
import { randomOf, shuffled } from './random.ts';
import { illustrativePoint } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'DX-ORGS';
const REVOKED_CODE = 'DX-REVOKED';
const REVOKED = 88;

/** 466 = 78 × 3 + 58 × 4 and 46 = 22 × 2 + 2 × 1: no joint branch covers more than five units. */
const NON_PUBLIC_SIZES = [...Array<number>(78).fill(3), ...Array<number>(58).fill(4)];
const SOCIAL_SIZES = [...Array<number>(22).fill(2), ...Array<number>(2).fill(1)];

interface Group {
  readonly organisation: OrganisationData;
  readonly units: readonly Unit[];
}

/** Neighbours share an organisation: the covered units in order of town and number, cut into groups of random size. */
function groupsOf(units: readonly Unit[], sizes: readonly number[], firstNo: number): Group[] {
  const covered = units
    .filter((unit) => unit.isCovered)
    .sort((a, b) => (a.townCode < b.townCode ? -1 : a.townCode > b.townCode ? 1 : 0));
  let start = 0;
  return shuffled(sizes, randomOf(`${CODE}/${firstNo}`)).map((size, i) => {
    const members = covered.slice(start, start + size);
    start += size;
    return { organisation: organisationFor(members, firstNo + i), units: members };
  });
}

function organisationFor(units: readonly Unit[], no: number): OrganisationData {
  const [first] = units;
  if (first === undefined) throw new Error(`sample organisation ${no} would cover nothing`);
  const isJoint = units.length > 1;
  return organisationOf({
    ...generated(CODE, no),
    name: `示例党组织-${numbered(no, 3)}`,
    type: isJoint ? 'JOINT_BRANCH' : 'BRANCH',
    setting: first.type === 'SOCIAL_ORG' ? 'SOCIAL_ORG' : 'ENTERPRISE',
    setupForm: isJoint ? 'JOINT' : 'SINGLE',
    regionCode: first.townCode,
    point: illustrativePoint(first.point),
    coveredUnitCount: units.length,
  });
}

const REASONS = ['企业停产', '企业半停产', '“僵尸”企业'] as const;

/** The 88 branches as history: revoked, with a reason, covering nothing. */
function revoked(): OrganisationData[] {
  const random = randomOf(REVOKED_CODE);
  return Array.from({ length: REVOKED }, (_, i) =>
    organisationOf({
      ...generated(REVOKED_CODE, i + 1),
      name: `示例已撤销党支部-${numbered(i + 1, 2)}`,
      type: 'BRANCH',
      setting: 'ENTERPRISE',
      regionCode: dingxiangTowns[Math.floor(random() * dingxiangTowns.length)]?.code ?? '140921',
      status: 'REVOKED',
      statusReason: REASONS[Math.floor(random() * REASONS.length)] ?? REASONS[0],
      revokedOn: '2024-06-30',
    }),
  );
}

const nonPublicGroups = groupsOf(dingxiangEnterpriseUnits, NON_PUBLIC_SIZES, 1);
const socialGroups = groupsOf(dingxiangSocialUnits, SOCIAL_SIZES, NON_PUBLIC_SIZES.length + 1);

const organisationOfUnit = new Map(
  [...nonPublicGroups, ...socialGroups].flatMap(({ organisation, units }) =>
    units.map((unit) => [unit.key, organisation.key] as const),
  ),
);

function enterpriseFrom(unit: Unit): EnterpriseData {
  return enterpriseOf({
    key: unit.key,
    isIllustrative: true,
    name: unit.name,
    type: unit.type,
    isAboveScale: unit.isAboveScale,
    regionCode: unit.townCode,
    point: illustrativePoint(unit.point),
    coveredBy: organisationOfUnit.get(unit.key) ?? null,
  });
}

export const dingxiangOrganisations = [...nonPublicGroups, ...socialGroups].map(({ organisation }) => organisation);
export const dingxiangRevoked = revoked();
export const dingxiangEnterprises = dingxiangEnterpriseUnits.map(enterpriseFrom);
export const dingxiangSocialOrgs = dingxiangSocialUnits.map(enterpriseFrom);

export const dingxiangOrganisationSet = illustrativeSet(
  CODE,
  '定襄县示例党组织',
  [
    { label: '非公经济党组织', published: 136, named: 0, generated: nonPublicGroups.length },
    { label: '社会组织党组织', published: 24, named: 0, generated: socialGroups.length },
  ],
  { organisations: dingxiangOrganisations },
);

export const dingxiangRevokedSet = illustrativeSet(
  REVOKED_CODE,
  '定襄县示例已撤销党支部',
  [{ label: '撤销核减的企业支部', published: REVOKED, named: 0, generated: dingxiangRevoked.length }],
  { organisations: dingxiangRevoked },
);

export const dingxiangEnterpriseSet = illustrativeSet(
  ENTERPRISE_CODE,
  '定襄县示例企业',
  [
    {
      label: '党组织覆盖的正常经营非公企业',
      published: 466,
      named: 0,
      generated: dingxiangEnterprises.filter(({ coveredBy }) => coveredBy !== null).length,
    },
    {
      label: '规上企业',
      published: 121,
      named: 0,
      generated: dingxiangEnterprises.filter(({ isAboveScale }) => isAboveScale).length,
    },
  ],
  { enterprises: dingxiangEnterprises },
);

export const dingxiangSocialSet = illustrativeSet(
  SOCIAL_CODE,
  '定襄县示例社会组织',
  [
    {
      label: '党组织覆盖的社会组织',
      published: 46,
      named: 0,
      generated: dingxiangSocialOrgs.filter(({ coveredBy }) => coveredBy !== null).length,
    },
  ],
  { enterprises: dingxiangSocialOrgs },
);
