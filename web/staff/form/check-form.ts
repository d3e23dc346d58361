import type { StaffKind } from '#core/records/catalogue.ts';
import { checkRecord, newProblems, type RecordWarning } from '#core/records/check-record.ts';
import { checkValue, isEmptyValue } from '#core/records/check-value.ts';
import type { Field } from '#core/records/field.ts';
import type { StaffValues } from '#core/schemas/staff.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import { isSame } from '../drafts/same.ts';
import { fieldOfPath, placedWords } from '../parts/field-path.ts';
import { type FormValues, formFields, keptValue, UNREAD } from './form-values.ts';

/** How a changed value gets to where it is wanted. DRAFT: the record is not public yet, all of it is written. */
export type ChangeWay = 'AT_ONCE' | 'APPROVAL' | 'INTERNAL' | 'DRAFT';

export type FormChange = {
  readonly field: Field;
  readonly before: unknown;
  readonly after: unknown;
  readonly way: ChangeWay;
};

export type FormCheck = {
  /** Fields whose value is another one than when the form was opened, as they would be sent. */
  readonly changes: readonly FormChange[];
  /** What is wrong, by field key. Required fields that are empty are told by `missing` alone. */
  readonly problems: Readonly<Record<string, string>>;
  /** Required fields with nothing in them. */
  readonly missing: readonly Field[];
  /** What is worth a second look and stops nothing. */
  readonly warnings: readonly RecordWarning[];
};

export type FormContext = {
  readonly kind: StaffKind;
  /** Public id; null for a new record. */
  readonly id: string | null;
  readonly status: PublicationStatus;
  /** Today in Asia/Shanghai. */
  readonly today: string;
};

/** What a control found out about its field, which no rule of the catalogue knows; it holds for this value only. */
export type Blocked = { readonly value: unknown; readonly why: string };

const UNREAD_POINT = '粘贴的内容还没有变成位置：按回车识别，再选它来自哪个坐标系；不要了就清空';

/** What sending a form would do, and what keeps it from being sent. `base`: the values it was opened on. */
export function checkForm(context: FormContext, base: FormValues, values: FormValues): FormCheck {
  const { kind, id, status, today } = context;
  const problems: Record<string, string> = {};
  const tell = (path: string, expected: string) => {
    const key = fieldOfPath(path);
    const words = placedWords(path, expected);
    problems[key] = problems[key] === undefined ? words : `${problems[key]}；${words}`;
  };
  const changes: FormChange[] = [];
  const missing: Field[] = [];
  const good: Record<string, unknown> = {};
  for (const field of formFields(kind, id === null)) {
    const [before, given] = [base[field.key] ?? null, values[field.key] ?? null];
    const checked = checkValue(field, given);
    const after = checked.ok ? checked.value : given;
    good[field.key] = after;
    const isChanged = !isSame(keptValue(field, before), after);
    if (isChanged) changes.push({ field, before, after, way: changeWay(field, status) });
    if (!checked.ok && (isChanged || id === null)) for (const one of checked.error) tell(one.path, one.expected);
    else if (field.required && isEmptyValue(field, after) && (isChanged || id === null)) missing.push(field);
  }
  if (String(values[UNREAD] ?? '').trim() !== '') tell('point', UNREAD_POINT);
  const rules = { id, today };
  const before: StaffValues = id === null ? {} : base;
  const brought = id === null ? checkRecord(kind, good, rules).problems : newProblems(kind, before, good, rules);
  for (const { path, expected } of brought) if (problems[fieldOfPath(path)] === undefined) tell(path, expected);
  const changed = new Set(changes.map(({ field }) => field.key));
  const { warnings } = checkRecord(kind, good, rules);
  return { changes, problems, missing, warnings: warnings.filter(({ path }) => id === null || changed.has(path)) };
}

/** A check with what controls found out about the fields that change; what a rule says of a field goes before it. */
export function withBlocked(
  check: FormCheck,
  blocked: Readonly<Record<string, Blocked>>,
  values: FormValues,
): FormCheck {
  const found = check.changes.flatMap(({ field: { key } }) => {
    const told = blocked[key];
    return told !== undefined && isSame(values[key] ?? null, told.value) ? [[key, told.why] as const] : [];
  });
  return found.length === 0 ? check : { ...check, problems: { ...Object.fromEntries(found), ...check.problems } };
}

export function changeWay({ level, way }: Field, status: PublicationStatus): ChangeWay {
  if (status !== 'PUBLISHED' && status !== 'SUSPENDED') return 'DRAFT';
  if (way !== 'AT_ONCE') return 'APPROVAL';
  return level === 'PUBLIC' ? 'AT_ONCE' : 'INTERNAL';
}

/** The values that are sent: of the fields that changed, and no others. */
export function sentValues({ changes }: FormCheck): StaffValues {
  return Object.fromEntries(changes.map(({ field, after }) => [field.key, after]));
}
