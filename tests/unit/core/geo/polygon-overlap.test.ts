import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleAround } from '#core/geo/circle.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { toPlane } from '#core/geo/local-plane.ts';
import { polygonAreaM2 } from '#core/geo/polygon.ts';
import { liesWithin, polygonsOverlap } from '#core/geo/polygon-overlap.ts';
import { allEdges, planeArea, sharedArea } from '#core/geo/shared-area.ts';
import { boxRing, type CellShape, cellShape, starRing } from './rings.ts';

/** A cell of about 88 m × 111 m near 榆次. */
const CELL = 0.001;
const place = ([x, y]: LngLat): LngLat => [112.7 + x * CELL, 37.7 + y * CELL];
const onGround = (ring: readonly LngLat[]): LngLat[] => ring.map(place);
/** A metre in degrees of longitude and latitude there. */
const METRE = { lng: 1 / 88_000, lat: 1 / 111_200 };

const common = (a: CellShape, b: CellShape) => [...a.cells].filter((cell) => b.cells.has(cell)).length;

describe('areas that share ground', () => {
  it('are those that have a cell in common', () => {
    fc.assert(
      fc.property(cellShape, cellShape, (a, b) => {
        const [one, two] = [[onGround(a.ring)], [onGround(b.ring)]];
        expect(polygonsOverlap(one, two)).toBe(common(a, b) > 0);
        expect(polygonsOverlap(two, one)).toBe(common(a, b) > 0);
      }),
      { numRuns: 1500 },
    );
  });

  it('share no more for a border that was drawn twice, half a metre apart at most', () => {
    const shake = fc.array(
      fc.tuple(fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.double({ min: -0.5, max: 0.5, noNaN: true })),
      {
        minLength: 40,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(cellShape, cellShape, shake, (a, b, by) => {
        const shaken = onGround(b.ring)
          .slice(0, -1)
          .map(([lng, lat], index): LngLat => {
            const [dx = 0, dy = 0] = by[index] ?? [];
            return [lng + dx * METRE.lng, lat + dy * METRE.lat];
          });
        const ring = [...shaken, ...shaken.slice(0, 1)];
        expect(polygonsOverlap([onGround(a.ring)], [ring])).toBe(common(a, b) > 0);
      }),
      { numRuns: 700 },
    );
  });

  it.each([
    [0.5, false],
    [3, true],
  ])('that lap over by %s m along a whole side: %s', (metres, overlap) => {
    const a = [onGround(boxRing(0, 0, 4, 8))];
    expect(polygonsOverlap(a, [onGround(boxRing(4 - (metres * METRE.lng) / CELL, 0, 8, 8))])).toBe(overlap);
    expect(polygonsOverlap(a, [onGround(boxRing(0, 8 - (metres * METRE.lat) / CELL, 4, 9))])).toBe(overlap);
  });

  it('do where one is the other, lies in it, or crosses it without a corner inside', () => {
    const a = [onGround(boxRing(0, 0, 4, 4))];
    expect(polygonsOverlap(a, a)).toBe(true);
    expect(polygonsOverlap(a, [onGround(boxRing(1, 1, 2, 2))])).toBe(true);
    expect(polygonsOverlap(a, [onGround(boxRing(-1, 1, 5, 2))])).toBe(true);
    expect(polygonsOverlap(a, [onGround(boxRing(0, 0, 4, 4)).toReversed()])).toBe(true);
  });

  it('do not where one fills the hole of the other', () => {
    const around = [onGround(boxRing(0, 0, 6, 6)), onGround(boxRing(2, 2, 4, 4))];
    expect(polygonsOverlap(around, [onGround(boxRing(2, 2, 4, 4))])).toBe(false);
    expect(polygonsOverlap(around, [onGround(boxRing(2.5, 2.5, 3, 3))])).toBe(false);
    expect(polygonsOverlap(around, [onGround(boxRing(2, 2, 4.5, 4))])).toBe(true);
  });

  it('are answered for in time, whatever is drawn', () => {
    const comb = (turned: boolean): LngLat[] => {
      const teeth = Array.from({ length: 490 }, (_, i): LngLat[] => [
        [i / 61, 0],
        [i / 61, 8],
        [(i + 0.5) / 61, 8],
        [(i + 0.5) / 61, 0.01],
      ]).flat();
      const ring = [...teeth, [8.1, 0] as LngLat, [8.1, -0.1] as LngLat, [0, -0.1] as LngLat, ...teeth.slice(0, 1)];
      return onGround(turned ? ring.map(([x, y]): LngLat => [y, x]) : ring);
    };
    expect(polygonsOverlap([comb(false)], [comb(true)])).toBe(true);
    const fine = [circleAround([112.7, 37.7], 900, 2000)];
    expect(polygonsOverlap(fine, fine)).toBe(true);
  });
});

describe('an area within another', () => {
  it('has no cell outside', () => {
    fc.assert(
      fc.property(cellShape, cellShape, (a, b) => {
        expect(liesWithin([onGround(a.ring)], [onGround(b.ring)])).toBe(common(a, b) === a.cells.size);
      }),
      { numRuns: 1500 },
    );
    fc.assert(
      fc.property(cellShape, (a) => {
        expect(liesWithin([onGround(a.ring)], [onGround(a.ring)])).toBe(true);
      }),
    );
  });

  it('may stand out by less than a metre, and does not span a hole', () => {
    const park = [onGround(boxRing(0, 0, 6, 6)), onGround(boxRing(2, 2, 4, 4))];
    expect(liesWithin([onGround(boxRing(0, 0, 6 + (0.5 * METRE.lng) / CELL, 1))], park)).toBe(true);
    expect(liesWithin([onGround(boxRing(0, 0, 6 + (3 * METRE.lng) / CELL, 1))], park)).toBe(false);
    expect(liesWithin([onGround(boxRing(1, 1, 5, 5))], park)).toBe(false);
    expect(liesWithin([onGround(boxRing(8, 8, 9, 9))], park)).toBe(false);
  });
});

describe('shared area', () => {
  it('is the number of common cells', () => {
    fc.assert(
      fc.property(cellShape, cellShape, (a, b) => {
        const [one, two] = [allEdges([a.ring]), allEdges([b.ring])];
        expect(planeArea(one)).toBeCloseTo(a.cells.size, 9);
        expect(sharedArea(one, two, [])).toBeCloseTo(common(a, b), 9);
      }),
    );
  });

  it('of the plane is that of the sphere', () => {
    fc.assert(
      fc.property(starRing([112.7, 37.7], 0.1), (ring) => {
        const plane = planeArea(allEdges(toPlane([ring], [112.7, 37.7])));
        expect(plane / polygonAreaM2([ring])).toBeCloseTo(1, 2);
      }),
    );
  });

  it('of convex figures is what clipping one by the other leaves', () => {
    const convex = fc
      .tuple(
        fc.integer({ min: 3, max: 9 }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
      )
      .map(([corners, turned, x, y]) => {
        const points = Array.from({ length: corners }, (_, i): LngLat => {
          const angle = turned + (2 * Math.PI * i) / corners;
          return [x + Math.cos(angle), y + Math.sin(angle)];
        });
        return [...points, ...points.slice(0, 1)];
      });
    fc.assert(
      fc.property(convex, convex, (a, b) => {
        const [one, two] = [allEdges([a]), allEdges([b])];
        const cuts = one.flatMap(([p, q]) =>
          two.flatMap(([r, s]) => {
            const cross = (q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0]);
            const t = ((r[0] - p[0]) * (s[1] - r[1]) - (r[1] - p[1]) * (s[0] - r[0])) / cross;
            return t >= 0 && t <= 1 ? [p[0] + (q[0] - p[0]) * t] : [];
          }),
        );
        expect(sharedArea(one, two, cuts)).toBeCloseTo(shoelace(clip(a, b)), 6);
      }),
      { numRuns: 500 },
    );
  });
});

/** Sutherland–Hodgman: what is left of a convex ring to the left of every edge of another. */
function clip(ring: LngLat[], by: LngLat[]): LngLat[] {
  let points = ring.slice(0, -1);
  for (const [index, from] of by.slice(0, -1).entries()) {
    const to = by[index + 1] ?? from;
    const side = ([x, y]: LngLat) => (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
    points = points.flatMap((point, i) => {
      const before = points.at(i - 1) ?? point;
      const [s, t] = [side(before), side(point)];
      const share = s / (s - t);
      const cut: LngLat = [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share];
      if (t >= 0) return s >= 0 ? [point] : [cut, point];
      return s >= 0 ? [cut] : [];
    });
  }
  return points;
}

function shoelace(points: LngLat[]): number {
  return Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [px, py] = points.at(i - 1) ?? [x, y];
      return sum + (px * y - x * py) / 2;
    }, 0),
  );
}
