import type { LngLat } from '#core/geo/lng-lat.ts';
import type { OrganisationData, PairingData, VillageData } from '../documents/record.ts';
import { organisationOf, villageOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'SF-PAIRS';
/** North of the zone's centre, which lies close to the county's southern border. */
const zone: Ellipse = { centre: [117.262374, 31.99], eastKm: 3.5, northKm: 2.6 };
const here = { park: 'shuangfeng', regionCode: '340121' } as const;

/** 8 × 11 + 2 × 10 = 108 organisations for 10 communities. */
const ORGANISATIONS_A_COMMUNITY = [11, 11, 11, 11, 11, 11, 11, 11, 10, 10];

const random = randomOf(CODE);
const taken: LngLat[] = [];

const communities: readonly VillageData[] = ORGANISATIONS_A_COMMUNITY.map((_, i) =>
  villageOf({
    ...generated(CODE, `community-${i + 1}`),
    ...here,
    name: `示例社区-双凤-${numbered(i + 1, 2)}`,
    kind: 'COMMUNITY',
    point: illustrativePoint(scatter(random, zone, taken, 250)),
  }),
);

const communityOfOrganisation = ORGANISATIONS_A_COMMUNITY.flatMap((count, i) => Array<number>(count).fill(i));

const organisations: readonly OrganisationData[] = communityOfOrganisation.map((_, i) =>
  organisationOf({
    ...generated(CODE, `organisation-${i + 1}`),
    ...here,
    name: `示例党组织-双凤-${numbered(i + 1, 3)}`,
    type: 'BRANCH',
    setting: 'ENTERPRISE',
    point: illustrativePoint(scatter(random, zone, taken, 250)),
  }),
);

const pairings: readonly PairingData[] = communityOfOrganisation.map((community, i) => ({
  ...generated(CODE, `pair-${i + 1}`),
  inventory: [],
  document: null,
  asOf: null,
  type: 'COMMUNITY_ENTERPRISE',
  localTerm: '结对共建',
  a: { kind: 'ORGANISATION', key: `${CODE}/organisation-${i + 1}` },
  b: { kind: 'COMMUNITY', key: `${CODE}/community-${community + 1}` },
  campaign: null,
  ...here,
  startedOn: '2021-01-01',
  note: '结对关系为示例，资料只公布 10 个社区与 108 个党组织',
}));

export const shuangfengPairSet = illustrativeSet(
  CODE,
  '双凤示例社企共建',
  [
    { label: '结对共建社区', published: 10, named: 0, generated: communities.length },
    { label: '结对共建非公企业党组织', published: 108, named: 0, generated: organisations.length },
  ],
  { villages: communities, organisations, pairings },
);
