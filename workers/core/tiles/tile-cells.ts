import type { MercatorBox, MercatorCell } from '../geo/mercator.ts';
import { mortonOf } from '../snapshot/cells.ts';
import { type TileAddress, tileBox } from './pyramid.ts';

/** A tile has 2^3 × 2^3 cells: 64 pixels of the screen each, about as far apart as counts must lie to be read. */
const CELL_BITS = 3;
const SIDE = 2 ** CELL_BITS;
/** Cells around the tile that are counted with it: which of its counts are gathered depends on them. */
const AROUND = 3;
export const GRID_SIDE = SIDE + 2 * AROUND;
/** Cells of a tile and around it, row by row from the north-west. */
export const GRID = GRID_SIDE ** 2;

/** Sites of each cell, registered and illustrative apart, with the sums of their Mercator integers. */
export interface TileCells {
  readonly registered: Int32Array;
  readonly examples: Int32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export function emptyCells(): TileCells {
  return {
    registered: new Int32Array(GRID),
    examples: new Int32Array(GRID),
    xs: new Float64Array(GRID),
    ys: new Float64Array(GRID),
  };
}

/** How far the cells of a tile are into the digits of a Mercator integer. */
export function cellShift(z: number): number {
  return 30 - z - CELL_BITS;
}

/** Mercator cells of all that is counted for a tile. */
export function gridBox(tile: TileAddress): MercatorBox {
  return tileBox(tile, AROUND * 2 ** cellShift(tile.z));
}

/** Number of the cell that a Mercator cell inside the grid lies in. */
export function cellOfPoint({ x, y }: MercatorCell, tile: TileAddress): number {
  const shift = cellShift(tile.z);
  return cellOfPlace((x >> shift) - tile.x * SIDE, (y >> shift) - tile.y * SIDE);
}

/** Number of a cell by its column and row, counted from the tile's own north-west. */
function cellOfPlace(column: number, row: number): number {
  return (row + AROUND) * GRID_SIDE + column + AROUND;
}

/** Column and row of a cell on its level. */
function placeOf({ x, y }: TileAddress, cell: number): readonly [column: number, row: number] {
  return [x * SIDE + (cell % GRID_SIDE) - AROUND, y * SIDE + Math.floor(cell / GRID_SIDE) - AROUND];
}

/** The tile's own cells. */
export const OWN_CELLS: readonly number[] = Array.from({ length: SIDE ** 2 }, (_, i) =>
  cellOfPlace(i % SIDE, Math.floor(i / SIDE)),
);

/** Numbers of level `level` (not wider than the cells) that lie in a cell, from the first to before the second; null beyond the world. */
export function runOfCell(tile: TileAddress, cell: number, level: number): readonly [number, number] | null {
  const [column, row] = placeOf(tile, cell);
  const side = 2 ** (tile.z + CELL_BITS);
  if (column < 0 || row < 0 || column >= side || row >= side) return null;
  const code = mortonOf(column, row);
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
