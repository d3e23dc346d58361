import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { isInPolygon } from '#core/geo/polygon.ts';
import type { PointData } from '../documents/record.ts';
import type { Random } from './random.ts';

/** Half axes in kilometres, east–west and north–south. */
export interface Ellipse {
  readonly centre: LngLat;
  readonly eastKm: number;
  readonly northKm: number;
  /** A coarse outline that points keep inside of; none where the whole ellipse lies well inside its county. */
  readonly within?: readonly LngLat[];
}

const KM_PER_DEGREE = 111.2;
const MAX_TRIES = 2_000;

/**
 * A random point in the ellipse at least `apartM` metres from every point of `taken`, which then holds it too. Throws
 * when the ellipse is too full: a set must be laid out so that this never happens.
 */
export function scatter(random: Random, ellipse: Ellipse, taken: LngLat[], apartM: number): LngLat {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const candidate = anywhereIn(ellipse, random);
    if (ellipse.within !== undefined && !isInPolygon(candidate, [ellipse.within])) continue;
    if (taken.every((other) => distanceM(candidate, other) >= apartM)) {
      taken.push(candidate);
      return candidate;
    }
  }
  throw new Error(`no room left within ${ellipse.eastKm} × ${ellipse.northKm} km of ${ellipse.centre.join(', ')}`);
}

/** The stored form of a generated point. */
export function illustrativePoint([lng, lat]: LngLat): PointData {
  return { lng, lat, precision: 'ILLUSTRATIVE', basis: '示例数据，位置由程序生成' };
}

/** Evenly over the area: the root of the share of the area is the share of the radius. Six decimals, about 0.1 m. */
function anywhereIn({ centre: [lng, lat], eastKm, northKm }: Ellipse, random: Random): LngLat {
  const share = Math.sqrt(random());
  const angle = 2 * Math.PI * random();
  const east = (share * eastKm * Math.cos(angle)) / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  const north = (share * northKm * Math.sin(angle)) / KM_PER_DEGREE;
  return [Number((lng + east).toFixed(6)), Number((lat + north).toFixed(6))];
}
