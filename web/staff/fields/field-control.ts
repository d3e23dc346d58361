import type { StaffKind } from '#core/records/catalogue.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffValues } from '#core/schemas/staff.ts';

/** What a control can know and do besides its own field: opening hours and their words are told together, a point its place. */
export interface FormScope {
  readonly kind: StaffKind;
  /** Public id of the record; null for a new one. */
  readonly id: string | null;
  /** All values of the form as they stand. */
  readonly values: StaffValues;
  readonly set: (part: Record<string, unknown>) => void;
  /** Names of records and regions by id or code. */
  readonly names: Readonly<Record<string, string>>;
  /** What was chosen is called so. */
  readonly name: (id: string, name: string) => void;
  /** Keeps the form from being sent while the field is as it is now, with why; null lets it go. Absent where nothing is sent. */
  readonly block?: (key: string, why: string | null) => void;
  /** The values as they were when the form was opened. */
  readonly base: StaffValues;
}

/** What a control of one field is given. */
export interface FieldControlProps {
  readonly field: Field;
  readonly label: string;
  /** What is expected, where a typed value needs other words than its kind has. */
  readonly hint?: string;
  /** What is wrong with the value, and what is expected. */
  readonly error: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly form: FormScope;
}
