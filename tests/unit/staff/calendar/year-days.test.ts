import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '#core/calendar-date.ts';
import { packagedDays } from '#core/hours/holiday-table.ts';
import { yearWindow } from '#core/hours/year-faults.ts';
import {
  differentDays,
  holidayLines,
  monthsOf,
  setDays,
  stepDay,
  yearToEnter,
} from '../../../../web/staff/calendar/model/year-days.ts';

const of2026 = packagedDays.filter(({ day }) => day >= '2025-12-29' && day <= '2026-12-28');

describe('the days of a year', () => {
  it('are set for a run of dates, and are in no table when they are ordinary', () => {
    const set = setDays([], { from: '2027-01-01', to: '2027-01-03', kind: 'HOLIDAY', name: '元旦' });
    expect(set.map(({ day }) => day)).toEqual(['2027-01-01', '2027-01-02', '2027-01-03']);
    const worked = setDays(set, { from: '2027-01-02', to: '2027-01-02', kind: 'WORKDAY', name: '元旦' });
    expect(worked.map(({ kind }) => kind)).toEqual(['HOLIDAY', 'WORKDAY', 'HOLIDAY']);
    expect(setDays(worked, { from: '2027-01-01', to: '2027-01-09', kind: 'ORDINARY', name: '' })).toEqual([]);
    expect(setDays(set, { from: '2027-01-09', to: '2027-01-05', kind: 'HOLIDAY', name: '春节' })).toEqual(set);
  });

  it('are told holiday by holiday', () => {
    const lines = holidayLines(of2026);
    expect(lines.map(({ name, count }) => [name, count])).toEqual([
      ['元旦', 3],
      ['春节', 9],
      ['清明节', 3],
      ['劳动节', 5],
      ['端午节', 3],
      ['中秋节', 3],
      ['国庆节', 7],
    ]);
    expect(lines[1]).toEqual({
      name: '春节',
      off: [['2026-02-15', '2026-02-23']],
      count: 9,
      makeUp: ['2026-02-14', '2026-02-28'],
    });
    const broken = [
      ...of2026.filter(({ day }) => day !== '2026-02-18'),
      { day: '2026-07-04', kind: 'WORKDAY', name: '暑假' } as const,
    ];
    expect(holidayLines(broken)[1]?.off).toEqual([
      ['2026-02-15', '2026-02-17'],
      ['2026-02-19', '2026-02-23'],
    ]);
    expect(holidayLines(broken).at(-1)).toEqual({ name: '暑假', off: [], count: 0, makeUp: ['2026-07-04'] });
  });

  it('that two versions say differently are named', () => {
    const mine = setDays(of2026, { from: '2026-05-09', to: '2026-05-09', kind: 'ORDINARY', name: '' });
    expect(differentDays(mine, of2026)).toEqual([
      {
        from: '2026-05-09',
        to: '2026-05-09',
        mine: null,
        theirs: { day: '2026-05-09', kind: 'WORKDAY', name: '劳动节' },
      },
    ]);
    const runs = differentDays([], of2026).map(({ from, to }) => [from, to]);
    expect(runs.slice(0, 3)).toEqual([
      ['2026-01-01', '2026-01-03'],
      ['2026-01-04', '2026-01-04'],
      ['2026-02-14', '2026-02-14'],
    ]);
    expect(differentDays(of2026, of2026.toReversed())).toEqual([]);
  });
});

describe('the page of a year', () => {
  it('has every day of its arrangement once, under its weekday', () => {
    for (const year of [2024, 2026, 2027, 2028]) {
      const months = monthsOf(year);
      expect(months.map(({ month }) => month)).toEqual([
        `${year - 1}-12`,
        ...Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`),
      ]);
      const days = months.flatMap(({ weeks }) => weeks.flatMap((week) => week.filter((day) => day !== null)));
      const { from, to } = yearWindow(year);
      expect([days[0], days.at(-1)]).toEqual([from, to]);
      expect(days.every((day, i) => i === 0 || day === addDays(days[i - 1] ?? '', 1))).toBe(true);
      for (const { weeks } of months) {
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.map((day, i) => (day === null ? i + 1 : isoWeekday(day)))).toEqual([1, 2, 3, 4, 5, 6, 7]);
        }
      }
    }
  });

  it('is walked by arrow keys to its edges', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown');
    const { from, to } = yearWindow(2027);
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 0, max: 364 }), (keys, offset) => {
        const end = keys.reduce((day, each) => stepDay(each, day, 2027) ?? '', addDays(from, offset));
        expect(end >= from && end <= to).toBe(true);
      }),
    );
    expect(stepDay('ArrowDown', '2027-05-01', 2027)).toBe('2027-05-08');
    expect(stepDay('ArrowLeft', from, 2027)).toBe(from);
    expect(stepDay('Enter', from, 2027)).toBeNull();
  });

  it('is that of the year to come from November on', () => {
    expect(['2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01'].map(yearToEnter)).toEqual([2026, 2027, 2027, 2027]);
  });
});
