import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import { geodesicCircle, geodesicM, geodesicPoint } from '#core/geo/geodesic.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';

const A = 6_378_137;
const E2 = 0.006_694_379_990_141_316;

const inChina: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: 73, max: 135, noNaN: true }),
  fc.double({ min: 3, max: 53, noNaN: true }),
);
const bearing = fc.double({ min: 0, max: 359.99, noNaN: true });

/** Earth-centred coordinates on WGS84, metres. */
function onEllipsoid([lng, lat]: LngLat): readonly [number, number, number] {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180];
  const n = A / Math.sqrt(1 - E2 * Math.sin(phi) ** 2);
  return [n * Math.cos(phi) * Math.cos(lambda), n * Math.cos(phi) * Math.sin(lambda), n * (1 - E2) * Math.sin(phi)];
}

function chord(a: LngLat, b: LngLat): number {
  const [p, q] = [onEllipsoid(a), onEllipsoid(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

describe('metres along the ellipsoid', () => {
  it.each([
    ['a degree of the equator', [0, 0], [1, 0], 111_319.4908],
    ['the first degree of a meridian', [0, 0], [0, 1], 110_574.3886],
    ['from the equator to the pole', [100, 0], [100, 90], 10_001_965.7293],
    // T. Vincenty's example in the form Geoscience Australia publishes it (GRS80, the same to a tenth of a millimetre)
    [
      'Flinders Peak to Buninyong',
      [144 + 25 / 60 + 29.5244 / 3600, -(37 + 57 / 60 + 3.7203 / 3600)],
      [143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)],
      54_972.271,
    ],
  ] as const)('are the known ones: %s', (_, from, to, metres) => {
    expect(geodesicM(from, to)).toBeCloseTo(metres, 2);
  });

  it('are, near by, the chord through the earth and the little by which the arc is longer', () => {
    fc.assert(
      fc.property(inChina, bearing, fc.double({ min: 1, max: 20_000, noNaN: true }), (from, direction, metres) => {
        const to = geodesicPoint(from, direction, metres);
        const straight = chord(from, to);
        const arc = straight + straight ** 3 / (24 * 6_371_000 ** 2);
        expect(Math.abs(geodesicM(from, to) - arc)).toBeLessThan(0.001);
        expect(Math.abs(metres - arc)).toBeLessThan(0.001);
      }),
    );
  });

  it('are the same there and back, nothing to itself, and within 0.6 % of the sphere', () => {
    fc.assert(
      fc.property(inChina, inChina, (a, b) => {
        const metres = geodesicM(a, b);
        expect(Math.abs(metres - geodesicM(b, a))).toBeLessThan(0.001);
        expect(geodesicM(a, a)).toBe(0);
        expect(Math.abs(metres - distanceM(a, b))).toBeLessThanOrEqual(metres * 0.006 + 0.001);
      }),
    );
  });

  it('are not told for places opposite each other on the globe', () => {
    expect(geodesicM([0, 0.5], [179.9, -0.4])).toBeNaN();
  });
});

describe('a circle', () => {
  it('is closed, everywhere as far from its centre, and runs anticlockwise', () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom(2000, 5000, 10_000), (centre, metres) => {
        const ring = geodesicCircle(centre, metres);
        expect(ring).toHaveLength(73);
        expect(ring.at(-1)).toEqual(ring[0]);
        for (const point of ring) expect(geodesicM(centre, point)).toBeCloseTo(metres, 2);
        const area = ring.reduce((sum, [x, y], index) => {
          const [nextX, nextY] = ring[index + 1] ?? [x, y];
          return sum + (x - centre[0]) * (nextY - centre[1]) - (nextX - centre[0]) * (y - centre[1]);
        }, 0);
        expect(area).toBeGreaterThan(0);
      }),
    );
  });
});
