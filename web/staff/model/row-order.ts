import type { SortDirection, SortState } from '#ui/table-sort.ts';
import { startView } from '../paths.ts';

/** What a row is sorted by in one column, all numbers or all words; null is not known. */
export type SortKey<Row> = (row: Row) => string | number | null;

/** 汉字 by pinyin, figures inside names by their value: 2号 before 10号. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** The rows by `key`. What is not known stands last whichever way; equal rows keep the order they came in. */
export function inOrder<Row>(rows: readonly Row[], key: SortKey<Row>, direction: SortDirection): Row[] {
  const turn = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return turn * compare(a.key, b.key);
  });
  return keyed.map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

/**
 * How rows stand that are equal in the column sorted by, whichever way and however they came: samples after all others, by
 * name, and of one name by 编号.
 */
export function inOwnOrder<Row extends { id: string; isIllustrative: boolean }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.isIllustrative) - Number(b.isIllustrative) ||
      collator.compare(nameOf(a), nameOf(b)) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Where a region of 6, 9 or 12 digits stands in the code list: each right after the one it lies in. */
export function regionOrder(code: string): number {
  return Number(code.padEnd(12, '0'));
}

/**
 * The order a list can really be shown in. A whole list can have any; of a part only the server knows the order, so the
 * table never claims another one.
 */
export function possibleSort(wanted: SortState, whole: boolean, server: Readonly<Record<string, SortDirection>>) {
  if (whole) return wanted;
  const direction = server[wanted.column];
  return direction === undefined ? startView.sort : { column: wanted.column, direction };
}
