import { checkValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import { err, ok, type Result } from '#core/result.ts';

/** Kinds of field whose value fits into a cell while it is typed. */
const FITS: ReadonlySet<Field['value']['is']> = new Set([
  'TEXT',
  'PHONE',
  'USCC',
  'TERM',
  'FLAG',
  'INTEGER',
  'NUMBER',
  'DATE',
  'PARTIAL_DATE',
]);

/** Whether a field can be changed in its cell: short values that a form changes too. */
export function fitsCell({ value, way }: Field): boolean {
  if (way === 'ACT' || way === 'ONCE') return false;
  return FITS.has(value.is) && !(value.is === 'TEXT' && value.lines === true);
}

/** A value as it is typed or chosen; '' where nothing is entered. */
export function typedValue(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** What was typed as the value that is sent, or what is expected instead. */
export function readTyped(field: Field, typed: string): Result<unknown, string> {
  const text = typed.trim();
  const checked = checkValue(field, text === '' ? null : rawValue(field, text));
  if (!checked.ok) return err(checked.error.map(({ expected }) => expected).join('；'));
  if (checked.value === null && field.required) return err(`必填：${field.term.zh}`);
  return ok(checked.value);
}

/** Numbers and answers of yes and no are no text to the API; what is no number stays text and is refused as such. */
function rawValue({ value }: Field, text: string): unknown {
  if (value.is === 'FLAG') return text === 'true';
  if (value.is !== 'INTEGER' && value.is !== 'NUMBER') return text;
  const number = Number(text.normalize('NFKC').replaceAll(',', ''));
  return Number.isNaN(number) ? text : number;
}
