import type { LngLat } from '#core/geo/lng-lat.ts';
import type { VillageData } from '../documents/record.ts';
import { villageOf } from '../documents/shape.ts';
import { areaOf, dingxiangTowns } from './dingxiang-towns.ts';
import { randomOf } from './random.ts';
import { illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet, numbered } from './set.ts';

const CODE = 'DX-VILLAGES';
const APART_M = 250;

function generate(): VillageData[] {
  const random = randomOf(CODE);
  const taken: LngLat[] = [];
  return dingxiangTowns.flatMap((town) =>
    Array.from({ length: town.villages }, (_, i) => {
      const point = scatter(random, areaOf(town, 3.2, 2.4), taken, APART_M);
      return villageOf({
        ...generated(CODE, `${town.name}-${numbered(i + 1, 2)}`),
        name: `示例村-${town.name}-${numbered(i + 1, 2)}`,
        kind: 'VILLAGE',
        regionCode: town.code,
        point: illustrativePoint(point),
      });
    }),
  );
}

export const dingxiangVillages = generate();

export const dingxiangVillageSet = illustrativeSet(
  CODE,
  '定襄县示例村',
  [{ label: '结对包联行政村', published: 118, named: 0, generated: dingxiangVillages.length }],
  { villages: dingxiangVillages },
);
