import { describe, expect, it } from 'vitest';
import { addDays } from '#core/calendar-date.ts';
import { type CalendarDay, calendarOfDays } from '#core/hours/calendar.ts';
import { packagedDays } from '#core/hours/holiday-table.ts';
import { isWrongDay, yearFaults, yearWindow } from '#core/hours/year-faults.ts';

const daysOf = (year: number): CalendarDay[] => {
  const { from, to } = yearWindow(year);
  return packagedDays.filter(({ day }) => from <= day && day <= to);
};
const of2026 = daysOf(2026);
const faults = (days: readonly CalendarDay[]) => yearFaults(2026, days).map(({ code, day }) => [code, day]);
const off = (day: string, name: string): CalendarDay => ({ day, kind: 'HOLIDAY', name });
const worked = (day: string, name: string): CalendarDay => ({ day, kind: 'WORKDAY', name });

describe('the days of a year', () => {
  it('have no fault as they were announced, from the year on that has them all', () => {
    for (let year = 2008; year <= 2026; year++) {
      expect(yearFaults(year, daysOf(year)).filter(isWrongDay), String(year)).toEqual([]);
    }
    expect(faults(of2026)).toEqual([]);
    expect(faults([])).toEqual([]);
  });

  it('are those that the calendar counts to the year', () => {
    const { from, to } = yearWindow(2027);
    for (const day of [from, addDays(from, 1), '2027-01-01', to]) {
      expect(Object.keys(calendarOfDays([off(day, '元旦')]))).toEqual(['2027']);
    }
    expect(Object.keys(calendarOfDays([off(addDays(from, -1), '元旦'), off(addDays(to, 1), '元旦')]))).toEqual([
      '2026',
      '2028',
    ]);
  });

  it.each([
    ['of another year', [...of2026, off('2027-01-01', '元旦')], [['OUTSIDE', '2027-01-01']]],
    ['that are none', [...of2026, off('2026-02-30', '春节')], [['OUTSIDE', '2026-02-30']]],
    ['said twice', [...of2026, worked('2026-01-01', '元旦')], [['TWICE', '2026-01-01']]],
    ['without a name', [...of2026, off('2026-06-22', ' ')], [['NO_NAME', '2026-06-22']]],
    ['worked on a Wednesday', [...of2026, worked('2026-05-13', '劳动节')], [['WORKED_WEEKDAY', '2026-05-13']]],
    ['without Spring Festival', of2026.filter(({ name }) => name !== '春节'), [['MISSING', '春节']]],
    ['without New Year’s Day', of2026.filter(({ day }) => day !== '2026-01-01'), [['NOT_OFF', '2026-01-01']]],
  ] as const)('%s cannot be saved', (_, days, expected) => {
    expect(faults(days)).toEqual(expected);
    expect(yearFaults(2026, days).every(isWrongDay)).toBe(true);
  });

  it.each([
    ['a holiday that is not there', of2026.filter(({ name }) => name !== '端午节'), [['UNUSUAL', '端午节']]],
    [
      'eleven days in a row',
      [...of2026, ...[24, 25].map((day) => off(`2026-02-${day}`, '春节'))],
      [['LONG', '2026-02-15']],
    ],
    ['a day far from its holiday', [...of2026, worked('2026-07-19', '端午节')], [['FAR', '2026-07-19']]],
  ] as const)('%s is worth a second look', (_, days, expected) => {
    expect(faults(days)).toEqual(expected);
    expect(yearFaults(2026, days).some(isWrongDay)).toBe(false);
  });

  it('may have two holidays in one', () => {
    const merged = of2026
      .filter(({ name }) => name !== '中秋节')
      .map((each) => (each.name === '国庆节' ? { ...each, name: '国庆节、中秋节' } : each));
    expect(faults(merged)).toEqual([]);
  });
});
