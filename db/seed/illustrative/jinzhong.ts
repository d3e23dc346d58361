import type { LngLat } from '#core/geo/lng-lat.ts';
import type { ParkData, SiteData } from '../documents/record.ts';
import { parkOf, siteOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const zone: Ellipse = { centre: [112.735, 37.705], eastKm: 3.5, northKm: 3 };
const SUBPARK_CODE = 'JZ-SUBPARKS';
const FEATURED_CODE = 'JZ-FEATURED';
const FEATURED_PUBLISHED = 20;
const FEATURED_NAMED = 6;

function subparks(): ParkData[] {
  const random = randomOf(SUBPARK_CODE);
  const taken: LngLat[] = [];
  return ['一', '二', '三', '四'].map((numeral, i) =>
    parkOf({
      ...generated(SUBPARK_CODE, i + 1),
      name: `晋中开发区园区${numeral}（资料未列名）`,
      shortName: `园区${numeral}（资料未列名）`,
      type: 'SUBPARK',
      parent: 'jinzhong',
      regionCode: '140702',
      point: illustrativePoint(scatter(random, zone, taken, 1_200)),
    }),
  );
}

function featured(): SiteData[] {
  const random = randomOf(FEATURED_CODE);
  const taken: LngLat[] = [zone.centre];
  return Array.from({ length: FEATURED_PUBLISHED - FEATURED_NAMED }, (_, i) =>
    siteOf({
      ...generated(FEATURED_CODE, i + 1),
      name: `示例特色阵地-晋中-${numbered(i + 1, 2)}`,
      type: 'ACTIVITY_POSITION',
      level: 'FEATURED',
      park: 'jinzhong',
      regionCode: '140702',
      cluster: 'jinzhong-1-20-n',
      point: illustrativePoint(scatter(random, zone, taken, 250)),
    }),
  );
}

const subparkRows = subparks();
const featuredRows = featured();

/** The four sub-parks the document counts without naming. */
export const jinzhongSubparkSet = illustrativeSet(
  SUBPARK_CODE,
  '晋中开发区未列名园区',
  [{ label: '规划园区', published: 4, named: 0, generated: subparkRows.length }],
  { parks: subparkRows },
);

/** 14 of the 20 of “1+20+N”; of N nothing is generated, because N was not published. */
export const jinzhongFeaturedSet = illustrativeSet(
  FEATURED_CODE,
  '晋中开发区示例特色阵地',
  [
    {
      label: '重点打造的党群活动阵地',
      published: FEATURED_PUBLISHED,
      named: FEATURED_NAMED,
      generated: featuredRows.length,
    },
  ],
  { sites: featuredRows },
);
