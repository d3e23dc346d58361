import { calendarFrom, type HolidayCalendar } from '#core/hours/calendar.ts';
import { packagedHolidays } from '#core/hours/holiday-table.ts';
import type { StateCalendar } from '#core/schemas/calendar.ts';
import { shanghaiDate } from '#core/time.ts';
import { type ApiGet, PageError, read } from './api-reader.ts';

const KEPT_MS = 60_000;

/** Gives the state calendar that counts at an instant (ms UTC), at least as new as a publication; null = not known which. */
export type ReadCalendar = (api: ApiGet, now: number, published: Promise<number | null>) => Promise<HolidayCalendar>;

/**
 * A reader of the calendar that staff keep in the database. What it read is kept for a minute, or until something is
 * published, so that pages do not ask each time (only the value: one request must not wait for another's answer). When the
 * API is away the packaged years count.
 */
export function makeCalendarReader(): ReadCalendar {
  let kept: {
    readonly today: string;
    readonly at: number;
    readonly no: number;
    readonly years: HolidayCalendar;
  } | null = null;
  return async (api, now, published) => {
    const today = shanghaiDate(now);
    if (kept !== null && kept.today === today && kept.at <= now && now < kept.at + KEPT_MS) {
      const { no, years } = kept;
      if (((await published) ?? no) <= no) return years;
    }
    try {
      const { publicationNo: no, years } = await read<StateCalendar>(api, `/api/calendar?from=${today}`);
      kept = { today, at: now, no, years };
      return years;
    } catch (error) {
      if (!(error instanceof PageError)) throw error;
      return calendarFrom(today, packagedHolidays);
    }
  };
}
