import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { checkRing, isInMultiPolygon, isInPolygon, polygonAreaM2, type Ring, rewindRing } from '#core/geo/polygon.ts';

const square: Ring = box(112, 38, 113, 39);
const hole: Ring = box(112.4, 38.4, 112.6, 38.6);

function box(west: number, south: number, east: number, north: number): LngLat[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A star-shaped ring around a centre: simple by construction, corners at rising angles. */
const star = fc
  .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 24 })
  .map((radii): LngLat[] => {
    const corners = radii.map((r, i): LngLat => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [112 + r * Math.cos(angle), 38 + r * Math.sin(angle)];
    });
    return [...corners, ...corners.slice(0, 1)];
  });

describe('area', () => {
  it('of a degree by the equator and of a square with a hole', () => {
    // R²·Δλ·(sin φ₂ − sin φ₁) is exact for a box between two parallels.
    const exact = (r: number, dLng: number, s: number, n: number) =>
      r * r * ((dLng * Math.PI) / 180) * (Math.sin((n * Math.PI) / 180) - Math.sin((s * Math.PI) / 180));
    expect(polygonAreaM2([box(0, 0, 1, 1)]) / exact(6_371_008.8, 1, 0, 1)).toBeCloseTo(1, 9);
    expect(polygonAreaM2([square]) / exact(6_371_008.8, 1, 38, 39)).toBeCloseTo(1, 9);
    const both = polygonAreaM2([square]) - polygonAreaM2([hole]);
    expect(polygonAreaM2([square, hole])).toBeCloseTo(both, 3);
    expect(polygonAreaM2([])).toBe(0);
  });

  it('does not depend on direction or on the corner it starts from', () => {
    fc.assert(
      fc.property(star, fc.nat(23), (ring, turn) => {
        const corners = ring.slice(0, -1);
        const k = turn % corners.length;
        const turned = [...corners.slice(k), ...corners.slice(0, k + 1)];
        const area = polygonAreaM2([ring]);
        expect(polygonAreaM2([turned]) / area).toBeCloseTo(1, 9);
        expect(polygonAreaM2([ring.toReversed()]) / area).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('point in polygon', () => {
  it('counts edges and corners in, holes out and the edge of a hole in', () => {
    const polygon = [square, hole];
    expect(isInPolygon([112.2, 38.2], polygon)).toBe(true);
    expect(isInPolygon([112.5, 38.5], polygon)).toBe(false);
    expect(isInPolygon([112.4, 38.5], polygon)).toBe(true);
    expect(isInPolygon([112, 38], polygon)).toBe(true);
    expect(isInPolygon([112.5, 39], polygon)).toBe(true);
    expect(isInPolygon([113.0001, 38.5], polygon)).toBe(false);
    expect(isInPolygon([112.5, 38.5], [])).toBe(false);
    expect(isInMultiPolygon([112.5, 38.5], [polygon, [hole]])).toBe(true);
    expect(isInMultiPolygon([112.5, 37.5], [polygon, [hole]])).toBe(false);
  });

  it('agrees with the winding number on star-shaped rings', () => {
    const offset = fc.double({ min: -1.2, max: 1.2, noNaN: true });
    fc.assert(
      fc.property(star, offset, offset, (ring, dx, dy) => {
        const point: LngLat = [112 + dx, 38 + dy];
        fc.pre(nearestEdge(point, ring) > 1e-9);
        expect(isInPolygon(point, [ring])).toBe(Math.round(winding(point, ring)) !== 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('checkRing', () => {
  it('accepts simple rings in either direction', () => {
    fc.assert(
      fc.property(star, (ring) => {
        expect(checkRing(ring).ok).toBe(true);
        expect(checkRing(ring.toReversed()).ok).toBe(true);
      }),
    );
  });

  it('agrees with brute force on random corners of a grid', () => {
    const corner: fc.Arbitrary<LngLat> = fc.tuple(fc.nat(4), fc.nat(4));
    fc.assert(
      fc.property(fc.uniqueArray(corner, { minLength: 3, maxLength: 7, selector: String }), (corners) => {
        const ring = [...corners, ...corners.slice(0, 1)];
        expect(checkRing(ring).ok).toBe(isSimpleByCounting(corners));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      'TOO_FEW_POINTS',
      [
        [0, 0],
        [1, 0],
        [0, 0],
      ],
    ],
    [
      'TOO_FEW_POINTS',
      [
        [0, 0],
        [1, 0],
        [1, 0],
        [0, 0],
      ],
    ],
    ['TOO_FEW_POINTS', []],
    [
      'NOT_CLOSED',
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ],
    ],
    [
      'OUT_OF_WORLD',
      [
        [38, 112],
        [39, 112],
        [39, 113],
        [38, 112],
      ],
    ],
    [
      'SELF_INTERSECTION',
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ],
    [
      'SELF_INTERSECTION',
      [
        [0, 0],
        [2, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
    [
      'SELF_INTERSECTION',
      [
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
        [0, 0],
      ],
    ],
  ] as [string, LngLat[]][])('%s', (fault, ring) => {
    expect(checkRing(ring)).toEqual({ ok: false, error: fault });
  });

  it('forgives a corner clicked twice', () => {
    expect(
      checkRing([
        [0, 0],
        [1, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]).ok,
    ).toBe(true);
  });
});

describe('rewindRing', () => {
  it('turns a ring only when it runs the wrong way', () => {
    expect(rewindRing(square, true)).toBe(square);
    expect(rewindRing(square, false)).toEqual(square.toReversed());
    expect(rewindRing(square.toReversed(), true)).toEqual(square);
  });
});

function winding([x, y]: LngLat, ring: Ring): number {
  let total = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (a === undefined || b === undefined) continue;
    const turn = Math.atan2(b[1] - y, b[0] - x) - Math.atan2(a[1] - y, a[0] - x);
    total += Math.atan2(Math.sin(turn), Math.cos(turn));
  }
  return total / (2 * Math.PI);
}

function nearestEdge([x, y]: LngLat, ring: Ring): number {
  return Math.min(
    ...ring.slice(1).map((b, i) => {
      const a = ring[i] ?? b;
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
      const t = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(a[0] + t * dx - x, a[1] + t * dy - y);
    }),
  );
}

/**
 * Oracle on integer corners: walk every edge in fine exact steps and see whether two edges share a place that is not
 * their common corner. Edges of a 5 × 5 grid that meet do so at a fraction with a denominator of at most 32.
 */
function isSimpleByCounting(corners: readonly LngLat[]): boolean {
  const n = corners.length;
  const edges = corners.map((a, i) => [a, corners[(i + 1) % n] ?? a] as const);
  return edges.every(([a, b], i) =>
    edges.every(([c, d], k) => {
      if (k <= i) return true;
      const shared = meetings(a, b, c, d);
      if (k === i + 1 && i === 0 && n === 2) return true;
      const allowed = new Set<string>();
      if (k === i + 1) allowed.add(String(b));
      if (i === 0 && k === n - 1) allowed.add(String(a));
      return shared.every((place) => allowed.has(place));
    }),
  );
}

/** Places common to two segments with integer ends: the crossing, or the integer and end points of an overlap. */
function meetings(a: LngLat, b: LngLat, c: LngLat, d: LngLat): string[] {
  const [rx, ry] = [b[0] - a[0], b[1] - a[1]];
  const [sx, sy] = [d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  const [qx, qy] = [c[0] - a[0], c[1] - a[1]];
  if (cross !== 0) {
    const [t, u] = [(qx * sy - qy * sx) / cross, (qx * ry - qy * rx) / cross];
    return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? [String([a[0] + t * rx, a[1] + t * ry])] : [];
  }
  if (qx * ry - qy * rx !== 0) return [];
  const on = (p: LngLat, from: LngLat, to: LngLat) =>
    (p[0] - from[0]) * (p[0] - to[0]) <= 0 && (p[1] - from[1]) * (p[1] - to[1]) <= 0;
  return [a, b]
    .filter((p) => on(p, c, d))
    .concat([c, d].filter((p) => on(p, a, b)))
    .map(String);
}
