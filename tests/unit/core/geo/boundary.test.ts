import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundaryJson,
  boundaryOf,
  cornerCount,
  keptRings,
  publicBoundary,
  readBoundary,
  ringsOf,
} from '#core/geo/boundary.ts';
import { polygonAreaM2 } from '#core/geo/polygon.ts';
import { shapeProblems } from '#core/geo/shape-problems.ts';
import { boxRing, starRing } from './rings.ts';

const outer = boxRing(112.6, 37.7, 112.61, 37.71);
const hole = boxRing(112.603, 37.703, 112.606, 37.706);

describe('kept rings', () => {
  it('are wound as RFC 7946 asks, closed, without repeated corners', () => {
    const messy = [...outer.toReversed().slice(1), ...outer.slice(3, 4)];
    expect(keptRings([messy, hole])).toEqual([expect.arrayContaining(outer), hole.toReversed()]);
    expect(keptRings([outer.slice(0, -1)])[0]).toEqual(outer);
  });

  it('come out the same a second time, and lose no more than a centimetre', () => {
    fc.assert(
      fc.property(starRing([112.6, 37.7], 0.05), fc.boolean(), (ring, back) => {
        const once = keptRings([back ? ring.toReversed() : ring]);
        expect(keptRings(once)).toEqual(once);
        expect(cornerCount(once)).toBe(ring.length - 1);
        expect(Math.abs(polygonAreaM2(once) / polygonAreaM2([ring]) - 1)).toBeLessThan(1e-3);
        expect(readBoundary(boundaryJson([ring]))).toEqual(keptRings([ring]));
      }),
    );
  });

  it('collapse corners that are less than a centimetre apart', () => {
    const twice = [outer[0], [112.600000001, 37.7], ...outer.slice(1)] as typeof outer;
    expect(keptRings([twice])[0]).toEqual(outer);
  });
});

describe('reading a stored outline', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another geometry', '{"type":"Point","coordinates":[112,37]}'],
    ['no ring', '{"type":"Polygon","coordinates":[]}'],
    ['text for a number', '{"type":"Polygon","coordinates":[[["112",37]]]}'],
    ['a lone number', '{"type":"Polygon","coordinates":[[[112]]]}'],
    ['null', 'null'],
  ])('%s is none', (_, json) => {
    expect(readBoundary(json)).toBeNull();
  });

  it('leaves heights out', () => {
    const high = { type: 'Polygon', coordinates: [outer.map(([lng, lat]) => [lng, lat, 790])] };
    expect(readBoundary(JSON.stringify(high))).toEqual([outer]);
  });

  it('gives back what was written', () => {
    expect(ringsOf(boundaryOf([outer, hole]))).toEqual([outer, hole]);
  });
});

describe('the public outline', () => {
  it('is rounded, still wound and still without repeated corners', () => {
    fc.assert(
      fc.property(starRing([112.6, 37.7], 0.02), (ring) => {
        const shown = publicBoundary([ring], 4);
        const rings = shown === null ? [] : ringsOf(shown);
        for (const point of rings.flat()) expect(point).toEqual(point.map((part) => Number(part.toFixed(4))));
        expect(shown === null || keptRings(rings, 4)[0]?.length === rings[0]?.length).toBe(true);
      }),
    );
  });

  it('of less than a rounding step is none; a hole of less is left out', () => {
    const tiny = boxRing(112.60001, 37.70001, 112.60003, 37.70003);
    expect(publicBoundary([tiny], 4)).toBeNull();
    expect(publicBoundary([outer, tiny], 4)?.coordinates).toEqual([outer]);
    expect(publicBoundary([], 4)).toBeNull();
  });
});

it('a kept outline has no problems', () => {
  expect(shapeProblems(keptRings([outer, hole]))).toEqual([]);
});
