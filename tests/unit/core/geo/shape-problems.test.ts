import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CORNERS } from '#core/geo/boundary.ts';
import { circleAround } from '#core/geo/circle.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { checkRing } from '#core/geo/polygon.ts';
import { shapeProblemText } from '#core/geo/shape-problem-text.ts';
import { type ShapeProblem, type ShapeProblemCode, shapeProblems } from '#core/geo/shape-problems.ts';
import { boxRing, starRing } from './rings.ts';

const outer = boxRing(112, 37, 113, 38);
const hole = boxRing(112.4, 37.4, 112.6, 37.6);
const bowTie: LngLat[] = [
  [112, 37],
  [113, 38],
  [113, 37],
  [112, 38],
  [112, 37],
];

function told(code: ShapeProblemCode, more: Partial<ShapeProblem> = {}): ShapeProblem {
  return { code, ring: 0, corners: [], other: null, count: null, ...more };
}

describe('problems of an outline', () => {
  it.each<[string, LngLat[][], ShapeProblem[]]>([
    ['none of a box with a hole', [outer, hole], []],
    ['no ring', [], [told('TOO_FEW_CORNERS')]],
    ['two corners', [[outer[0], outer[1], outer[0]] as LngLat[]], [told('TOO_FEW_CORNERS')]],
    ['an open ring', [outer.slice(0, -1)], [told('NOT_CLOSED')]],
    ['a bow tie, by the edges that cross', [bowTie], [told('SELF_INTERSECTION', { corners: [0, 2] })]],
    [
      'latitude first, by each corner up to three',
      [outer.map(([lng, lat]): LngLat => [lat, lng])],
      [0, 1, 2].map((corner) => told('SWAPPED', { corners: [corner] })),
    ],
    [
      'a corner in Xinjiang the wrong way round',
      [
        [
          [87.6, 43.8],
          [43.9, 87.7],
          [87.7, 43.8],
          [87.6, 43.8],
        ],
      ] as LngLat[][],
      [told('SWAPPED', { corners: [1] })],
    ],
    [
      'a corner off the globe',
      [
        [
          [112, 37],
          [200, 37],
          [113, 38],
          [112, 37],
        ],
      ] as LngLat[][],
      [told('OUT_OF_WORLD', { corners: [1] })],
    ],
    ['a hole beside', [outer, boxRing(114, 37, 115, 38)], [told('HOLE_OUTSIDE', { ring: 1 })]],
    [
      'a hole across the border',
      [outer, boxRing(112.5, 37.5, 113.5, 37.7)],
      [told('RINGS_MEET', { ring: 1, corners: [0, 1], other: 0 })],
    ],
    [
      'a hole in a hole',
      [outer, hole, boxRing(112.45, 37.45, 112.5, 37.5)],
      [told('HOLE_IN_HOLE', { ring: 2, other: 1 })],
    ],
    [
      'a hole around a hole',
      [outer, hole, boxRing(112.3, 37.3, 112.7, 37.7)],
      [told('HOLE_IN_HOLE', { ring: 2, other: 1 })],
    ],
    ['a broken hole by itself', [outer, bowTie], [told('SELF_INTERSECTION', { ring: 1, corners: [0, 2] })]],
  ])('%s', (_, rings, problems) => {
    const seen = shapeProblems(rings);
    // which pair of edges is found first is the sweep's own affair
    const plain = (list: ShapeProblem[]) =>
      list.map((each) => (each.code === 'RINGS_MEET' ? { ...each, corners: [] } : each));
    expect(plain(seen)).toEqual(plain(problems));
  });

  it('says how many corners are too many', () => {
    expect(shapeProblems([circleAround([112, 37], 900, MAX_CORNERS)])).toEqual([]);
    expect(shapeProblems([circleAround([112, 37], 900, MAX_CORNERS + 1)])).toEqual([
      told('TOO_MANY_CORNERS', { count: MAX_CORNERS + 1 }),
    ]);
  });

  it('finds none in simple rings, and the same faults as the check of one ring', () => {
    const corner: fc.Arbitrary<LngLat> = fc.tuple(fc.integer({ min: 110, max: 114 }), fc.integer({ min: 30, max: 34 }));
    fc.assert(
      fc.property(fc.uniqueArray(corner, { minLength: 3, maxLength: 7, selector: String }), (corners) => {
        const ring = [...corners, ...corners.slice(0, 1)];
        expect(shapeProblems([ring]).length === 0).toBe(checkRing(ring).ok);
      }),
    );
    fc.assert(
      fc.property(starRing([112, 37], 0.1), (ring) => {
        expect(shapeProblems([ring])).toEqual([]);
      }),
    );
  });

  it('names edges that really meet', () => {
    const corner: fc.Arbitrary<LngLat> = fc.tuple(fc.integer({ min: 110, max: 114 }), fc.integer({ min: 30, max: 34 }));
    fc.assert(
      fc.property(fc.uniqueArray(corner, { minLength: 4, maxLength: 8, selector: String }), (corners) => {
        const ring = [...corners, ...corners.slice(0, 1)];
        for (const { corners: pair } of shapeProblems([ring])) {
          const [i = 0, k = 0] = pair;
          expect(i).toBeLessThan(k);
          expect(meetBySampling(ring, i, k)).toBe(true);
        }
      }),
    );
  });
});

/** Whether two edges of a ring of whole numbers have a point in common, by exact fractions along the first. */
function meetBySampling(ring: LngLat[], i: number, k: number): boolean {
  const [a, b, c, d] = [ring[i], ring[i + 1], ring[k], ring[k + 1]];
  if (!a || !b || !c || !d) return false;
  const at = (t: number): LngLat => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  // edges of whole numbers up to 5 apart cross at fractions whose denominator is at most 50
  for (let n = 1; n <= 50; n++) {
    for (let m = 0; m <= n; m++) if (distance(at(m / n), c, d) < 1e-9) return true;
  }
  return false;
}

function distance([x, y]: LngLat, [ax, ay]: LngLat, [bx, by]: LngLat): number {
  const [ux, uy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy)));
  return Math.hypot(x - ax - t * ux, y - ay - t * uy);
}

describe('words', () => {
  it('name the ring and the corners as the table numbers them', () => {
    const [crossing] = shapeProblems([outer, bowTie]);
    expect(crossing && shapeProblemText(crossing)).toEqual({
      zh: '第 1 个孔洞自相交：从第 1 个顶点起的边碰到了从第 3 个顶点起的边',
      en: 'Hole 1 crosses itself: the edge from corner 1 meets the edge from corner 3',
    });
    const [many] = shapeProblems([circleAround([112, 37], 900, 3412)]);
    expect(many && shapeProblemText(many).zh).toBe('共 3412 个顶点，最多 2000 个：请先在制图软件里简化边界');
  });

  it('are there for every problem, in both languages and without a gap', () => {
    const codes: ShapeProblemCode[] = [
      'TOO_MANY_CORNERS',
      'TOO_LONG',
      'TOO_FEW_CORNERS',
      'NOT_CLOSED',
      'SWAPPED',
      'OUT_OF_WORLD',
      'SELF_INTERSECTION',
      'RINGS_MEET',
      'HOLE_OUTSIDE',
      'HOLE_IN_HOLE',
    ];
    for (const code of codes) {
      const { zh, en } = shapeProblemText(told(code, { corners: [0, 1], other: 1, count: 3 }));
      expect(zh + en).not.toMatch(/undefined|null|NaN/);
      expect(zh).toMatch(/[一-鿿]/);
    }
  });
});
