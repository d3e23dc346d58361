import { distanceM } from '../geo/distance.ts';
import { isObject } from '../records/check/checked.ts';
import { checkValue } from '../records/check-value.ts';
import type { Field, PointValue } from '../records/field.ts';

/** Points nearer than this are one: what a round trip through another system and seven decimals may cost, metres. */
const SAME_POINT_M = 0.5;

/** Whether a field would hold the same: lists without regard to what only the order of keys tells. */
export function isSameValue(field: Field, before: unknown, after: unknown): boolean {
  if (field.value.is === 'POINT') return isSamePoint(before, after);
  const checked = checkValue(field, before);
  return stable(checked.ok ? checked.value : before) === stable(after);
}

function isSamePoint(before: unknown, after: unknown): boolean {
  if (!isPoint(before) || !isPoint(after)) return (before ?? null) === (after ?? null);
  return isSamePlace(before, after) && before.precision === after.precision;
}

export function isSamePlace(a: PointValue, b: PointValue): boolean {
  return distanceM([a.lng, a.lat], [b.lng, b.lat]) < SAME_POINT_M;
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
