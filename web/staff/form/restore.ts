import { fieldOf, type StaffKind } from '#core/records/catalogue.ts';
import type { StaffValues, StaffVersion } from '#core/schemas/staff.ts';

/**
 * Values that turn a record back to how it was at a version. `newer`: all versions after it, the latest first. Fields that
 * change only by an act of their own stay as they are.
 */
export function valuesAt(kind: StaffKind, newer: readonly StaffVersion[]): StaffValues {
  const values: Record<string, unknown> = {};
  for (const { fields } of newer) for (const { field, before } of fields) values[field] = before;
  return formOnly(kind, values);
}

/** Those among the values that a form may set. */
export function formOnly(kind: StaffKind, values: StaffValues): StaffValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => canRestore(kind, key)));
}

export function canRestore(kind: StaffKind, key: string): boolean {
  const way = fieldOf(kind, key)?.way;
  return way === 'AT_ONCE' || way === 'APPROVAL';
}
