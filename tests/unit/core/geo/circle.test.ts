import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleAround, pointAt } from '#core/geo/circle.ts';
import { bearingDeg, distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';

const inChina: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 73, max: 135, noNaN: true }),
  fc.double({ min: 3, max: 53, noNaN: true }),
);

describe('a point in a direction', () => {
  it('is as far and in the direction that was asked for', () => {
    fc.assert(
      fc.property(
        inChina,
        fc.double({ min: 0, max: 359.9, noNaN: true }),
        fc.double({ min: 50, max: 50_000, noNaN: true }),
        (from, bearing, metres) => {
          const to = pointAt(from, bearing, metres);
          expect(distanceM(from, to)).toBeCloseTo(metres, 2);
          const turn = Math.abs(bearingDeg(from, to) - bearing) % 360;
          expect(Math.min(turn, 360 - turn)).toBeLessThan(0.01);
        },
      ),
    );
  });
});

describe('a circle', () => {
  it('is closed, everywhere as far from its centre, and runs anticlockwise', () => {
    fc.assert(
      fc.property(inChina, fc.integer({ min: 10, max: 20_000 }), (centre, metres) => {
        const ring = circleAround(centre, metres);
        expect(ring).toHaveLength(73);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const point of ring) expect(distanceM(centre, point)).toBeCloseTo(metres, 2);
        const area = ring.reduce((sum, [x, y], index) => {
          const [nextX, nextY] = ring[index + 1] ?? [x, y];
          return sum + (x - centre[0]) * (nextY - centre[1]) - (nextX - centre[0]) * (y - centre[1]);
        }, 0);
        expect(area).toBeGreaterThan(0);
      }),
    );
  });
});
