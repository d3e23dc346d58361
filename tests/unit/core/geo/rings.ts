import fc from 'fast-check';
import type { LngLat } from '#core/geo/lng-lat.ts';

/** A box as a closed ring, counter-clockwise. */
export function boxRing(west: number, south: number, east: number, north: number): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A star-shaped ring of up to `size` degrees around a centre: simple by construction, counter-clockwise. */
export function starRing(centre: LngLat, size: number, corners = 24): fc.Arbitrary<LngLat[]> {
  return fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: corners }).map((radii) => {
    const points = radii.map((r, i): LngLat => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [centre[0] + size * r * Math.cos(angle), centre[1] + size * r * Math.sin(angle)];
    });
    return [...points, ...points.slice(0, 1)];
  });
}

const COLUMNS = 8;
const ROWS = 8;

/** A figure of unit cells in a row of columns, each a run of cells that has a row in common with the one before. */
export interface CellShape {
  readonly ring: LngLat[];
  readonly cells: ReadonlySet<string>;
}

/**
 * A polygon along whole numbers from 0 to 8, with the cells it is made of: areas and overlaps can be counted.
 */
export const cellShape: fc.Arbitrary<CellShape> = fc
  .tuple(
    fc.integer({ min: 0, max: COLUMNS - 2 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: ROWS - 1 }), fc.integer({ min: 1, max: ROWS })), {
      minLength: 1,
      maxLength: COLUMNS,
    }),
  )
  .map(([from, runs]) => {
    const columns: { x: number; low: number; high: number }[] = [];
    for (const [index, [start, length]] of runs.entries()) {
      if (from + index >= COLUMNS) break;
      const low = start;
      const high = Math.min(ROWS, start + length);
      const before = columns.at(-1);
      if (before !== undefined && (low >= before.high || high <= before.low)) break;
      columns.push({ x: from + index, low, high });
    }
    const lower = columns.flatMap(({ x, low }): LngLat[] => [
      [x, low],
      [x + 1, low],
    ]);
    const upper = columns.toReversed().flatMap(({ x, high }): LngLat[] => [
      [x + 1, high],
      [x, high],
    ]);
    const ring = [...lower, ...upper, ...lower.slice(0, 1)].filter(
      (point, index, all) => index === 0 || String(point) !== String(all[index - 1]),
    );
    const cells = columns.flatMap(({ x, low, high }) =>
      Array.from({ length: high - low }, (_, row) => `${x},${low + row}`),
    );
    return { ring, cells: new Set(cells) };
  });
