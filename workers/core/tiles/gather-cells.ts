import { EXTENT, unitsToCells } from './pyramid.ts';
import { GRID, GRID_SIDE, OWN_CELLS, sitesInCell, type TileCells } from './tile-cells.ts';

/** A count that a tile shows. */
export interface Bubble {
  readonly cell: number;
  readonly registered: number;
  readonly examples: number;
  /** Mercator cell in the middle of the sites of its own cell. */
  readonly x: number;
  readonly y: number;
}

/** Counts nearer to each other than this cannot be read side by side: 42 pixels of a tile of 512, as where the map itself counts. */
const REACH = (42 / 512) * EXTENT;

const NEIGHBOURS = [-GRID_SIDE - 1, -GRID_SIDE, -GRID_SIDE + 1, -1, 1, GRID_SIDE - 1, GRID_SIDE, GRID_SIDE + 1];

/**
 * The counts of a tile. A cell that has no larger count near it takes in the smaller ones near it; whoever is near several
 * such goes to the largest. What a cell does depends on the three cells around it alone, so tiles side by side agree, and
 * every site is counted once.
 */
export function gatherCells(cells: TileCells, z: number): Bubble[] {
  const reach = unitsToCells(REACH, z);
  const size = (cell: number) => sitesInCell(cells, cell);
  const middle = (sums: Float64Array, cell: number) => Math.floor((sums[cell] ?? 0) / size(cell));
  const isNear = (a: number, b: number) =>
    Math.hypot(middle(cells.xs, a) - middle(cells.xs, b), middle(cells.ys, a) - middle(cells.ys, b)) < reach;
  const near = (cell: number) => neighbours(cell).filter((other) => size(other) > 0 && isNear(cell, other));
  const beats = (a: number, b: number) => size(a) > size(b) || (size(a) === size(b) && a < b);

  const known = new Map<number, boolean>();
  const isLargest = (cell: number) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const largest = near(cell).every((other) => beats(cell, other));
    known.set(cell, largest);
    return largest;
  };
  /** The cell by which a cell is counted. */
  const countedBy = (cell: number) => {
    if (isLargest(cell)) return cell;
    const takers = near(cell).filter((other) => beats(other, cell) && isLargest(other));
    return takers.reduce((best, other) => (best === cell || beats(other, best) ? other : best), cell);
  };

  return OWN_CELLS.filter((cell) => size(cell) > 0 && countedBy(cell) === cell).map((cell) => {
    const taken = isLargest(cell) ? near(cell).filter((other) => countedBy(other) === cell) : [];
    const sum = (counts: Int32Array) => [cell, ...taken].reduce((total, one) => total + (counts[one] ?? 0), 0);
    return {
      cell,
      registered: sum(cells.registered),
      examples: sum(cells.examples),
      x: middle(cells.xs, cell),
      y: middle(cells.ys, cell),
    };
  });
}

function neighbours(cell: number): number[] {
  const column = cell % GRID_SIDE;
  return NEIGHBOURS.map((step) => cell + step).filter(
    (other) => other >= 0 && other < GRID && Math.abs((other % GRID_SIDE) - column) <= 1,
  );
}
