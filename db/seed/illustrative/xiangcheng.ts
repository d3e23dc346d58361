import type { LngLat } from '#core/geo/lng-lat.ts';
import type { EnterpriseData, PairingData, VillageData } from '../documents/record.ts';
import { enterpriseOf, villageOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'XC-PAIRS';
const PAIRS = 36;
const cluster: Ellipse = { centre: [113.47, 33.86], eastKm: 3, northKm: 2.4 };
const county: Ellipse = { centre: [113.487, 33.857], eastKm: 9, northKm: 8 };

const random = randomOf(CODE);
const taken: LngLat[] = [];

const enterprises: readonly EnterpriseData[] = Array.from({ length: PAIRS }, (_, i) =>
  enterpriseOf({
    ...generated(CODE, `enterprise-${i + 1}`),
    name: `示例企业-襄城-${numbered(i + 1, 2)}`,
    park: 'xiangcheng',
    regionCode: '411025',
    point: illustrativePoint(scatter(random, cluster, taken, 250)),
  }),
);

const villages: readonly VillageData[] = Array.from({ length: PAIRS }, (_, i) =>
  villageOf({
    ...generated(CODE, `village-${i + 1}`),
    name: `示例村-襄城-${numbered(i + 1, 2)}`,
    kind: 'VILLAGE',
    regionCode: '411025',
    point: illustrativePoint(scatter(random, county, taken, 500)),
  }),
);

/** “36 家企业对口帮扶 36 个村” is drawn one to one (X20). */
const pairings: readonly PairingData[] = Array.from({ length: PAIRS }, (_, i) => ({
  ...generated(CODE, `pair-${i + 1}`),
  inventory: [],
  document: null,
  asOf: null,
  type: 'ENTERPRISE_VILLAGE',
  localTerm: '对口帮扶',
  a: { kind: 'ENTERPRISE', key: `${CODE}/enterprise-${i + 1}` },
  b: { kind: 'VILLAGE', key: `${CODE}/village-${i + 1}` },
  campaign: '002/千企帮千村活动',
  park: 'xiangcheng',
  regionCode: '411025',
  startedOn: '2020-01-01',
  note: '结对关系为示例，资料只公布 36 家企业与 36 个村',
}));

export const xiangchengPairSet = illustrativeSet(
  CODE,
  '襄城县示例对口帮扶',
  [
    { label: '对口帮扶企业', published: 36, named: 0, generated: enterprises.length },
    { label: '对口帮扶村', published: 36, named: 0, generated: villages.length },
  ],
  { enterprises, villages, pairings },
);
