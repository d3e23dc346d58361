import type { LngLat } from '#core/geo/lng-lat.ts';
import { siteOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'PDS-STATIONS';
const STATIONS = 30;

/** 6 + 24: the communities and villages of the two towns in the statistical code list, which also make 30. */
const towns: readonly { readonly code: string; readonly stations: number; readonly area: Ellipse }[] = [
  { code: '410471001', stations: 6, area: { centre: [113.385, 33.735], eastKm: 1.8, northKm: 1.5 } },
  { code: '410471100', stations: 24, area: { centre: [113.413, 33.745], eastKm: 2.4, northKm: 1.6 } },
];

const random = randomOf(CODE);
const taken: LngLat[] = [];

const stations = towns
  .flatMap((town) => Array<typeof town>(town.stations).fill(town))
  .map((town, i) =>
    siteOf({
      ...generated(CODE, i + 1),
      name: `示例便民服务站-${numbered(i + 1, 2)}`,
      type: 'VILLAGE_SERVICE_STATION',
      park: 'pingdingshan',
      regionCode: town.code,
      functions: ['CONVENIENCE'],
      serves: ['RESIDENTS'],
      point: illustrativePoint(scatter(random, town.area, taken, 250)),
      station: { tier: 'VILLAGE', instructorCount: null, promiseHours: null },
    }),
  );

export const pingdingshanStationSet = illustrativeSet(
  CODE,
  '平顶山高新区示例便民服务站',
  [
    {
      label: '村（社区）便民服务站（人民网 2025 年 12 月）',
      published: STATIONS,
      named: 0,
      generated: stations.length,
    },
  ],
  { sites: stations },
);
