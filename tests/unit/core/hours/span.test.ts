import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockMinutes, clockText, joinSpans, sameSpans, toMinuteSpans } from '#core/hours/span.ts';
import { spans } from './hours-of.ts';

describe('times of the clock', () => {
  it.each([
    ['00:00', 0],
    ['08:30', 510],
    ['24:00', 1440],
    ['24:01', null],
    ['8:30', null],
    ['08:60', null],
    ['', null],
    ['25:00', null],
  ])('%j is minute %j', (text, minutes) => {
    expect(clockMinutes(text)).toBe(minutes);
  });

  it('are printed without a leading zero', () => {
    expect([540, 1050, 0, 1440, 1560].map(clockText)).toEqual(['9:00', '17:30', '0:00', '24:00', '2:00']);
  });
});

describe('spans', () => {
  it('run past midnight when they end at or before their start', () => {
    expect(toMinuteSpans(spans('22:00-2:00'))).toEqual([{ from: 1320, to: 1560 }]);
    expect(toMinuteSpans(spans('9:00-9:00'))).toEqual([{ from: 540, to: 1980 }]);
    expect(toMinuteSpans(spans('0:00-24:00'))).toEqual([{ from: 0, to: 1440 }]);
  });

  it('are sorted and joined where they touch; malformed ones are left out', () => {
    expect(toMinuteSpans(spans('13:30-17:00 8:30-11:30 11:30-12:00'))).toEqual([
      { from: 510, to: 720 },
      { from: 810, to: 1020 },
    ]);
    expect(
      toMinuteSpans([
        { from: 'noon', to: '17:00' },
        { from: '24:00', to: '01:00' },
      ]),
    ).toEqual([]);
  });

  it('cover the same minutes joined as apart, never touching', () => {
    const span = fc
      .tuple(fc.nat(1439), fc.integer({ min: 1, max: 1440 }))
      .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (list) => {
        const joined = joinSpans(list);
        const covers = (all: typeof list, minute: number) => all.some(({ from, to }) => from <= minute && minute < to);
        for (let minute = 0; minute < 2880; minute += 7) expect(covers(joined, minute)).toBe(covers(list, minute));
        expect(joined.every((s, i) => i === 0 || s.from > (joined[i - 1]?.to ?? 0))).toBe(true);
        expect(sameSpans(joinSpans(joined), joined)).toBe(true);
      }),
    );
  });
});
