import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingDeg, distanceM, EARTH_RADIUS_M } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';

const point: fc.Arbitrary<LngLat> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

/** Angle between the two directions from the centre of the sphere: another formula for the same length. */
function oracle(a: LngLat, b: LngLat): number {
  const [u, v] = [unit(a), unit(b)];
  const cross = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
  return EARTH_RADIUS_M * Math.atan2(cross, u[0] * v[0] + u[1] * v[1] + u[2] * v[2]);
}
function unit([lng, lat]: LngLat): [number, number, number] {
  const [l, f] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(f) * Math.cos(l), Math.cos(f) * Math.sin(l), Math.sin(f)];
}

describe('distance', () => {
  it('agrees with the angle between directions', () => {
    fc.assert(fc.property(point, point, (a, b) => Math.abs(distanceM(a, b) - oracle(a, b)) < 0.5));
  });

  it('is zero at home, the same both ways and never over half the round', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceM(a, a)).toBe(0);
        expect(distanceM(a, b)).toBeCloseTo(distanceM(b, a), 6);
        expect(distanceM(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_M + 1e-6);
      }),
    );
  });

  it('knows a degree and a road', () => {
    expect(distanceM([0, 0], [0, 1])).toBeCloseTo(111_195.08, 1);
    // 定襄县城 to 河边镇, about 18 km as the crow flies.
    expect(Math.round(distanceM([112.957, 38.48], [113.13, 38.565]) / 100)).toBe(178);
  });
});

describe('bearing', () => {
  it.each([
    ['north', [112, 39], 0],
    ['east', [113, 38], 90],
    ['south', [112, 37], 180],
    ['west', [111, 38], 270],
  ] as const)('points %s', (_, to, expected) => {
    const bearing = bearingDeg([112, 38], to);
    expect(Math.min(Math.abs(bearing - expected), 360 - Math.abs(bearing - expected))).toBeLessThan(0.5);
  });

  it('is always from 0 up to, not including, 360', () => {
    fc.assert(fc.property(point, point, (a, b) => bearingDeg(a, b) >= 0 && bearingDeg(a, b) < 360));
  });
});
