import type { Point } from '../schemas/common.ts';
import type { CoordPrecision } from '../terms/place.ts';
import type { LngLat } from './lng-lat.ts';
import { isSchematic } from './precision.ts';

/** Default of PUBLIC_COORD_DECIMALS: 4 decimals ≈ 11 m × 9 m (公开地图内容表示规范: not better than 10 m). */
export const DEFAULT_COORD_DECIMALS = 4;
const MAX_COORD_DECIMALS = 6;

/**
 * The only way a coordinate leaves for the public: degrees rounded to `decimals`. Rounding twice changes nothing, so
 * answers, tiles, snapshot, pages and distances all speak of the same point.
 */
export function roundPublic([lng, lat]: LngLat, decimals: number): LngLat {
  return [roundTo(lng, decimals), roundTo(lat, decimals)];
}

/** Public form of a stored WGS84 point. */
export function publicPoint(point: LngLat, precision: CoordPrecision, decimals: number): Point {
  const [lng, lat] = roundPublic(point, decimals);
  return { lng, lat, precision, schematic: isSchematic(precision) };
}

/** Reads PUBLIC_COORD_DECIMALS; what is no whole number from 0 to 6 means the default. */
export function coordDecimals(setting: string | undefined): number {
  const decimals = /^\d$/.test(setting ?? '') ? Number(setting) : DEFAULT_COORD_DECIMALS;
  return decimals <= MAX_COORD_DECIMALS ? decimals : DEFAULT_COORD_DECIMALS;
}

/** To raise ten to a power costs more than all else that is done to a coordinate. */
const FACTORS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

function roundTo(degrees: number, decimals: number): number {
  const factor = FACTORS[decimals] ?? 10 ** decimals;
  // + 0 turns −0 into 0, which would otherwise be printed and compared as another value.
  return Math.round(degrees * factor) / factor + 0;
}
