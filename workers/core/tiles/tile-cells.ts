import type { MercatorBox, MercatorCell } from '../geo/mercator.ts';
import { fromMorton, mortonOf } from '../snapshot/cells.ts';
import { type TileAddress, tileBox } from './pyramid.ts';

/** A tile has 2^3 × 2^3 cells: 64 pixels of the screen each, about as far apart as counts must lie to be read. */
const CELL_BITS = 3;
export const CELLS = 4 ** CELL_BITS;

/** Sites of each cell of a tile, registered and illustrative apart, with the sums of their Mercator integers; cells in Morton order. */
export interface TileCells {
  readonly registered: Uint32Array;
  readonly examples: Uint32Array;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

export function emptyCells(): TileCells {
  return {
    registered: new Uint32Array(CELLS),
    examples: new Uint32Array(CELLS),
    xs: new Float64Array(CELLS),
    ys: new Float64Array(CELLS),
  };
}

/** How far the cells of a tile are into the digits of a Mercator integer. */
export function cellShift(z: number): number {
  return 30 - z - CELL_BITS;
}

/** Number of the cell of a tile that a Mercator cell inside the tile lies in. */
export function cellInTile({ x, y }: MercatorCell, z: number): number {
  const shift = cellShift(z);
  const mask = 2 ** CELL_BITS - 1;
  return mortonOf((x >> shift) & mask, (y >> shift) & mask);
}

/** Column and row of a cell within its tile. */
export const placeInTile = fromMorton;

/** Numbers of level `level` (≥ that of the cells) that lie in a cell of a tile: from the first to before the second. */
export function runOfCell({ z, x, y }: TileAddress, cell: number, level: number): readonly [number, number] {
  const code = mortonOf(x, y) * CELLS + cell;
  const below = 4 ** (level - z - CELL_BITS);
  return [code * below, (code + 1) * below];
}

/** Mercator cells of a cell of a tile. */
export function boxOfCell({ z, x, y }: TileAddress, cell: number): MercatorBox {
  const [column, row] = fromMorton(cell);
  return tileBox({ z: z + CELL_BITS, x: (x << CELL_BITS) + column, y: (y << CELL_BITS) + row });
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
