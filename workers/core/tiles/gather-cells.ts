import { EXTENT, unitsToCells } from './pyramid.ts';
import { CELLS, CELLS_A_SIDE, sitesInCell, type TileCells } from './tile-cells.ts';

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

/** Cells around each cell of a tile. */
const NEIGHBOURS: readonly (readonly number[])[] = Array.from({ length: CELLS }, (_, cell) => {
  const [column, row] = [cell % CELLS_A_SIDE, Math.floor(cell / CELLS_A_SIDE)];
  const others = Array.from({ length: CELLS }, (_number, other) => other);
  return others.filter(
    (other) =>
      other !== cell &&
      Math.abs((other % CELLS_A_SIDE) - column) <= 1 &&
      Math.abs(Math.floor(other / CELLS_A_SIDE) - row) <= 1,
  );
});

/**
 * The counts of a tile. A cell that has no larger count near it takes in the smaller ones near it; whoever is near several
 * such goes to the largest. Every site of the tile is counted once, and none of another tile.
 */
export function gatherCells(cells: TileCells, z: number): Bubble[] {
  const reach = unitsToCells(REACH, z);
  const sizes = Array.from({ length: CELLS }, (_, cell) => sitesInCell(cells, cell));
  const size = (cell: number) => sizes[cell] ?? 0;
  const xs = cells.xs.map((sum, cell) => Math.floor(sum / size(cell)));
  const ys = cells.ys.map((sum, cell) => Math.floor(sum / size(cell)));
  const isNear = (a: number, b: number) => Math.hypot((xs[a] ?? 0) - (xs[b] ?? 0), (ys[a] ?? 0) - (ys[b] ?? 0)) < reach;
  const beats = (a: number, b: number) => size(a) > size(b) || (size(a) === size(b) && a < b);

  const near = NEIGHBOURS.map((others, cell) =>
    size(cell) === 0 ? [] : others.filter((other) => size(other) > 0 && isNear(cell, other)),
  );
  const isLargest = near.map((others, cell) => others.every((other) => beats(cell, other)));
  /** The cell by which each cell is counted. */
  const takers = near.map((others, cell) => {
    if (isLargest[cell] === true) return cell;
    let taker = cell;
    for (const other of others) if (isLargest[other] === true && beats(other, taker)) taker = other;
    return taker;
  });
  const sums = [cells.registered, cells.examples].map((counts) => {
    const gathered = new Int32Array(CELLS);
    takers.forEach((taker, cell) => {
      gathered[taker] = (gathered[taker] ?? 0) + (counts[cell] ?? 0);
    });
    return gathered;
  });
  const bubbles: Bubble[] = [];
  for (let cell = 0; cell < CELLS; cell++) {
    const [registered, examples] = [sums[0]?.[cell] ?? 0, sums[1]?.[cell] ?? 0];
    if (registered + examples === 0) continue;
    bubbles.push({ cell, registered, examples, x: xs[cell] ?? 0, y: ys[cell] ?? 0 });
  }
  return bubbles;
}
