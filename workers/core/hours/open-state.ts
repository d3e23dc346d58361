import { addDays } from '../calendar-date.ts';
import { shanghaiDate, shanghaiInstant } from '../time.ts';
import type { HolidayCalendar } from './calendar.ts';
import { isClosedOn } from './closure.ts';
import { type DayHours, dayHours, exceptionFor, type UnconfirmedWhy } from './day-hours.ts';
import type { OpeningHours } from './opening-hours.ts';
import { joinSpans, type MinuteSpan } from './span.ts';

/** 暂停开放: whole days in Asia/Shanghai, both ends inclusive; `to` null = 恢复时间未定. */
export interface Closure {
  readonly reason: string;
  readonly from: string;
  readonly to: string | null;
}

/**
 * What a visitor finds at an instant. `changesAt` is the instant (ms UTC) until which the answer and its words hold, so
 * that a page left open can set its clock: the next change, or midnight, when 明天 becomes 今天. Null = nothing known
 * will change it.
 */
export type OpenState = { readonly changesAt: number | null } & (
  | { readonly kind: 'OPEN'; readonly until: number | null }
  | { readonly kind: 'BREAK'; readonly opensAt: number }
  | {
      readonly kind: 'CLOSED';
      /** Before the first span of today, after the last, or 今天不开. */
      readonly today: 'BEFORE' | 'AFTER' | 'NONE';
      /** null = the next opening is not certain. */
      readonly opensAt: number | null;
      /** The holiday or the reason of a date exception that closes today. */
      readonly because: string | null;
    }
  | { readonly kind: 'UNCONFIRMED'; readonly why: UnconfirmedWhy; readonly because: string | null }
  | { readonly kind: 'CLOSURE'; readonly reason: string; readonly from: string; readonly to: string | null }
  | { readonly kind: 'CALL_FIRST' }
  | { readonly kind: 'UNKNOWN' }
);

/** Days a state looks ahead for the next opening; a 全天开放 site is “open without end” after a week of open days. */
const LOOK_AHEAD_DAYS = 60;
const WITHOUT_END_DAYS = 7;

/** State at an instant. Everything is reckoned in Asia/Shanghai, whatever the zone of the phone or the server. */
export function openStateAt(
  hours: OpeningHours,
  closure: Closure | null,
  instant: number,
  calendar: HolidayCalendar,
): OpenState {
  const today = shanghaiDate(instant);
  const day = (date: string): Day => dayOf(hours, closure, date, calendar);
  const here = day(today);
  const midnight = shanghaiInstant(addDays(today, 1));
  if (here.kind === 'CLOSURE' && closure !== null) {
    const changesAt = closure.to === null ? null : shanghaiInstant(addDays(closure.to, 1));
    return { kind: 'CLOSURE', ...closure, changesAt };
  }
  if (here.kind === 'UNKNOWN') return { kind: 'UNKNOWN', changesAt: null };
  if (here.kind === 'CALL_FIRST') return { kind: 'CALL_FIRST', changesAt: midnight };

  const running = runningSpan(day, today, instant);
  if (running !== null) {
    return { kind: 'OPEN', until: running.until, changesAt: Math.min(running.until ?? midnight, midnight) };
  }
  if (here.kind === 'UNCONFIRMED') {
    return { kind: 'UNCONFIRMED', why: here.why, because: here.because, changesAt: midnight };
  }
  const spans = here.kind === 'HOURS' ? here.spans : [];
  return closedState(spans, here.kind === 'HOURS' ? here.because : null, day, today, instant);
}

/** What is known of one date: its hours, or why there are none to tell. */
export type Day = DayHours | { readonly kind: 'CLOSURE' | 'UNKNOWN' | 'CALL_FIRST' };

/** The date in Asia/Shanghai as a visitor finds it: closure before exception before weekly pattern. */
export function dayOf(hours: OpeningHours, closure: Closure | null, date: string, calendar: HolidayCalendar): Day {
  if (isClosedOn(closure, date)) {
    return { kind: 'CLOSURE' };
  }
  const registered = hours.mode === 'REGULAR' || hours.mode === 'ALWAYS';
  if (registered || exceptionFor(hours.exceptions, date) !== undefined) return dayHours(hours, date, calendar);
  return { kind: hours.mode === 'CALL_FIRST' ? 'CALL_FIRST' : 'UNKNOWN' };
}

function closedState(
  spans: readonly MinuteSpan[],
  because: string | null,
  day: (date: string) => Day,
  today: string,
  instant: number,
): OpenState {
  const starts = spans.map((span) => shanghaiInstant(today, span.from));
  const next = starts.find((start) => start > instant);
  const earlier = starts.some((start) => start <= instant);
  if (next !== undefined && earlier) return { kind: 'BREAK', opensAt: next, changesAt: next };
  if (next !== undefined) return { kind: 'CLOSED', today: 'BEFORE', opensAt: next, because: null, changesAt: next };
  return {
    kind: 'CLOSED',
    today: earlier ? 'AFTER' : 'NONE',
    opensAt: nextOpening(day, today),
    because: earlier ? null : because,
    changesAt: shanghaiInstant(addDays(today, 1)),
  };
}

/** First opening after today; null when a day comes first of which nothing certain is known. */
function nextOpening(day: (date: string) => Day, today: string): number | null {
  for (let ahead = 1; ahead <= LOOK_AHEAD_DAYS; ahead++) {
    const date = addDays(today, ahead);
    const there = day(date);
    if (there.kind === 'CLOSURE') continue;
    if (there.kind !== 'HOURS') return null;
    const first = there.spans[0];
    if (first !== undefined) return shanghaiInstant(date, first.from);
  }
  return null;
}

/**
 * The opening that runs at the instant, joined over midnight with what follows; null when none does. Spans that began
 * yesterday and end after midnight belong to yesterday's hours.
 */
function runningSpan(
  day: (date: string) => Day,
  today: string,
  instant: number,
): { readonly until: number | null } | null {
  let until: number | null = null;
  for (let ahead = -1; ahead <= WITHOUT_END_DAYS; ahead++) {
    const date = addDays(today, ahead);
    const start = shanghaiInstant(date);
    if (until !== null && until < start) break;
    const there = day(date);
    if (ahead >= 0 && there.kind === 'CLOSURE') return until === null ? null : { until: Math.min(until, start) };
    for (const span of there.kind === 'HOURS' ? joinSpans(there.spans) : []) {
      const from = shanghaiInstant(date, span.from);
      const to = shanghaiInstant(date, span.to);
      if (until === null ? from <= instant && instant < to : from <= until && until < to) until = to;
    }
  }
  if (until === null) return null;
  return { until: until > shanghaiInstant(addDays(today, WITHOUT_END_DAYS)) ? null : until };
}
