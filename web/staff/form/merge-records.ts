import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import { isEmptyValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import { isSame } from '../drafts/same.ts';
import { canRestore } from './restore.ts';

/** One of two records that are one: the one whose page it is, and the other. */
export type Side = 'THIS' | 'OTHER';

/** Fields in which two records differ, and how many hold the same in both; what only an act changes is left out. */
export function unlikeFields(kind: StaffKind, a: StaffValues, b: StaffValues) {
  const fields = fieldsOf(kind).filter(({ key }) => canRestore(kind, key));
  const unlike = fields.filter(({ key }) => !isSame(a[key] ?? null, b[key] ?? null));
  return { unlike, alike: fields.length - unlike.length };
}

/** What is chosen before anybody chooses: the record that stays, but the other where only that one says something. */
export function firstSides(
  fields: readonly Field[],
  a: StaffValues,
  b: StaffValues,
  winner: Side,
): Readonly<Record<string, Side>> {
  const [own, lost] = winner === 'THIS' ? [a, b] : [b, a];
  const loser: Side = winner === 'THIS' ? 'OTHER' : 'THIS';
  const side = (field: Field): Side =>
    isEmptyValue(field, own[field.key] ?? null) && !isEmptyValue(field, lost[field.key] ?? null) ? loser : winner;
  return Object.fromEntries(fields.map((field) => [field.key, side(field)]));
}

/** Values that the record that stays takes from the other one. */
export function mergeValues(
  fields: readonly Field[],
  a: StaffValues,
  b: StaffValues,
  chosen: Readonly<Partial<Record<string, Side>>>,
  winner: Side,
): StaffValues {
  const lost = winner === 'THIS' ? b : a;
  const taken = fields.filter(({ key }) => (chosen[key] ?? winner) !== winner);
  return Object.fromEntries(taken.map(({ key }) => [key, lost[key] ?? null]));
}
