import { daysBetween, isoWeekday } from '../calendar-date.ts';
import { type DayKind, dayKindOf, type HolidayCalendar } from './calendar.ts';
import type { DateException, OpeningHours, WeeklyRule } from './opening-hours.ts';
import { type MinuteSpan, sameSpans, toMinuteSpans } from './span.ts';

/** Why the hours of a date cannot be said. */
export type UnconfirmedWhy = 'HOLIDAY' | 'MAKE_UP_DAY' | 'YEAR_UNKNOWN' | 'SEASON_UNKNOWN';

/** The hours of one date. Empty spans = 不开; `because` names the holiday or the reason of an exception. */
export type DayHours =
  | { readonly kind: 'HOURS'; readonly spans: readonly MinuteSpan[]; readonly because: string | null }
  | { readonly kind: 'UNCONFIRMED'; readonly why: UnconfirmedWhy; readonly because: string | null };

const WEEK = [1, 2, 3, 4, 5, 6, 7];
const WORK_WEEK = [1, 2, 3, 4, 5];
const WHOLE_DAY: WeeklyRule = { weekdays: WEEK, season: null, spans: [{ from: '00:00', to: '24:00' }] };

/**
 * Hours of a date in Asia/Shanghai for the modes REGULAR and ALWAYS. Order: an exception for the date; the weekly
 * pattern of the season; then what the state calendar makes of it.
 */
export function dayHours(hours: OpeningHours, date: string, calendar: HolidayCalendar): DayHours {
  const exception = exceptionFor(hours.exceptions, date);
  if (exception) return settled(toMinuteSpans(exception.spans), exception.reason);
  const rules = hours.mode === 'ALWAYS' ? [WHOLE_DAY] : hours.rules.filter((rule) => inSeason(rule, date));
  if (rules.length === 0) return { kind: 'UNCONFIRMED', why: 'SEASON_UNKNOWN', because: null };
  return byStateCalendar(weekPattern(rules), isoWeekday(date), dayKindOf(date, calendar), hours.holidays);
}

/** The shortest exception that covers the date, the later of two equally short. */
export function exceptionFor(exceptions: readonly DateException[], date: string): DateException | undefined {
  return exceptions
    .filter(({ from, to }) => from <= date && date <= to)
    .sort((a, b) => daysBetween(a.from, a.to) - daysBetween(b.from, b.to))
    .findLast((exception, _, sorted) => length(exception) === length(sorted[0]));
}

function length(exception: DateException | undefined): number {
  return exception === undefined ? Number.NaN : daysBetween(exception.from, exception.to);
}

/** Seasons are days of the year with both ends inclusive and may wrap over New Year. */
function inSeason({ season }: WeeklyRule, date: string): boolean {
  if (season === null) return true;
  const day = date.slice(5);
  return season.from <= season.to ? season.from <= day && day <= season.to : season.from <= day || day <= season.to;
}

/** Spans by ISO weekday (index 1–7). A rule for the season stands before a rule for the whole year. */
export type Pattern = readonly (readonly MinuteSpan[])[];

/** The week that rules of one season (and of the whole year) make together. */
export function weekPattern(rules: readonly WeeklyRule[]): Pattern {
  return [0, ...WEEK].map((weekday) => {
    const own = rules.filter((rule) => rule.weekdays.includes(weekday));
    const seasonal = own.filter((rule) => rule.season !== null);
    return toMinuteSpans((seasonal.length > 0 ? seasonal : own).flatMap((rule) => rule.spans));
  });
}

/**
 * 法定节假日 and 调休. Hours on all seven days are not changed by the calendar unless the listing itself says 节假日休息
 * or 另行通知. Of a work-week listing that says nothing, a holiday and a make-up day are 未确认. A make-up day has the
 * hours common to Monday–Friday. In a year whose arrangement is unknown only that is said which would hold on an ordinary
 * day, on a holiday and on a make-up day alike.
 */
function byStateCalendar(week: Pattern, weekday: number, day: DayKind, holidays: OpeningHours['holidays']): DayHours {
  const own = week[weekday] ?? [];
  const everyDay = WEEK.every((d) => (week[d] ?? []).length > 0);
  if (everyDay && (holidays === 'UNSTATED' || holidays === 'AS_USUAL')) return settled(own, null);
  switch (day.kind) {
    case 'ORDINARY':
      return settled(own, null);
    case 'HOLIDAY':
      return onHoliday(own, weekday, day.name, holidays);
    case 'MAKE_UP':
      return onMakeUpDay(week, own, holidays);
    case 'UNKNOWN': {
      const makeUp = weekday > 5 ? [onMakeUpDay(week, own, holidays)] : [];
      return agreed(own, [onHoliday(own, weekday, '', holidays), ...makeUp]);
    }
  }
}

function agreed(own: readonly MinuteSpan[], others: readonly DayHours[]): DayHours {
  const certain = others.every((other) => other.kind === 'HOURS' && sameSpans(other.spans, own));
  return certain ? settled(own, null) : { kind: 'UNCONFIRMED', why: 'YEAR_UNKNOWN', because: null };
}

function onHoliday(
  own: readonly MinuteSpan[],
  weekday: number,
  name: string,
  holidays: OpeningHours['holidays'],
): DayHours {
  if (holidays === 'CLOSED') return settled([], name);
  if (holidays === 'AS_USUAL') return settled(own, null);
  // A weekend day that the listing leaves out stays closed whichever way the holiday is meant. A closing weekday does
  // not: many halls that rest on Monday open on a holiday Monday.
  if (holidays === 'UNSTATED' && weekday > 5 && own.length === 0) return settled([], name);
  return { kind: 'UNCONFIRMED', why: 'HOLIDAY', because: name };
}

function onMakeUpDay(week: Pattern, own: readonly MinuteSpan[], holidays: OpeningHours['holidays']): DayHours {
  const common = workWeekHours(week);
  const unconfirmed: DayHours = { kind: 'UNCONFIRMED', why: 'MAKE_UP_DAY', because: null };
  if (holidays === 'CLOSED') {
    // Keeping the state's holidays means keeping its make-up days; open Saturdays with other hours leave it in doubt.
    const clear = common !== null && (own.length === 0 || sameSpans(own, common));
    return clear ? settled(common, null) : unconfirmed;
  }
  if (own.length > 0) return settled(own, null);
  return common?.length === 0 ? settled([], null) : unconfirmed;
}

/** The hours that Monday to Friday share; null where they differ. */
function workWeekHours(week: Pattern): readonly MinuteSpan[] | null {
  const monday = week[1] ?? [];
  return WORK_WEEK.every((weekday) => sameSpans(week[weekday] ?? [], monday)) ? monday : null;
}

function settled(spans: readonly MinuteSpan[], because: string | null): DayHours {
  return { kind: 'HOURS', spans, because };
}
