import { addDays } from '#core/calendar-date.ts';
import { type CalendarDay, calendarFrom, calendarOfDays, type HolidayCalendar } from '#core/hours/calendar.ts';
import { yearWindow } from '#core/hours/year-faults.ts';
import type { SqlPort, Statement } from '../port.ts';
import { countPublication } from './publication.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { sql } from './sql.ts';

/** How the source of the days begins that the portal brings along; the loader leaves a year with any other to staff. */
export const PACKAGED_SOURCE = '国务院办公厅节假日安排通知（数据取自 chinese-days';

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

/** The days of one year's arrangement with the notice they follow, and the years that are known. */
export async function calendarYear(
  db: SqlPort,
  year: number,
): Promise<{ readonly days: CalendarDay[]; readonly source: string | null; readonly known: number[] }> {
  const { from, to } = yearWindow(year);
  const found = await readTogether(db, {
    days: rows<CalendarDay & { source: string }>(
      sql`SELECT day, kind, name, source FROM calendar_day WHERE day BETWEEN ${from} AND ${to} ORDER BY day`,
    ),
    // from 29 December on a day stands in the arrangement of the year after
    known: rows<{ year: number }>(
      sql`SELECT DISTINCT CAST(strftime('%Y', day, '+3 days') AS INTEGER) AS year FROM calendar_day ORDER BY year`,
    ),
  });
  return {
    days: found.days.map(({ day, kind, name }) => ({ day, kind, name })),
    source:
      found.days.find(({ source }) => !source.startsWith(PACKAGED_SOURCE))?.source ?? found.days[0]?.source ?? null,
    known: found.known.map((row) => row.year),
  };
}

/** Puts a year's arrangement in the place of what was there. Open states follow, so it counts as a publication. */
export function replaceYear(year: number, days: readonly CalendarDay[], source: string): Statement[] {
  const { from, to } = yearWindow(year);
  return [
    sql`DELETE FROM calendar_day WHERE day BETWEEN ${from} AND ${to}`,
    sql`INSERT INTO calendar_day (day, kind, name, source)
      SELECT value ->> 'day', value ->> 'kind', value ->> 'name', ${source} FROM json_each(${JSON.stringify(days)})`,
    countPublication,
  ];
}
