import { createRoot, type JSX } from 'solid-js';
import { insert } from 'solid-js/web';
import type { DataTableColumn } from '#ui/data-table-column.ts';

export type Cell = string | number | null;
export type PlainTable = {
  headings: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** How many of the rows are 示例. */
  samples: number;
};

/** The words of the last column, which says which rows are samples. */
export type SampleWords = { heading: string; yes: string };

/** A table of the page as plain values: the same columns in the same order, numbers as numbers, 示例 in a column of its own. */
export function plainTable<Row extends { isIllustrative: boolean }>(
  columns: readonly DataTableColumn<Row>[],
  rows: readonly Row[],
  sample: SampleWords,
): PlainTable {
  return createRoot((dispose) => {
    const values = rows.map((row) => [
      ...columns.map((column) => plainCell(column.cell(row))),
      row.isIllustrative ? sample.yes : null,
    ]);
    dispose();
    return {
      headings: [...columns.map(({ header }) => header), sample.heading],
      rows: values,
      samples: rows.filter(({ isIllustrative }) => isIllustrative).length,
    };
  });
}

/** What a cell says on the screen. The mark 示例 beside a name is left out: it has its own column. */
function plainCell(cell: JSX.Element): Cell {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cell === '' ? null : cell;
  const place = document.createElement('div');
  insert(place, cell);
  for (const tag of place.querySelectorAll('.sample-tag')) tag.remove();
  const words = (place.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}
