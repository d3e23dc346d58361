import { describe, expect, it } from 'vitest';
import { pointAt } from '#core/geo/circle.ts';
import { misread } from '#core/geo/datum-shift.ts';
import { checkReading, gradeOf } from '#core/geo/device-reading.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';

const gate: LngLat = [112.7082, 37.6977];
const known = [
  { name: '大门', at: gate },
  { name: '食堂', at: pointAt(gate, 90, 300) },
  { name: '车间', at: pointAt(gate, 180, 900) },
  { name: '宿舍', at: pointAt(gate, 0, 1200) },
  { name: '车站', at: pointAt(gate, 0, 4000) },
];

describe('a reading of a device', () => {
  it.each([
    [5, 'FINE'],
    [20, 'FINE'],
    [21, 'COARSE'],
    [100, 'COARSE'],
    [101, 'USELESS'],
  ] as const)('with %d m is %s', (accuracyM, grade) => {
    expect(gradeOf(accuracyM)).toBe(grade);
  });

  it('is compared with the three nearest known points, nearest first', () => {
    const { near, shift, grade } = checkReading({ at: pointAt(gate, 45, 12), accuracyM: 15 }, known);
    expect(grade).toBe('FINE');
    expect(near.map(({ name, metres, withinAccuracy }) => [name, Math.round(metres), withinAccuracy])).toEqual([
      ['大门', 12, true],
      ['食堂', expect.any(Number), false],
      ['车间', expect.any(Number), false],
    ]);
    expect(shift).toBeNull();
  });

  it('has nothing to be compared with far from everything', () => {
    expect(checkReading({ at: [113.5, 38.5], accuracyM: 10 }, known)).toEqual({ grade: 'FINE', near: [], shift: null });
    expect(checkReading({ at: gate, accuracyM: 10 }, []).near).toEqual([]);
  });

  it('is recognised as shifted when the device gives GCJ-02 or BD-09 for WGS84', () => {
    for (const really of ['GCJ02', 'BD09'] as const) {
      const at = pointAt(misread(gate, really, 'WGS84'), 120, 10);
      expect(checkReading({ at, accuracyM: 20 }, known.slice(0, 1)).shift).toMatchObject({ read: 'WGS84', really });
    }
  });

  it('is taken as it is where it agrees with a known point', () => {
    const at = misread(gate, 'GCJ02', 'WGS84');
    const here = { name: '新址', at };
    expect(checkReading({ at, accuracyM: 20 }, [...known, here]).shift).toBeNull();
  });
});
