import type { LngLat } from '#core/geo/lng-lat.ts';
import type { SiteData } from '../documents/record.ts';
import { siteOf } from '../documents/shape.ts';
import { areaOf, drawTown } from './dingxiang-towns.ts';
import { randomOf } from './random.ts';
import { illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'DX-POSITIONS';
const POSITIONS = 119;
const APART_M = 250;

/** 119 positions for 160 organisations: no position is said to belong to one (X03). */
function generate(): SiteData[] {
  const random = randomOf(CODE);
  const taken: LngLat[] = [];
  return Array.from({ length: POSITIONS }, (_, i) => {
    const town = drawTown(random);
    const point = scatter(random, areaOf(town, 3, 2.4), taken, APART_M);
    return siteOf({
      ...generated(CODE, i + 1),
      name: `示例阵地-${numbered(i + 1, 3)}`,
      type: 'ACTIVITY_POSITION',
      regionCode: town.code,
      point: illustrativePoint(point),
    });
  });
}

export const dingxiangPositions = generate();

export const dingxiangPositionSet = illustrativeSet(
  CODE,
  '定襄县示例阵地',
  [{ label: '党建活动阵地', published: POSITIONS, named: 0, generated: dingxiangPositions.length }],
  { sites: dingxiangPositions },
);
