import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointAt } from '#core/geo/circle.ts';
import { misread } from '#core/geo/datum-shift.ts';
import { fileShift } from '#core/geo/file-shift.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { CoordSystem } from '#core/terms/place.ts';

/** Places around 晋中, some kilometres apart. */
const places = (count: number): LngLat[] =>
  Array.from({ length: count }, (_, i) => pointAt([112.7082, 37.6977], (i * 47) % 360, 700 * i));

/** Rows of a file whose points are really in one system and were read in another, each surveyed anew. */
const rowsOf = (points: readonly LngLat[], really: CoordSystem, read: CoordSystem) =>
  points.map((recorded, i) => ({ recorded, claimed: pointAt(misread(recorded, really, read), i * 31, (i * 7) % 30) }));

describe('the system of a file', () => {
  it.each([
    ['WGS84', 'GCJ02'],
    ['WGS84', 'BD09'],
    ['GCJ02', 'WGS84'],
    ['GCJ02', 'BD09'],
    ['BD09', 'WGS84'],
    ['BD09', 'GCJ02'],
  ] as const)('read as %s it is found to be %s', (read, really) => {
    expect(fileShift(rowsOf(places(20), really, read), read)).toMatchObject({
      read,
      really,
      system: really,
      shifted: 20,
      compared: 20,
    });
  });

  it('CGCS2000 counts as WGS84', () => {
    expect(fileShift(rowsOf(places(5), 'BD09', 'CGCS2000'), 'CGCS2000')).toMatchObject({ system: 'BD09' });
  });

  it('says how far', () => {
    expect(fileShift(rowsOf(places(5), 'GCJ02', 'WGS84'), 'WGS84')?.metres).toBeGreaterThan(400);
  });

  it('bears rows that are right, moved for good reasons or new, as long as most are shifted', () => {
    const [a = [], b = []] = [places(20).slice(0, 12), places(20).slice(12)];
    const mixed = [
      ...rowsOf(a, 'GCJ02', 'WGS84'),
      ...b.map((recorded, i) => ({ recorded, claimed: pointAt(recorded, 180 + i * 10, i * 300) })),
    ];
    expect(fileShift(mixed, 'WGS84')).toMatchObject({ system: 'GCJ02', shifted: 12, compared: 20 });
    expect(fileShift([...mixed, ...rowsOf(b, 'WGS84', 'WGS84')], 'WGS84')).toBeNull();
  });

  it('blames the records where no reading of the file explains the offset', () => {
    // the records hold GCJ-02 values as if they were WGS84, the file is right
    const rows = places(6).map((truth) => ({ recorded: misread(truth, 'GCJ02', 'WGS84'), claimed: truth }));
    expect(fileShift(rows, 'WGS84')).toMatchObject({ system: null, shifted: 6 });
  });

  it('is not told by a file that agrees, nor by fewer than three rows, nor by none', () => {
    expect(fileShift(rowsOf(places(20), 'BD09', 'BD09'), 'BD09')).toBeNull();
    expect(fileShift(rowsOf(places(2), 'BD09', 'WGS84'), 'WGS84')).toBeNull();
    expect(fileShift([], 'WGS84')).toBeNull();
  });

  it('is not told by rows that moved at random', () => {
    const move = fc.tuple(fc.nat(359), fc.integer({ min: 0, max: 2000 }));
    fc.assert(
      fc.property(fc.array(move, { minLength: 20, maxLength: 40 }), (moves) => {
        const points = places(moves.length);
        const rows = moves.map(([bearing, metres], i) => {
          const recorded = points[i] ?? [112.7, 37.7];
          return { recorded, claimed: pointAt(recorded, bearing, metres) };
        });
        expect(fileShift(rows, 'WGS84')).toBeNull();
      }),
    );
  });
});
