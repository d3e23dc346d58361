import { distanceM } from '../geo/distance.ts';
import type { OpeningHours } from '../hours/opening-hours.ts';
import { writeListing } from '../hours/write-listing.ts';
import { isObject } from '../records/check/checked.ts';
import { checkValue } from '../records/check-value.ts';
import type { Field, PointValue } from '../records/field.ts';

/** Points nearer than this are one: what a round trip through another system and seven decimals may cost, metres. */
const SAME_POINT_M = 0.5;
/** So much do the formulas of others differ when they convert a point to another system, metres. */
const CONVERTED_M = 2;

/** Whether a field would hold the same: lists without regard to what only the order of keys tells. */
export function isSameValue(field: Field, before: unknown, after: unknown): boolean {
  if (field.value.is === 'POINT') return isSamePoint(before, after);
  if (typeof before === 'number' && typeof after === 'number') return digits(before) === digits(after);
  if (isHours(before) && isHours(after) && writeListing(before) === writeListing(after)) return true;
  const checked = checkValue(field, before);
  return stable(checked.ok ? checked.value : before) === stable(after);
}

/** Numbers are read from tables with twelve digits. */
function digits(number: number): number {
  return Number(number.toPrecision(12));
}

/** Hours are compared as a table writes them: whether days without hours are said to be closed makes no difference. */
function isHours(value: unknown): value is OpeningHours {
  return isObject(value) && 'mode' in value && Array.isArray(value.rules);
}

function isSamePoint(before: unknown, after: unknown): boolean {
  if (!isPoint(before) || !isPoint(after)) return (before ?? null) === (after ?? null);
  return isSamePlace(before, after) && before.precision === after.precision;
}

export function isSamePlace(a: PointValue, b: PointValue): boolean {
  return distanceM([a.lng, a.lat], [b.lng, b.lat]) < (datumOf(a) === datumOf(b) ? SAME_POINT_M : CONVERTED_M);
}

/** Where nobody noted the system it is that of what is kept; CGCS2000 is WGS84 at our precision. */
function datumOf({ system }: PointValue): string {
  return system === null || system === 'CGCS2000' ? 'WGS84' : system;
}

export function isPoint(value: unknown): value is PointValue {
  return isObject(value) && typeof value.lng === 'number' && typeof value.lat === 'number';
}

/** JSON with the keys of objects in order. */
function stable(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
