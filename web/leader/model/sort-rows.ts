import type { SortDirection } from '#ui/table-sort.ts';

/** What a row is sorted by: words, a number, or not known. */
export type SortValue = string | number | null;

const byWord = new Intl.Collator('zh', { numeric: true });

/** Rows in order of a value; what is not known stands last in both directions, equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  direction: SortDirection,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const known: { row: Row; value: string | number }[] = [];
  const unknown: Row[] = [];
  for (const row of rows) {
    const own = value(row);
    if (own === null) unknown.push(row);
    else known.push({ row, value: own });
  }
  known.sort((a, b) => sign * compareValues(a.value, b.value));
  return [...known.map(({ row }) => row), ...unknown];
}

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : byWord.compare(String(a), String(b));
}
