import { type ErrorDetail, errorDetail } from '../errors.ts';
import { fieldOf, fieldsOf, type StaffKind } from './catalogue.ts';
import { checkValue, isEmptyValue } from './check-value.ts';
import type { Field } from './field.ts';

export interface CheckedValues {
  /** The values that are right, as they are kept. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly ErrorDetail[];
}

interface CheckOptions {
  /** Only these fields are given; without it a field that is left out takes what a new record begins with. */
  readonly partial: boolean;
}

/** Checks the values of a record field by field: what each is alone, and that none that is required is emptied. */
export function checkValues(
  kind: StaffKind,
  given: Readonly<Record<string, unknown>>,
  { partial }: CheckOptions,
): CheckedValues {
  const values: Record<string, unknown> = {};
  const problems = Object.keys(given).flatMap((key) => (fieldOf(kind, key) === null ? [unknownField(kind, key)] : []));
  for (const field of fieldsOf(kind)) {
    const has = Object.hasOwn(given, field.key);
    if (!has && partial) continue;
    const checked = checkValue(field, has ? given[field.key] : field.initial);
    if (!checked.ok) problems.push(...checked.error);
    else if (field.required === true && isEmptyValue(field, checked.value)) problems.push(missing(field));
    else values[field.key] = checked.value;
  }
  return { values, problems };
}

function missing(field: Field): ErrorDetail {
  return errorDetail(field.key, null, `必填：${field.term.zh}`);
}

function unknownField(kind: StaffKind, key: string): ErrorDetail {
  return errorDetail(
    key,
    null,
    `可填的字段：${fieldsOf(kind)
      .map((field) => field.key)
      .join('、')}`,
  );
}
