import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber } from '#core/calendar-date.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import { addWorkingDays, isWorkingDay } from '#core/working-days.ts';
import { calendar2026 } from './hours/hours-of.ts';

describe('working days', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-02-17', false],
    ['2026-02-14', true],
    ['2026-09-20', true],
    ['2026-10-05', false],
    ['2027-03-03', null],
    ['2026-12-30', null],
  ])('%s: %j', (date, working) => {
    expect(isWorkingDay(date, calendar2026)).toBe(working);
  });

  it.each([
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-09-30', 1, '2026-10-08'],
    // Saturday 10 October is worked.
    ['2026-10-08', 2, '2026-10-10'],
    ['2026-10-09', 2, '2026-10-12'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 6, '2026-02-28'],
  ])('%s and %i more is %s', (from, days, expected) => {
    expect(addWorkingDays(from, days, calendar2026)).toEqual({ date: expected, provisional: false });
  });

  it('counts Monday to Friday in an unknown year and says that this may change', () => {
    expect(addWorkingDays('2026-12-28', 5, calendar2026)).toEqual({ date: '2027-01-04', provisional: true });
  });

  it('agrees with counting day by day', () => {
    const day = fc.integer({ min: dayNumber('2010-01-01'), max: dayNumber('2025-10-01') });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (start, count) => {
        const from = dateOfDay(start);
        const { date, provisional } = addWorkingDays(from, count, packagedHolidays);
        expect(provisional).toBe(false);
        expect(isWorkingDay(date, packagedHolidays)).toBe(true);
        let worked = 0;
        for (let d = addDays(from, 1); d <= date; d = addDays(d, 1)) if (isWorkingDay(d, packagedHolidays)) worked++;
        expect(worked).toBe(count);
      }),
    );
  });
});
