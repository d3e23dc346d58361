import type { LngLat } from '#core/geo/lng-lat.ts';
import { siteOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'PDS-STATIONS';
const STATIONS = 30;

const towns: readonly { readonly code: string; readonly area: Ellipse }[] = [
  { code: '410471001', area: { centre: [113.385, 33.735], eastKm: 1.8, northKm: 1.5 } },
  { code: '410471100', area: { centre: [113.425, 33.757], eastKm: 2.5, northKm: 2 } },
];

const random = randomOf(CODE);
const taken: LngLat[] = [];

/** The 30 stations of “1 + 2 + 30”, half in each town: how they are shared out was not published. */
const stations = Array.from({ length: STATIONS }, (_, i) => {
  const town = towns[i < STATIONS / 2 ? 0 : 1] ?? towns[0];
  if (town === undefined) throw new Error('no town');
  return siteOf({
    ...generated(CODE, i + 1),
    name: `示例便民服务站-${numbered(i + 1, 2)}`,
    type: 'VILLAGE_SERVICE_STATION',
    park: 'pingdingshan',
    regionCode: town.code,
    functions: ['CONVENIENCE'],
    serves: ['RESIDENTS'],
    point: illustrativePoint(scatter(random, town.area, taken, 250)),
    station: { tier: 'VILLAGE', instructorCount: null, promiseHours: null },
  });
});

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
