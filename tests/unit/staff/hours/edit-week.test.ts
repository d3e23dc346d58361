import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeeklyRule } from '#core/hours/opening-hours.ts';
import {
  addRow,
  addSeason,
  EMPTY_SPAN,
  removeRow,
  removeSeason,
  seasonsOf,
  setSeason,
  setSpans,
  toggleDay,
} from '../../../../web/staff/hours/model/edit-week.ts';

const SUMMER = { from: '05-01', to: '09-30' };
const rule = (weekdays: number[], season: WeeklyRule['season'] = null): WeeklyRule => ({
  weekdays,
  season,
  spans: [{ from: '09:00', to: '17:00' }],
});

describe('the rows of a week', () => {
  it('stand by season, the whole year first, and say which days are left', () => {
    const rules = [rule([1, 2], SUMMER), rule([1, 2, 3, 4, 5]), rule([7], SUMMER)];
    expect(seasonsOf(rules)).toEqual([
      { season: null, rows: [1], left: [6, 7] },
      { season: SUMMER, rows: [0, 2], left: [3, 4, 5, 6] },
    ]);
  });

  it('hold each weekday once a season, whatever is pressed', () => {
    const press = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 7 }));
    const start = [rule([1, 2, 3, 4, 5]), rule([6, 7]), rule([1, 2], SUMMER), rule([], SUMMER)];
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        const rules = presses.reduce<readonly WeeklyRule[]>((now, [row, day]) => toggleDay(now, row, day), start);
        for (const { rows } of seasonsOf(rules)) {
          const days = rows.flatMap((row) => rules[row]?.weekdays ?? []);
          expect(new Set(days).size).toBe(days.length);
        }
        expect(rules.map(({ season, spans }) => ({ season, spans }))).toEqual(
          start.map(({ season, spans }) => ({ season, spans })),
        );
        for (const { weekdays } of rules) expect(weekdays).toEqual([...weekdays].sort((a, b) => a - b));
      }),
    );
  });

  it('join and leave a row by the same press', () => {
    const rules = [rule([1]), rule([6])];
    expect(toggleDay(toggleDay(rules, 0, 2), 0, 2)).toEqual(rules);
    expect(toggleDay(rules, 0, 6).map(({ weekdays }) => weekdays)).toEqual([[1, 6], []]);
    expect(toggleDay(rules, 9, 6)).toEqual(rules);
  });

  it('are added for the days that are left, after the others of their season', () => {
    expect(addRow([], null)).toEqual([{ weekdays: [1, 2, 3, 4, 5], season: null, spans: [EMPTY_SPAN] }]);
    const rules = addRow([rule([1, 2, 3, 4, 5]), rule([1], SUMMER)], null);
    expect(rules.map(({ weekdays, season }) => [weekdays, season])).toEqual([
      [[1, 2, 3, 4, 5], null],
      [[6, 7], null],
      [[1], SUMMER],
    ]);
    expect(removeRow(rules, 1)).toEqual([rule([1, 2, 3, 4, 5]), rule([1], SUMMER)]);
    expect(setSpans(rules, 2, [])[2]).toEqual({ ...rule([1], SUMMER), spans: [] });
  });

  it('follow their season, which begins as the year is and moves as one', () => {
    const year = [rule([1, 2, 3]), rule([6])];
    const both = addSeason(year, SUMMER);
    expect(both).toEqual([...year, rule([1, 2, 3], SUMMER), rule([6], SUMMER)]);
    const later = { from: '06-01', to: '09-30' };
    expect(seasonsOf(setSeason(both, SUMMER, later)).map(({ season, rows }) => [season, rows])).toEqual([
      [null, [0, 1]],
      [later, [2, 3]],
    ]);
    expect(removeSeason(both, SUMMER)).toEqual(year);
    expect(addSeason([], SUMMER)).toEqual([{ weekdays: [1, 2, 3, 4, 5], season: SUMMER, spans: [EMPTY_SPAN] }]);
  });
});
