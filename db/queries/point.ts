import { publicPoint } from '#core/geo/public-point.ts';
import type { Point } from '#core/schemas/common.ts';
import type { CoordPrecision } from '#core/terms/place.ts';

/** A stored point in full precision, WGS84 degrees. It never leaves this folder. */
export interface PointRow {
  readonly lng: number | null;
  readonly lat: number | null;
  readonly precision: CoordPrecision | null;
}

/** The rounded point for the public; null where none is known. */
export function toPoint({ lng, lat, precision }: PointRow, decimals: number): Point | null {
  return lng === null || lat === null || precision === null ? null : publicPoint([lng, lat], precision, decimals);
}
