import { fieldsOf, type StaffKind } from '#core/records/catalogue.ts';
import type { Field, FieldValue } from '#core/records/field.ts';
import type { StaffRow, StaffWritten } from '#core/schemas/staff.ts';
import type { ApiErrorDetail } from '#web-api/api-error.ts';
import { isSame } from '../drafts/same.ts';

/** Records that one call may change. */
export const MOST_AT_ONCE = 200;

/** What is of one record alone, or too long for a list to carry, so that nobody could see what would be written over. */
const NOT_TOGETHER: ReadonlySet<FieldValue['is']> = new Set([
  'NAMES',
  'HOURS',
  'CLOSURES',
  'DAY_EXCEPTIONS',
  'STOPS',
  'ITEMS',
  'ACTIVITIES',
  'PARTIES',
  'POINT',
  'POLYGON',
  'USCC',
]);

/** Fields that make sense for several records at once. `submits`: the caller may ask for approval. */
export function bulkFields(kind: StaffKind, submits: boolean): readonly Field[] {
  return fieldsOf(kind).filter(
    ({ key, value, way }) =>
      key !== 'name' &&
      key !== 'hoursText' &&
      (way === 'AT_ONCE' || (way === 'APPROVAL' && submits)) &&
      !NOT_TOGETHER.has(value.is),
  );
}

/**
 * How a value gets to where it is wanted. DRAFT: written into a record that is not public yet, which is not sent by it.
 * WAITING, CLOSED: not at all, for the record waits for approval or is 停用.
 */
export type BulkWay = 'AT_ONCE' | 'APPROVAL' | 'INTERNAL' | 'DRAFT' | 'WAITING' | 'CLOSED';

export type BulkLine = {
  readonly row: StaffRow;
  readonly before: unknown;
  /** Null where the record has the value already: nothing is written. */
  readonly way: BulkWay | null;
};

/** What giving one field one value does to each record. */
export function bulkLines(rows: readonly StaffRow[], field: Field, value: unknown): readonly BulkLine[] {
  return rows.map((row) => {
    const before = row.values[field.key] ?? null;
    return { row, before, way: isSame(before, value ?? null) ? null : wayOf(row, field) };
  });
}

export function wayOf({ status }: Pick<StaffRow, 'status'>, { level, way }: Field): BulkWay {
  if (status === 'PENDING') return 'WAITING';
  if (status === 'CLOSED') return 'CLOSED';
  if (status !== 'PUBLISHED' && status !== 'SUSPENDED') return 'DRAFT';
  if (way === 'APPROVAL') return 'APPROVAL';
  return level === 'PUBLIC' ? 'AT_ONCE' : 'INTERNAL';
}

/** Whether a line is sent: it changes something, and its record can be changed now. */
export function isSent({ way }: BulkLine): boolean {
  return way !== null && way !== 'WAITING' && way !== 'CLOSED';
}

/** The record that a detail of a refusal is about (`records[3]…`), by its place among those sent; null where it says none. */
export function refusedRow(rows: readonly StaffRow[], { path, value }: ApiErrorDetail): StaffRow | null {
  const place = /^(?:records|items)\[(\d+)\]/.exec(path)?.[1];
  const byPlace = place === undefined ? undefined : rows[Number(place)];
  return byPlace ?? rows.find(({ id }) => path.startsWith(id) || value === id) ?? null;
}

/** What is expected of which records, by name; none where the refusal names no record. */
export function refusedTogether(
  rows: readonly StaffRow[],
  details: readonly ApiErrorDetail[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const detail of details) {
    const row = refusedRow(rows, detail);
    if (row) found.set(detail.expected, [...(found.get(detail.expected) ?? []), row.title]);
  }
  return found;
}

/** What became of a record, each in the order in which it is told. */
const BULK_ENDS = ['SUBMITTED', 'PUBLISHED', 'SAVED'] as const;
type BulkEnd = (typeof BULK_ENDS)[number];

/** How many records came to which end, as the answer has it: one that was never public may have been sent as a whole. */
export function bulkEnds(
  lines: readonly BulkLine[],
  items: readonly Pick<StaffWritten, 'id' | 'change'>[],
): readonly { readonly end: BulkEnd; readonly count: number }[] {
  const shown = new Set(lines.flatMap(({ row, way }) => (way === 'AT_ONCE' ? [row.id] : [])));
  const ends = items.map(({ id, change }): BulkEnd => {
    if (change?.status === 'SUBMITTED') return 'SUBMITTED';
    return shown.has(id) ? 'PUBLISHED' : 'SAVED';
  });
  return BULK_ENDS.map((end) => ({ end, count: ends.filter((one) => one === end).length })).filter(
    ({ count }) => count > 0,
  );
}
