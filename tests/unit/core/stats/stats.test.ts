import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharePercent } from '#core/stats/share.ts';
import { isSuppressed, suppressPeople } from '#core/stats/suppress.ts';

describe('sharePercent', () => {
  it.each([
    [466, 486, '95.9'],
    [46, 50, '92.0'],
    ['466', '486', '95.9'],
    [1, 3, '33.3'],
    [2, 3, '66.7'],
    [1, 2000, '0.1'],
    [1, 2001, '0.0'],
    [0, 486, '0.0'],
    [486, 486, '100.0'],
    [3, 2, '150.0'],
    ['2.5', '100', '2.5'],
    ['0.05', '100', '0.1'],
    ['7944', '8106', '98.0'],
  ])('%s / %s = %s %%', (n, d, expected) => {
    expect(sharePercent(n, d)).toBe(expected);
  });

  it('is null where there is nothing to divide by', () => {
    expect(sharePercent(0, 0)).toBeNull();
    expect(sharePercent(5, '0.0')).toBeNull();
  });

  it('rounds half up exactly, where floating point would not', () => {
    // 1.005 % is below 1.05 in binary; halves must go up all the same.
    expect(sharePercent(201, 20_000)).toBe('1.0');
    expect(sharePercent(21, 2000)).toBe('1.1');
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        const tenths = Math.round(Number(sharePercent(n, d)) * 10);
        // tenths/1000 is within half a tenth below or exactly half a tenth above n/d.
        expect(2000 * n - 2 * tenths * d).toBeGreaterThanOrEqual(-d);
        expect(2000 * n - 2 * tenths * d).toBeLessThan(d);
      }),
      { numRuns: 1000 },
    );
  });

  it('refuses what is no count', () => {
    for (const text of ['-1', 'abc', '1e3', '', '1,000']) expect(() => sharePercent(text, 2)).toThrow(RangeError);
  });
});

describe('suppressPeople', () => {
  it('never tells a count below three', () => {
    expect([0, 1, 2, 3, 2410].map((n) => suppressPeople(n))).toEqual(['<3', '<3', '<3', '3', '2410']);
    expect(suppressPeople(4, 5)).toBe('<5');
    expect([2, 3].map((n) => isSuppressed(n))).toEqual([true, false]);
  });
});
