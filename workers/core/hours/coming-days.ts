import { addDays } from '../calendar-date.ts';
import { dayKindOf, type HolidayCalendar } from './calendar.ts';
import type { UnconfirmedWhy } from './day-hours.ts';
import { type Closure, dayOf } from './open-state.ts';
import type { OpeningHours } from './opening-hours.ts';
import type { MinuteSpan } from './span.ts';

/** Days of residents' table, today first. */
const DAYS_AHEAD = 7;

/** One date of the coming days as a visitor finds it. */
export type ComingDay = {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly date: string;
  /** 法定节假日 by name, or 调休上班; null on any other day. */
  readonly special: { readonly holiday: string } | 'MAKE_UP' | null;
} & (
  | { readonly kind: 'HOURS'; readonly spans: readonly MinuteSpan[]; readonly because: string | null }
  | { readonly kind: 'UNCONFIRMED'; readonly why: UnconfirmedWhy; readonly because: string | null }
  | { readonly kind: 'CLOSURE' | 'UNKNOWN' | 'CALL_FIRST'; readonly because: string | null }
);

/** The coming days with holidays, make-up days, seasons, exceptions and closure: what the open state says minute by minute. */
export function comingDays(
  { hours, closure }: { readonly hours: OpeningHours; readonly closure: Closure | null },
  today: string,
  calendar: HolidayCalendar,
  count: number = DAYS_AHEAD,
): ComingDay[] {
  return Array.from({ length: count }, (_, ahead) => {
    const date = addDays(today, ahead);
    const day = dayOf(hours, closure, date, calendar);
    const because = day.kind === 'CLOSURE' ? (closure?.reason ?? null) : 'because' in day ? day.because : null;
    return { date, special: specialOf(date, calendar), ...day, because };
  });
}

function specialOf(date: string, calendar: HolidayCalendar): ComingDay['special'] {
  const kind = dayKindOf(date, calendar);
  if (kind.kind === 'HOLIDAY') return { holiday: kind.name };
  return kind.kind === 'MAKE_UP' ? 'MAKE_UP' : null;
}

/** Years among the days whose 放假安排 nobody knows yet and that makes a difference to this place. */
export function unknownYears(days: readonly ComingDay[]): string[] {
  const waiting = days.filter((day) => day.kind === 'UNCONFIRMED' && day.why === 'YEAR_UNKNOWN');
  // from 29 December on it is the next year's arrangement that is missing
  return [...new Set(waiting.map(({ date }) => addDays(date, 3).slice(0, 4)))];
}

/** Whether there is anything to put into a table: not where hours are unknown on every day. */
export function isKnown(days: readonly ComingDay[]): boolean {
  return days.some(({ kind }) => kind !== 'UNKNOWN');
}
