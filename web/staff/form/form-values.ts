import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { checkValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffRecord, StaffValues } from '#core/schemas/staff.ts';

/** Values of a form by field key, and what is no field of the record but kept with them. */
export type FormValues = Readonly<Record<string, unknown>>;

/** Why. */
export const REASON = '$reason';
/** What was typed or pasted for the point and is none yet: it is not sent, and nothing is sent without it. */
export const UNREAD = '$point';
/** What the visitor is answered whose correction the form puts right, with the id of that; empty where nothing is typed. */
export const ANSWER = '$answer';
/** Id of the change, kept at the portal or sent back, that the form goes on with; empty where it begins from the record. */
export const GOES_ON = '$change';

/** Fields that a form of the kind changes: those made once only for a new record, those that change by an act of their own never. */
export function formFields(kind: StaffKind, isNew: boolean): readonly Field[] {
  return fieldsOf(kind).filter(({ way }) => way === 'AT_ONCE' || way === 'APPROVAL' || (way === 'ONCE' && isNew));
}

/** A form as the record stands; a new one as its kind begins, with what is known already. */
export function formValues(
  kind: StaffKind,
  record: Pick<StaffRecord, 'values'> | null,
  known: StaffValues = {},
): FormValues {
  const values = formFields(kind, record === null).map((field) => {
    const value = record === null ? (known[field.key] ?? field.initial) : record.values[field.key];
    return [field.key, keptValue(field, value)] as const;
  });
  return { ...Object.fromEntries(values), [REASON]: '', [UNREAD]: '', [GOES_ON]: '', [ANSWER]: '' };
}

/** A value as it would be kept; what is not right yet stays as it is typed. */
export function keptValue(field: Field, value: unknown): unknown {
  const checked = checkValue(field, value ?? null);
  return checked.ok ? checked.value : value;
}

/** Why, as it is sent. */
export function reasonOf(values: FormValues): string | null {
  const reason = values[REASON];
  return typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : null;
}
