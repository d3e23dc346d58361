import { type Cell, cellText, type Merge, type Sheet } from '../cell.ts';
import { tableLimits } from '../limits.ts';

/** A sheet that can be asked for a cell by its place, merged cells filled. Rows from 1, columns from 0. */
export interface Grid {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly width: number;
  readonly cellsOf: (rowNo: number) => readonly Cell[];
  /** The merge that covers a cell; null for a cell of its own. */
  readonly mergeAt: (rowNo: number, column: number) => Merge | null;
}

/** Rows that merged cells may reach into, all merges together: a file made by hand could ask for billions. */
const MAX_REACH = 2_000_000;

/**
 * Fills merged cells: downwards everywhere, because one value stands for the records beside it; to the right only in rows
 * up to `headerEnd`, where it is the heading above several columns. In a record a value merged over two columns belongs to
 * the first. A row without a value of its own stays blank, however far a merge reaches.
 */
export function makeGrid({ rows, merges }: Sheet, headerEnd: number): Grid {
  const byRow = new Map(rows.map(({ rowNo, cells }) => [rowNo, [...cells]]));
  const numbers = rows.map(({ rowNo }) => rowNo).sort((a, b) => a - b);
  const mergesOf = new Map<number, Merge[]>();
  let reach = 0;
  for (const merge of merges) {
    const value = byRow.get(merge.top)?.[merge.left] ?? null;
    if (value === null || reach > MAX_REACH) continue;
    for (let i = indexFrom(numbers, merge.top); (numbers[i] ?? Number.POSITIVE_INFINITY) <= merge.bottom; i++) {
      const rowNo = numbers[i] ?? 0;
      reach++;
      mergesOf.set(rowNo, [...(mergesOf.get(rowNo) ?? []), merge]);
      const right = rowNo <= headerEnd ? Math.min(merge.right, tableLimits.columns - 1) : merge.left;
      for (let column = merge.left; column <= right; column++) put(byRow.get(rowNo) ?? [], column, value);
    }
  }
  return {
    firstRow: numbers[0] ?? 1,
    lastRow: numbers[numbers.length - 1] ?? 0,
    width: Array.from(byRow.values()).reduce((most, cells) => Math.max(most, cells.length), 0),
    cellsOf: (rowNo) => byRow.get(rowNo) ?? [],
    mergeAt: (rowNo, column) =>
      mergesOf.get(rowNo)?.find(({ left, right }) => left <= column && column <= right) ?? null,
  };
}

/** The place of the first number that is not below `from`. */
function indexFrom(numbers: readonly number[], from: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function put(cells: Cell[], column: number, value: Cell): void {
  while (cells.length < column) cells.push(null);
  cells[column] ??= value;
}

/** Texts of the cells of a row that have one. */
export function textsOf(cells: readonly Cell[]): string[] {
  return cells.map(cellText).filter((text) => text !== '');
}
