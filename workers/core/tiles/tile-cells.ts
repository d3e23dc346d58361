import type { MercatorBox, MercatorCell } from '../geo/mercator.ts';
import { mortonOf } from '../snapshot/cells.ts';
import { type TileAddress, tileBox } from './pyramid.ts';

/** A tile has 2^3 × 2^3 cells: 64 pixels of the screen each, about as far apart as counts must lie to be read. */
const CELL_BITS = 3;
export const CELLS_A_SIDE = 2 ** CELL_BITS;
/** Cells of a tile, row by row from the north-west. */
export const CELLS = CELLS_A_SIDE ** 2;

/** Sites of each cell, registered and illustrative apart, with the sums of their Mercator integers. */
export interface TileCells {
  readonly registered: Int32Array;
  readonly examples: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export function emptyCells(): TileCells {
  return {
    registered: new Int32Array(CELLS),
    examples: new Int32Array(CELLS),
    xs: new Float64Array(CELLS),
    ys: new Float64Array(CELLS),
  };
}

/** How far the cells of a tile are into the digits of a Mercator integer. */
export function cellShift(z: number): number {
  return 30 - z - CELL_BITS;
}

/** Number of the cell of a tile that a Mercator cell inside the tile lies in. */
export function cellOfPoint({ x, y }: MercatorCell, { z }: TileAddress): number {
  const shift = cellShift(z);
  const mask = CELLS_A_SIDE - 1;
  return ((y >> shift) & mask) * CELLS_A_SIDE + ((x >> shift) & mask);
}

/** Column and row of a cell on its level. */
function placeOf({ x, y }: TileAddress, cell: number): readonly [column: number, row: number] {
  return [x * CELLS_A_SIDE + (cell & (CELLS_A_SIDE - 1)), y * CELLS_A_SIDE + (cell >> CELL_BITS)];
}

/** Numbers of level `level` (not wider than the cells) that lie in a cell, from the first to before the second. */
export function runOfCell(tile: TileAddress, cell: number, level: number): readonly [number, number] {
  const code = mortonOf(...placeOf(tile, cell));
  const below = 4 ** (level - tile.z - CELL_BITS);
  return [code * below, (code + 1) * below];
}

/** Mercator cells of a cell. */
export function boxOfCell(tile: TileAddress, cell: number): MercatorBox {
  const [x, y] = placeOf(tile, cell);
  return tileBox({ z: tile.z + CELL_BITS, x, y });
}

export function addToCell(
  cells: TileCells,
  cell: number,
  illustrative: boolean,
  sum: { readonly n: number; readonly x: number; readonly y: number },
): void {
  const counts = illustrative ? cells.examples : cells.registered;
  counts[cell] = (counts[cell] ?? 0) + sum.n;
  cells.xs[cell] = (cells.xs[cell] ?? 0) + sum.x;
  cells.ys[cell] = (cells.ys[cell] ?? 0) + sum.y;
}

export function sitesInCell({ registered, examples }: TileCells, cell: number): number {
  return (registered[cell] ?? 0) + (examples[cell] ?? 0);
}
