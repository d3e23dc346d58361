import { calendarFrom, type HolidayCalendar } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import type { StateCalendar } from '#core/schemas/calendar.ts';
import { shanghaiDate } from '#core/time.ts';
import { type ApiGet, PageError, read } from './api-reader.ts';

const KEPT_MS = 60_000;

/** Gives the state calendar that counts at an instant (ms UTC). */
export type ReadCalendar = (api: ApiGet, now: number) => Promise<HolidayCalendar>;

/**
 * A reader of the calendar that staff keep in the database. What it read is kept for a minute, so that pages do not ask each
 * time (only the value: one request must not wait for another's answer). When the API is away the packaged years count.
 */
export function makeCalendarReader(): ReadCalendar {
  let kept: { readonly today: string; readonly at: number; readonly years: HolidayCalendar } | null = null;
  return async (api, now) => {
    const today = shanghaiDate(now);
    if (kept !== null && kept.today === today && kept.at <= now && now < kept.at + KEPT_MS) return kept.years;
    try {
      const { years } = await read<StateCalendar>(api, `/api/calendar?from=${today}`);
      kept = { today, at: now, years };
      return years;
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      return calendarFrom(today, packagedHolidays);
    }
  };
}
