import { fieldOf, type StaffKind } from './catalogue.ts';

type Values = Readonly<Record<string, unknown>>;

/** Fields of a new record that acts change and that are not as every new record has them. */
export function actedFields(kind: StaffKind, values: Values): string[] {
  return Object.keys(values).filter((key) => {
    const field = fieldOf(kind, key);
    return field?.way === 'ACT' && (values[key] ?? null) !== (field.initial ?? null);
  });
}

/** Changed fields that no form and no table may change: set when the record is made, or changed by acts of their own. */
export function fixedFields(kind: StaffKind, changed: Values): string[] {
  return Object.keys(changed).filter((key) => {
    const way = fieldOf(kind, key)?.way;
    return way === 'ONCE' || way === 'ACT';
  });
}
