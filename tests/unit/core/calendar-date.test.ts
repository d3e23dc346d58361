import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dateOfDay,
  dayNumber,
  daysBetween,
  isCalendarDate,
  isoWeekday,
  isPartialDate,
} from '#core/calendar-date.ts';

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });

describe('calendar dates', () => {
  it('go to day numbers and back', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    fc.assert(fc.property(anyDay, (day) => dayNumber(dateOfDay(day)) === day && isCalendarDate(dateOfDay(day))));
  });

  it('in text order are in date order', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => Math.sign(a - b) === compare(dateOfDay(a), dateOfDay(b))));
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '2026-04-01T00:00',
    '',
    'today',
  ])('refuse %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('add days over month, year and leap day', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
  });

  it.each([
    ['2025-11-20', 12, '2026-11-20'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-15', -3, '2025-12-15'],
  ])('%s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('know the weekday', () => {
    expect(isoWeekday('2026-02-14')).toBe(6);
    expect(isoWeekday('2026-02-17')).toBe(2);
    expect(isoWeekday('1969-12-31')).toBe(3);
    fc.assert(
      fc.property(anyDay, (day) => isoWeekday(dateOfDay(day)) === ((new Date(day * 864e5).getUTCDay() + 6) % 7) + 1),
    );
  });

  it('may be known to the year or the month only', () => {
    for (const text of ['2024', '2021-07', '2020-11-06']) expect(isPartialDate(text)).toBe(true);
    for (const text of ['', '24', '2021-7', '2021-13', '2021-07-32', '20211', '2021-'])
      expect(isPartialDate(text)).toBe(false);
  });
});

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
