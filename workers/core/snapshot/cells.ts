/**
 * Cells of level 13 (8,192 a side; 4.9 km at the equator) in Morton order: all cells of a wider cell are one run of numbers,
 * so a pyramid of every level is one sorted list with running sums.
 */
export const CELL_LEVEL = 13;
/** Mercator integers have 30 bits a side. */
const CELL_SHIFT = 30 - CELL_LEVEL;

export function cellOf(x: number, y: number): number {
  return interleaved(x >>> CELL_SHIFT) | (interleaved(y >>> CELL_SHIFT) << 1);
}

/** Number of the cell (column, row) of a level, among those of that level. */
export function mortonOf(column: number, row: number): number {
  return interleaved(column) | (interleaved(row) << 1);
}

/** Column and row of a number. */
export function fromMorton(code: number): readonly [column: number, row: number] {
  return [compacted(code), compacted(code >>> 1)];
}

/** Spreads 16 bits to the even places. */
function interleaved(value: number): number {
  let v = value & 0xffff;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  return (v | (v << 1)) & 0x55555555;
}

function compacted(value: number): number {
  let v = value & 0x55555555;
  v = (v | (v >>> 1)) & 0x33333333;
  v = (v | (v >>> 2)) & 0x0f0f0f0f;
  v = (v | (v >>> 4)) & 0x00ff00ff;
  return (v | (v >>> 8)) & 0xffff;
}

/** Sites a cell, with the sums of their Mercator integers, running: the sums of a run are a difference. */
export interface CellSums {
  readonly codes: Uint32Array;
  /** One more than there are cells, beginning with 0. */
  readonly counts: Uint32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export function cellSums(x: ArrayLike<number>, y: ArrayLike<number>): CellSums {
  const byCode = new Map<number, { n: number; x: number; y: number }>();
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [x[i] ?? 0, y[i] ?? 0];
    const code = cellOf(px, py);
    const cell = byCode.get(code);
    if (cell === undefined) byCode.set(code, { n: 1, x: px, y: py });
    else {
      cell.n++;
      cell.x += px;
      cell.y += py;
    }
  }
  const codes = Uint32Array.from(byCode.keys()).sort();
  const counts = new Uint32Array(codes.length + 1);
  const xs = new Float64Array(codes.length + 1);
  const ys = new Float64Array(codes.length + 1);
  codes.forEach((code, i) => {
    const cell = byCode.get(code);
    counts[i + 1] = (counts[i] ?? 0) + (cell?.n ?? 0);
    xs[i + 1] = (xs[i] ?? 0) + (cell?.x ?? 0);
    ys[i + 1] = (ys[i] ?? 0) + (cell?.y ?? 0);
  });
  return { codes, counts, xs, ys };
}

/** First place in a sorted list whose number is not less. */
export function lowerBound(list: ArrayLike<number>, value: number, from = 0, to = list.length): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
