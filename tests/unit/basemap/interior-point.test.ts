import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interiorPoint } from '#basemap/interior-point.ts';
import { boxOf, isInside, type Rings, ringArea } from '#basemap/rings.ts';

const square: Rings = [
  [
    [0, 0],
    [4, 0],
    [4, 4],
    [0, 4],
    [0, 0],
  ],
];

describe('the interior point', () => {
  it('of a square is its middle', () => {
    const [x, y] = interiorPoint([square]);
    expect(x).toBeCloseTo(2, 1);
    expect(y).toBeCloseTo(2, 1);
  });

  it('of a U lies in its thickest part, not in the gap where the middle is', () => {
    const u: Rings = [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [8, 9],
        [8, 3],
        [1, 3],
        [1, 9],
        [0, 9],
        [0, 0],
      ],
    ];
    const [, y] = interiorPoint([u]);
    expect(y).toBeLessThan(3);
  });

  it('keeps out of holes and takes the largest of several parts', () => {
    const holed: Rings = [
      ...square,
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
        [1, 1],
      ],
    ];
    expect(isInside(interiorPoint([holed]), holed)).toBe(true);
    const islet: Rings = [
      [
        [10, 10],
        [10.1, 10],
        [10.1, 10.1],
        [10, 10],
      ],
    ];
    expect(isInside(interiorPoint([islet, square]), square)).toBe(true);
  });

  it('is nearly as far from the outline as any point can be, at every latitude', () => {
    fc.assert(
      fc.property(star, (rings) => {
        const found = interiorPoint([rings]);
        expect(isInside(found, rings)).toBe(true);
        const [west, south, east, north] = boxOf(rings);
        const slack = 0.02 * Math.min((east - west) * shrinkAt(rings), north - south);
        expect(clearance(found, rings) + slack).toBeGreaterThanOrEqual(bestOnGrid(rings));
      }),
      { numRuns: 60 },
    );
  });
});

describe('rings', () => {
  it('measure about a square degree at the equator and half of it at 60°', () => {
    const at = (lat: number) =>
      ringArea([
        [0, lat],
        [1, lat],
        [1, lat + 1],
        [0, lat + 1],
        [0, lat],
      ]);
    expect(at(0)).toBeCloseTo(111.32 ** 2, 0);
    expect(at(60) / at(0)).toBeCloseTo(0.5, 5);
  });
});

/** A star around (110, lat) with 3 to 20 corners. */
const star = fc
  .tuple(
    fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 }),
    fc.integer({ min: 4, max: 53 }),
  )
  .map(([radii, lat]): Rings => {
    const ring = radii.map((radius, i) => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [110 + radius * Math.cos(angle), lat + radius * Math.sin(angle)];
    });
    return [[...ring, ring[0] ?? []]];
  });

function shrinkAt(rings: Rings): number {
  const [, south, , north] = boxOf(rings);
  return Math.cos((((south + north) / 2) * Math.PI) / 180);
}

function clearance([px, py]: [number, number], rings: Rings): number {
  const shrink = shrinkAt(rings);
  const away = rings.flatMap((ring) =>
    ring.slice(1).map(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i] ?? [];
      const [dx, dy] = [(bx - ax) * shrink, by - ay];
      const [qx, qy] = [(px - ax) * shrink, py - ay];
      const along = Math.max(0, Math.min(1, (qx * dx + qy * dy) / (dx * dx + dy * dy)));
      return Math.hypot(qx - along * dx, qy - along * dy);
    }),
  );
  return Math.min(...away) * (isInside([px, py], rings) ? 1 : -1);
}

function bestOnGrid(rings: Rings): number {
  const [west, south, east, north] = boxOf(rings);
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < 40; i++)
    for (let j = 1; j < 40; j++)
      best = Math.max(best, clearance([west + ((east - west) * i) / 40, south + ((north - south) * j) / 40], rings));
  return best;
}
