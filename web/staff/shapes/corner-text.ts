import { checkPoint } from '#core/geo/bbox.ts';
import { BOUNDARY_DECIMALS } from '#core/geo/boundary.ts';
import { fromWgs84, toWgs84 } from '#core/geo/datum.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { roundPublic } from '#core/geo/public-point.ts';
import { err, ok, type Result } from '#core/result.ts';
import type { CoordSystem } from '#core/terms/place.ts';

/** Decimals shown in the table: 6 ≈ 0.1 m. */
const SHOWN = 6;

/** A corner as the table shows it in a system. */
export function cornerText(point: LngLat, system: CoordSystem): { lng: string; lat: string } {
  const [lng, lat] = fromWgs84(point, system);
  return { lng: lng.toFixed(SHOWN), lat: lat.toFixed(SHOWN) };
}

export type CornerFault = 'number' | 'swapped' | 'world';

/**
 * The corner after one of its numbers was typed over, in a system; the other one stays as exact as it is. A pair pasted
 * into either place is taken for both.
 */
export function typedCorner(
  before: LngLat,
  part: 'lng' | 'lat',
  text: string,
  system: CoordSystem,
): Result<LngLat, CornerFault> {
  const numbers = numbersIn(text);
  const [lng, lat] = fromWgs84(before, system);
  const [first, second] = numbers ?? [];
  if (first === undefined) return err('number');
  const typed: LngLat = second !== undefined ? [first, second] : part === 'lng' ? [first, lat] : [lng, first];
  const checked = checkPoint(typed[0], typed[1]);
  if (!checked.ok) return err(checked.error === 'SWAPPED' ? 'swapped' : 'world');
  return ok(roundPublic(toWgs84(typed, system), BOUNDARY_DECIMALS));
}

/** One or two numbers of degrees, however they are parted and in full-width digits too; null for anything else. */
function numbersIn(text: string): number[] | null {
  const words = text
    .normalize('NFKC')
    .trim()
    .split(/[\s,、]+/);
  const numbers = words.map((word) => (/^[+-]?\d{1,3}(\.\d+)?$/.test(word) ? Number(word) : Number.NaN));
  return words.length <= 2 && numbers.every(Number.isFinite) ? numbers : null;
}
