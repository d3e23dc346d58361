import { addDays, isoWeekday } from '#core/calendar-date.ts';
import type { HolidayCalendar } from '#core/hours/calendar.ts';
import { dayHours } from '#core/hours/day-hours.ts';
import { dayOf } from '#core/hours/open-state.ts';
import type { OpeningHours } from '#core/hours/opening-hours.ts';
import { clockText, DAY_MINUTES, type MinuteSpan, sameSpans } from '#core/hours/span.ts';
import type { OpenFacts } from './open-line.ts';

/** schema.org OpeningHoursSpecification. Without `opens` the place is closed on its days. */
export interface HoursSpecification {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: readonly string[];
  readonly opens?: string;
  readonly closes?: string;
  readonly validFrom: string;
  readonly validThrough: string;
}

export interface SchemaHours {
  readonly openingHoursSpecification?: readonly HoursSpecification[];
  readonly specialOpeningHoursSpecification?: readonly HoursSpecification[];
}

/** How far ahead search engines are told: they come again long before. */
export const SCHEMA_DAYS = 60;

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Hours for search engines, from the same engine as the open state. Ordinary days are told as weeks, dates that differ
 * (holidays, make-up days, exceptions, closure) as special days. schema.org has no word for 未确认: of such a day nothing is
 * said at all, so the weeks are cut around it.
 */
export function schemaHours(
  { hours, closure }: Pick<OpenFacts, 'hours' | 'closure'>,
  today: string,
  calendar: HolidayCalendar,
): SchemaHours {
  const dates = Array.from({ length: SCHEMA_DAYS }, (_, ahead) => addDays(today, ahead));
  const told = dates.map((date) => tell(hours, closure, date, calendar));
  const weeks = runsOf(told).flatMap(weekOf);
  const special = specialRuns(told).flatMap(specialDays);
  return {
    openingHoursSpecification: weeks.length > 0 ? weeks : undefined,
    specialOpeningHoursSpecification: special.length > 0 ? special : undefined,
  };
}

interface Told {
  readonly date: string;
  /** The hours of an ordinary day of this weekday and season; null where there is no such pattern. */
  readonly usual: readonly MinuteSpan[] | null;
  /** The hours of this very date; null = not known. */
  readonly actual: readonly MinuteSpan[] | null;
}

function tell(hours: OpeningHours, closure: OpenFacts['closure'], date: string, calendar: HolidayCalendar): Told {
  const day = dayOf(hours, closure, date, calendar);
  const actual = day.kind === 'HOURS' ? day.spans : day.kind === 'CLOSURE' ? [] : null;
  return { date, usual: usualHours(hours, date), actual };
}

function usualHours(hours: OpeningHours, date: string): readonly MinuteSpan[] | null {
  if (hours.mode !== 'REGULAR' && hours.mode !== 'ALWAYS') return null;
  const day = dayHours({ ...hours, exceptions: [] }, date, yearsWithoutHolidays(date));
  return day.kind === 'HOURS' ? day.spans : null;
}

/** A calendar in which a date and whatever year decides about it has ordinary days only. */
function yearsWithoutHolidays(date: string): HolidayCalendar {
  const year = Number(date.slice(0, 4));
  const empty = { holidays: [], makeUpDays: [] };
  return { [year]: empty, [year + 1]: empty };
}

/** Runs of known dates in which every weekday has one pattern. */
function runsOf(told: readonly Told[]): Told[][] {
  return split(told, ({ actual, usual }) => actual !== null && usual !== null, fits);
}

function fits(run: readonly Told[], day: Told): boolean {
  const same = run.find(({ date }) => isoWeekday(date) === isoWeekday(day.date));
  return same === undefined || sameSpans(same.usual ?? [], day.usual ?? []);
}

/** One specification for every opening of the week, with the weekdays that have it. */
function weekOf(run: readonly Told[]): HoursSpecification[] {
  const byOpening = new Map<string, { span: MinuteSpan; weekdays: Set<number> }>();
  for (const { date, usual } of run) {
    for (const span of usual ?? []) {
      const key = `${span.from}-${span.to}`;
      const known = byOpening.get(key) ?? { span, weekdays: new Set() };
      known.weekdays.add(isoWeekday(date));
      byOpening.set(key, known);
    }
  }
  return [...byOpening.values()].map(({ span, weekdays }) => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: [...weekdays].sort().map((weekday) => DAY_NAMES[weekday - 1] ?? ''),
    ...clocks(span),
    ...validity(run),
  }));
}

/** Neighbouring dates with the same hours that differ from their usual ones. */
function specialRuns(told: readonly Told[]): Told[][] {
  return split(
    told,
    ({ actual, usual }) => actual !== null && !(usual !== null && sameSpans(actual, usual)),
    (run, { actual }) => sameSpans(run[0]?.actual ?? [], actual ?? []),
  );
}

/** Runs of neighbouring dates that are `wanted`; a new one begins where a date does not belong to the last. */
function split(
  told: readonly Told[],
  wanted: (day: Told) => boolean,
  belongs: (run: readonly Told[], day: Told) => boolean,
): Told[][] {
  const runs: Told[][] = [];
  let before = false;
  for (const day of told) {
    const last = runs.at(-1);
    if (wanted(day)) {
      if (before && last !== undefined && belongs(last, day)) last.push(day);
      else runs.push([day]);
    }
    before = wanted(day);
  }
  return runs;
}

function specialDays(run: readonly Told[]): HoursSpecification[] {
  const spans = run[0]?.actual ?? [];
  const told = validity(run);
  if (spans.length === 0) return [{ '@type': 'OpeningHoursSpecification', ...told }];
  return spans.map((span) => ({ '@type': 'OpeningHoursSpecification', ...clocks(span), ...told }));
}

function validity(run: readonly Told[]): { validFrom: string; validThrough: string } {
  return { validFrom: run[0]?.date ?? '', validThrough: run.at(-1)?.date ?? '' };
}

/**
 * `08:30`. Midnight at the end of a day is 23:59 by the search engines' own rules, a closing after it the next day's clock. Two
 * clocks cannot tell more than a day: what goes beyond is left out.
 */
function clocks({ from, to }: MinuteSpan): { opens: string; closes: string } {
  const untilMidnight = to === DAY_MINUTES || to - from > DAY_MINUTES;
  return { opens: padded(from), closes: untilMidnight ? '23:59' : padded(to) };
}

function padded(minutes: number): string {
  return clockText(minutes).padStart(5, '0');
}
