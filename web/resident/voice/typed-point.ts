import { toWgs84 } from '#core/geo/datum.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { CoordSystem } from '#core/terms/place.ts';

/** Where places of this portal can lie, degrees: China with a margin. The two ranges do not meet, so order does not matter. */
const LNG = { min: 73, max: 136 };
const LAT = { min: 3, max: 54 };

export type TypedFault = 'NOT_TWO_NUMBERS' | 'OUTSIDE_CHINA';

/**
 * Reads what people paste from a map: two numbers in either order, with any comma, space, degree sign or words between
 * (“北纬37.6977°，东经112.7082°”, “112.7082,37.6977”). Answers WGS84, longitude first.
 */
export function readTypedPoint(text: string, system: CoordSystem): Result<LngLat, TypedFault> {
  const numbers =
    text
      .normalize('NFKC')
      .replace(/[−–]/g, '-')
      .match(/-?\d+(?:\.\d+)?/g) ?? [];
  const [a, b] = numbers.map(Number);
  if (numbers.length !== 2 || a === undefined || b === undefined) return err('NOT_TWO_NUMBERS');
  if (isLng(a) && isLat(b)) return ok(toWgs84([a, b], system));
  if (isLng(b) && isLat(a)) return ok(toWgs84([b, a], system));
  return err('OUTSIDE_CHINA');
}

const isLng = (degrees: number) => degrees >= LNG.min && degrees <= LNG.max;
const isLat = (degrees: number) => degrees >= LAT.min && degrees <= LAT.max;
