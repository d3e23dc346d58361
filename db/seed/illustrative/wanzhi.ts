import type { LngLat } from '#core/geo/lng-lat.ts';
import type { SiteData } from '../documents/record.ts';
import { siteOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const STATION_CODE = 'WZ-STATIONS';
const SAMPLE_CODE = 'XW-SAMPLES';
const district: Ellipse = { centre: [118.567, 31.147], eastKm: 5, northKm: 4 };
const park: Ellipse = { centre: [118.56, 31.15], eastKm: 2, northKm: 1.6 };

/** 6 × 20 + 19 = 139. */
const INSTRUCTORS = [20, 20, 20, 20, 20, 20, 19];

function stations(): SiteData[] {
  const random = randomOf(STATION_CODE);
  const taken: LngLat[] = [];
  return INSTRUCTORS.map((instructorCount, i) =>
    siteOf({
      ...generated(STATION_CODE, i + 1),
      name: `示例党建指导分站-${numbered(i + 1, 2)}`,
      type: 'GUIDANCE_STATION',
      regionCode: '340210',
      serves: ['NON_PUBLIC'],
      point: illustrativePoint(scatter(random, district, taken, 800)),
      station: { tier: 'GUIDANCE', instructorCount, promiseHours: null },
    }),
  );
}

/** One of each kind that the document names without a number, so that the kind can be seen on the map. */
function samples(): SiteData[] {
  const random = randomOf(SAMPLE_CODE);
  const taken: LngLat[] = [park.centre];
  const shared = { park: 'xinwu', regionCode: '340210', serves: ['NON_PUBLIC'] } as const;
  return [
    siteOf({
      ...generated(SAMPLE_CODE, 1),
      ...shared,
      name: '示例红领驿站-01',
      type: 'RED_COLLAR_STATION',
      point: illustrativePoint(scatter(random, park, taken, 500)),
    }),
    siteOf({
      ...generated(SAMPLE_CODE, 2),
      ...shared,
      name: '示例四送一服服务点-01',
      type: 'FOUR_SERVICES_POINT',
      point: illustrativePoint(scatter(random, park, taken, 500)),
    }),
  ];
}

const stationRows = stations();

export const wanzhiStationSet = illustrativeSet(
  STATION_CODE,
  '湾沚区示例党建指导分站',
  [
    { label: '党建指导分站', published: 7, named: 0, generated: stationRows.length },
    {
      label: '管理网格指导员',
      published: 139,
      named: 0,
      generated: stationRows.reduce((sum, { station }) => sum + (station?.instructorCount ?? 0), 0),
    },
  ],
  { sites: stationRows },
);

/** How many there are was not published, so there is no total. */
export const xinwuSampleSet = illustrativeSet(SAMPLE_CODE, '新芜经开区示例站点', [], { sites: samples() });
