import { describe, expect, it } from 'vitest';
import { addDays, isoWeekday } from '#core/calendar-date.ts';
import { calendarFaults, calendarFrom, calendarOfDays, dayKindOf } from '#core/hours/calendar.ts';
import { packagedDays, packagedHolidays } from '#core/hours/holiday-table.ts';
import { calendar2026 } from './hours-of.ts';

describe('the state calendar', () => {
  it.each([
    ['2026-01-01', { kind: 'HOLIDAY', name: '元旦' }],
    ['2026-01-04', { kind: 'MAKE_UP' }],
    ['2026-02-14', { kind: 'MAKE_UP' }],
    ['2026-02-15', { kind: 'HOLIDAY', name: '春节' }],
    ['2026-02-17', { kind: 'HOLIDAY', name: '春节' }],
    ['2026-02-23', { kind: 'HOLIDAY', name: '春节' }],
    ['2026-02-24', { kind: 'ORDINARY' }],
    ['2026-02-28', { kind: 'MAKE_UP' }],
    ['2026-04-05', { kind: 'HOLIDAY', name: '清明节' }],
    ['2026-09-26', { kind: 'HOLIDAY', name: '中秋节' }],
    ['2026-10-10', { kind: 'MAKE_UP' }],
    ['2026-11-20', { kind: 'ORDINARY' }],
  ])('%s', (date, kind) => {
    expect(dayKindOf(date, calendar2026)).toEqual(kind);
  });

  it('says unknown outside the known years and guesses nothing', () => {
    expect(dayKindOf('2027-10-01', calendar2026)).toEqual({ kind: 'UNKNOWN' });
    expect(dayKindOf('2025-10-01', calendar2026)).toEqual({ kind: 'UNKNOWN' });
    expect(dayKindOf('2026-05-01', {})).toEqual({ kind: 'UNKNOWN' });
  });

  it('leaves the last days of December to the arrangement of the next year', () => {
    expect(dayKindOf('2026-12-28', calendar2026)).toEqual({ kind: 'ORDINARY' });
    expect(dayKindOf('2026-12-29', calendar2026)).toEqual({ kind: 'UNKNOWN' });
    // 2018-12-29 was worked for New Year 2019, 2018-12-31 was off.
    expect(dayKindOf('2018-12-29', packagedHolidays)).toEqual({ kind: 'MAKE_UP' });
    expect(dayKindOf('2018-12-31', packagedHolidays)).toEqual({ kind: 'HOLIDAY', name: '元旦' });
    const { '2019': _, ...until2018 } = packagedHolidays;
    expect(dayKindOf('2018-12-28', until2018)).toEqual({ kind: 'ORDINARY' });
    expect(dayKindOf('2018-12-30', until2018)).toEqual({ kind: 'UNKNOWN' });
  });

  it('carries only the years that a page needs', () => {
    expect(Object.keys(calendarFrom('2026-11-20', packagedHolidays))).toEqual(['2026']);
    expect(Object.keys(calendarFrom('2025-01-01', packagedHolidays))).toEqual(['2024', '2025', '2026']);
    expect(JSON.stringify(calendarFrom('2026-11-20', packagedHolidays)).length).toBeLessThan(500);
  });
});

describe('the packaged table', () => {
  it('has no faults, and its make-up days are weekends', () => {
    expect(calendarFaults(packagedHolidays)).toEqual([]);
    expect(Object.keys(packagedHolidays).length).toBeGreaterThanOrEqual(20);
    const weekdays = Object.values(packagedHolidays).flatMap(({ makeUpDays }) => makeUpDays.map(isoWeekday));
    expect(weekdays.every((weekday) => weekday > 5)).toBe(true);
  });

  it('says of every packaged day what the package says of it', () => {
    for (const { day, kind, name } of packagedDays) {
      const expected = kind === 'HOLIDAY' ? { kind, name } : { kind: 'MAKE_UP' };
      expect(dayKindOf(day, packagedHolidays)).toEqual(expected);
    }
  });

  it('is the same whether read as spans or as days of a table', () => {
    const days = Object.values(packagedHolidays).flatMap(({ holidays, makeUpDays }) => [
      ...holidays.flatMap(([from, to, name]) => {
        const list = [];
        for (let day = from; day <= to; day = addDays(day, 1)) list.push({ day, kind: 'HOLIDAY' as const, name });
        return list;
      }),
      ...makeUpDays.map((day) => ({ day, kind: 'WORKDAY' as const, name: '' })),
    ]);
    expect(days).toHaveLength(packagedDays.length);
    expect(calendarOfDays(days.toReversed())).toEqual(packagedHolidays);
  });
});

describe('calendarFaults', () => {
  it('names what staff got wrong', () => {
    const wrong = {
      '27': { holidays: [], makeUpDays: [] },
      '2027': {
        holidays: [
          ['2027-10-07', '2027-10-01', '国庆节'],
          ['2027-05-01', '2027-05-05', '劳动节'],
        ],
        makeUpDays: ['2027-05-03', '2027-13-01'],
      },
    } as const;
    expect(calendarFaults(wrong)).toEqual([
      '年份不正确：27',
      '2027 年假期起止不正确：2027-10-07 至 2027-10-01',
      '2027 年调休上班日不正确：2027-05-03',
      '2027 年调休上班日不正确：2027-13-01',
    ]);
  });
});
