import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointAt } from '#core/geo/circle.ts';
import { misread } from '#core/geo/datum-shift.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { needsReason, type PointQuestion, pointDoubts } from '#core/geo/point-doubts.ts';
import { wellInChina } from './points-in-china.ts';

const home: LngLat = [112.7082, 37.6977];
const question: PointQuestion = { to: home, from: home, system: 'GCJ02', area: null, neighbours: [] };
const codes = (part: Partial<PointQuestion>) => pointDoubts({ ...question, ...part }).map(({ code }) => code);

describe('doubts about a point', () => {
  it('are none where nothing speaks against it', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ from: null, area: { name: '榆次区', holds: true } })).toEqual([]);
    expect(codes({ from: null, to: pointAt(home, 10, 5e5) })).toEqual([]);
  });

  it('begin with a move over 2 km', () => {
    expect(codes({ to: pointAt(home, 200, 1999) })).toEqual([]);
    expect(pointDoubts({ ...question, to: pointAt(home, 200, 2001) })).toEqual([
      { code: 'MOVED_FAR', metres: expect.closeTo(2001, 3) },
    ]);
  });

  it('name the county that the point is not in', () => {
    expect(pointDoubts({ ...question, area: { name: '榆次区', holds: false } })).toEqual([
      { code: 'OUTSIDE_COUNTY', area: '榆次区' },
    ]);
  });

  it('name every site under 20 m away, but for those whose point is only their park’s', () => {
    const neighbours = [
      { id: 'st_a', name: '甲', metres: 3, schematic: false },
      { id: 'st_b', name: '乙', metres: 19.9, schematic: false },
      { id: 'st_c', name: '丙', metres: 20, schematic: false },
      { id: 'st_d', name: '丁', metres: 0, schematic: true },
    ];
    const found = pointDoubts({ ...question, neighbours });
    expect(found).toMatchObject([
      { code: 'ON_ANOTHER_SITE', neighbour: { id: 'st_a' } },
      { code: 'ON_ANOTHER_SITE', neighbour: { id: 'st_b' } },
    ]);
  });

  it('want a reason for a far move and another county, and not for what is only worth a look', () => {
    const doubts = (code: Parameters<typeof needsReason>[0][number]['code']) => needsReason([{ code }]);
    expect(doubts('MOVED_FAR')).toBe(true);
    expect(doubts('OUTSIDE_COUNTY')).toBe(true);
    expect(doubts('WRONG_SYSTEM')).toBe(false);
    expect(doubts('ON_ANOTHER_SITE')).toBe(false);
    expect(needsReason([])).toBe(false);
  });
});

describe('the doubt about the system', () => {
  it('says in which system the value probably is, and where that puts it', () => {
    const to = misread(home, 'BD09', 'GCJ02');
    const [doubt] = pointDoubts({ ...question, to, system: 'GCJ02' });
    expect(doubt).toMatchObject({ code: 'WRONG_SYSTEM', shift: { read: 'GCJ02', really: 'BD09' } });
    if (doubt?.code !== 'WRONG_SYSTEM' || doubt.corrected === null) throw new Error('expected a corrected point');
    expect(distanceM(doubt.corrected, home)).toBeLessThan(0.5);
  });

  it('blames the old point where the new one cannot be misread so', () => {
    // the record held a GCJ-02 value as WGS84; now the true point comes from a GPS
    const from = misread(home, 'GCJ02', 'WGS84');
    expect(pointDoubts({ ...question, from, to: home, system: 'WGS84' })).toMatchObject([
      { code: 'WRONG_SYSTEM', shift: { read: 'WGS84', really: 'GCJ02' }, corrected: null },
    ]);
  });

  it('arises on any point of China and any wrong system', () => {
    const systems = fc.constantFrom('WGS84', 'CGCS2000', 'GCJ02', 'BD09');
    fc.assert(
      fc.property(wellInChina, systems, systems, (from, system, really) => {
        const to = misread(from, really, system);
        fc.pre(distanceM(from, to) >= 100);
        const [doubt] = pointDoubts({ ...question, from, to, system });
        if (doubt?.code !== 'WRONG_SYSTEM' || doubt.corrected === null) throw new Error('no doubt about the system');
        expect(distanceM(doubt.corrected, from)).toBeLessThan(81);
      }),
      { numRuns: 1000 },
    );
  });

  it('asks nothing of the system where it is not known', () => {
    const to = misread(home, 'BD09', 'WGS84');
    expect(pointDoubts({ ...question, to, system: null })).toMatchObject([
      { shift: { read: 'WGS84', really: 'BD09' } },
    ]);
  });

  it('does not arise without an old point', () => {
    expect(codes({ from: null, to: misread(home, 'BD09', 'WGS84') })).toEqual([]);
  });
});
