import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointAt } from '#core/geo/circle.ts';
import { misread, reversed, shiftsBetween } from '#core/geo/datum-shift.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { VECTORS, wellInChina } from './points-in-china.ts';

const DATUMS = ['WGS84', 'GCJ02', 'BD09'] as const;
const mistake = fc
  .tuple(fc.constantFrom(...DATUMS), fc.constantFrom(...DATUMS))
  .filter(([read, really]) => read !== really);

describe('a value read in the wrong system', () => {
  it('lies where the reference says', () => {
    for (const { WGS84, GCJ02, BD09 } of VECTORS) {
      expect(distanceM(misread(WGS84, 'GCJ02', 'WGS84'), GCJ02)).toBeLessThan(0.05);
      expect(distanceM(misread(WGS84, 'BD09', 'CGCS2000'), BD09)).toBeLessThan(0.05);
    }
  });

  it('comes back when it is read in the system it is in, within half a metre', () => {
    fc.assert(
      fc.property(wellInChina, mistake, (point, [read, really]) => {
        expect(distanceM(misread(misread(point, really, read), read, really), point)).toBeLessThan(0.5);
      }),
      { numRuns: 500 },
    );
  });

  it('is recognised anywhere in China although the place is only roughly the same', () => {
    fc.assert(
      fc.property(wellInChina, mistake, fc.nat(359), (point, [read, really], bearing) => {
        const wrong = misread(point, really, read);
        const shiftM = distanceM(point, wrong);
        fc.pre(shiftM >= 100);
        const near = pointAt(wrong, bearing, Math.min(60, shiftM * 0.1));
        const found = shiftsBetween(point, near);
        expect(found.map((shift) => `${shift.read} ${shift.really}`)).toContain(`${read} ${really}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('is told from the other mistakes wherever GCJ-02 is 300 m from WGS84 or more', () => {
    fc.assert(
      fc.property(wellInChina, mistake, (point, [read, really]) => {
        fc.pre(distanceM(point, misread(point, 'GCJ02', 'WGS84')) >= 300);
        expect(shiftsBetween(point, misread(point, really, read))).toMatchObject([{ read, really }]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is not seen in a move of another length or direction', () => {
    fc.assert(
      fc.property(wellInChina, fc.nat(359), fc.integer({ min: 0, max: 3000 }), (point, bearing, metres) => {
        const to = pointAt(point, bearing, metres);
        const fits = (['WGS84', 'GCJ02', 'BD09'] as CoordSystem[]).some((read) =>
          DATUMS.some((really) => read !== really && distanceM(misread(point, really, read), to) <= 80),
        );
        if (!fits) expect(shiftsBetween(point, to)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is nothing outside China, where GCJ-02 is WGS84', () => {
    expect(shiftsBetween([-0.12, 51.5], [-0.12, 51.5])).toEqual([]);
  });

  it('can be seen from its other end', () => {
    const shift = { read: 'GCJ02', really: 'BD09', shiftM: 900, missM: 3 } as const;
    expect(reversed(shift)).toEqual({ read: 'BD09', really: 'GCJ02', shiftM: 900, missM: 3 });
  });
});
