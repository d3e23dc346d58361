import { addDays } from '#core/calendar-date.ts';
import { type CalendarDay, calendarFrom, calendarOfDays, type HolidayCalendar } from '#core/hours/calendar.ts';
import { type Rows, rows } from './read.ts';
import { sql } from './sql.ts';

/**
 * The days of `calendar_day` (filled from the packaged years, extended by staff) that decide about a date and the year
 * after it; {@link calendarOn} makes the calendar of them.
 */
export function calendarDays(date: string): Rows<CalendarDay> {
  const before = Number(addDays(date, -1).slice(0, 4)) - 1;
  // A year's last days stand in the next year's arrangement, so the first year begins three days early.
  return rows<CalendarDay>(
    sql`SELECT day, kind, name FROM calendar_day WHERE day BETWEEN ${`${before}-12-29`} AND ${`${before + 3}-12-31`}`,
  );
}

/** The state calendar as it counts on a date and for as long as pages look ahead (a year). */
export function calendarOn(date: string, days: readonly CalendarDay[]): HolidayCalendar {
  return calendarFrom(date, calendarOfDays(days));
}
