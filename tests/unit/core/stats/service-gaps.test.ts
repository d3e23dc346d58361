import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicM, geodesicPoint } from '#core/geo/geodesic.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { RING_METRES } from '#core/stats/rings.ts';
import { beyondRing, nearestStations, type Placed } from '#core/stats/service-gaps.ts';

/** A county of half a degree, with places on top of each other too. */
const at: fc.Arbitrary<LngLat> = fc.tuple(
  fc.integer({ min: 112_500, max: 113_000 }).map((n) => n / 1000),
  fc.integer({ min: 38_200, max: 38_700 }).map((n) => n / 1000),
);
const placed: fc.Arbitrary<Placed> = fc.record({ at, isIllustrative: fc.boolean() });

/** Every pair measured. */
function slowly(units: readonly Placed[], stations: readonly Placed[]) {
  return units.flatMap((unit) => {
    const serving = stations.filter((station) => unit.isIllustrative || !station.isIllustrative);
    const metres = Math.min(...serving.map((station) => geodesicM(unit.at, station.at)));
    return serving.length === 0 ? [] : [{ unit, metres }];
  });
}

describe('the nearest station of a unit', () => {
  it('is the one that measuring every pair finds', () => {
    fc.assert(
      fc.property(fc.array(placed, { maxLength: 30 }), fc.array(placed, { maxLength: 30 }), (units, stations) => {
        const found = nearestStations(units, stations);
        expect(found.map(({ unit, metres }) => ({ unit, metres }))).toEqual(slowly(units, stations));
        for (const { unit, station, metres } of found) {
          expect(geodesicM(unit.at, station.at)).toBe(metres);
          if (!unit.isIllustrative) expect(station.isIllustrative).toBe(false);
        }
        for (const ring of RING_METRES) {
          const beyond = slowly(units, stations).filter(({ metres }) => metres > ring);
          expect(beyondRing(found, ring).map(({ unit }) => unit)).toEqual(beyond.map(({ unit }) => unit));
        }
      }),
    );
  });

  it('serves a sample from a sample, and nobody else from one', () => {
    const sample = { at: [113, 38] as const, isIllustrative: true };
    const registered = { at: [113, 38.01] as const, isIllustrative: false };
    expect(nearestStations([sample, registered], [sample]).map(({ unit }) => unit)).toEqual([sample]);
    expect(nearestStations([registered], [sample, registered])[0]?.metres).toBe(0);
    expect(nearestStations([sample, registered], [])).toEqual([]);
  });

  it('is within the ring to the metre of its edge', () => {
    const station = { at: [113, 38] as const, isIllustrative: false };
    for (const ring of RING_METRES) {
      const unitAt = (metres: number) => ({ at: geodesicPoint(station.at, 63, metres), isIllustrative: false });
      const reaches = nearestStations([unitAt(ring - 1), unitAt(ring + 1)], [station]);
      expect(beyondRing(reaches, ring)).toEqual([reaches[1]]);
    }
  });

  it('is found among thousands without measuring them all', () => {
    const spread = (n: number, step: number) =>
      Array.from({ length: n }, (_, i) => ({
        at: [110 + ((i * step) % 997) / 200, 34 + ((i * step * 7) % 991) / 200] as const,
        isIllustrative: false,
      }));
    const units = spread(40, 13);
    const stations = spread(3000, 17);
    expect(nearestStations(units, stations).map(({ metres }) => metres)).toEqual(
      slowly(units, stations).map(({ metres }) => metres),
    );
  });
});
