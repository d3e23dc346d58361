import type { StaffKind } from './catalogue.ts';
import { isEmptyValue } from './check-value.ts';
import type { Field } from './field.ts';
import { isMobile } from './rules/site-rules.ts';

/** Whether a field has something to say of a record like this: the timetable of a position that stays in its place has not. */
export function isMeant(kind: StaffKind, field: Field, values: Readonly<Record<string, unknown>>): boolean {
  if (kind !== 'SITE' || field.key !== 'stops') return true;
  return isMobile(values) || !isEmptyValue(field, values.stops ?? null);
}
