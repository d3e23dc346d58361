import { addDays, isCalendarDate } from '../calendar-date.ts';

/**
 * 放假安排 of one year as the State Council announced it: every day off of each holiday (rest days moved there
 * included) and the weekend days worked instead (调休上班).
 */
export interface HolidayYear {
  /** [first day, last day, name], both ends inclusive, in order of date. */
  readonly holidays: readonly (readonly [from: string, to: string, name: string])[];
  readonly makeUpDays: readonly string[];
}

/** Known years, `YYYY` → arrangement. Handed to the functions as data: a page carries only the years it needs. */
export type HolidayCalendar = Readonly<Record<string, HolidayYear>>;

export type DayKind =
  | { readonly kind: 'HOLIDAY'; readonly name: string }
  | { readonly kind: 'MAKE_UP' }
  | { readonly kind: 'ORDINARY' }
  | { readonly kind: 'UNKNOWN' };

/** From this day on a year's end belongs to the next New Year's arrangement: 2018-12-29 was a make-up day for 2019. */
const NEXT_YEAR_DECIDES_FROM = '12-29';

/** What the state calendar says of a date; UNKNOWN where no arrangement is known, because nothing is guessed. */
export function dayKindOf(date: string, calendar: HolidayCalendar): DayKind {
  const known = deciding(date).map((year) => calendar[year]);
  for (const year of known) {
    const holiday = year?.holidays.find(([from, to]) => from <= date && date <= to);
    if (holiday) return { kind: 'HOLIDAY', name: holiday[2] };
    if (year?.makeUpDays.includes(date)) return { kind: 'MAKE_UP' };
  }
  return { kind: known.every((year) => year !== undefined) ? 'ORDINARY' : 'UNKNOWN' };
}

/** The years whose arrangements decide about a date. */
function deciding(date: string): string[] {
  return [...new Set([date.slice(0, 4), arrangedIn(date)])];
}

/** The year in whose arrangement a day stands. */
function arrangedIn(date: string): string {
  const year = date.slice(0, 4);
  return date.slice(5) >= NEXT_YEAR_DECIDES_FROM ? String(Number(year) + 1) : year;
}

/** One day as the table `calendar_day` keeps it: only days that differ from the plain week. */
export interface CalendarDay {
  readonly day: string;
  readonly kind: 'HOLIDAY' | 'WORKDAY';
  readonly name: string;
}

/** The calendar made of single days. A year with any day counts as known, so a year is entered whole or not at all. */
export function calendarOfDays(days: Iterable<CalendarDay>): HolidayCalendar {
  const calendar: Record<string, { holidays: [string, string, string][]; makeUpDays: string[] }> = {};
  for (const { day, kind, name } of Array.from(days).sort((a, b) => (a.day < b.day ? -1 : 1))) {
    calendar[arrangedIn(day)] ??= { holidays: [], makeUpDays: [] };
    const year = calendar[arrangedIn(day)];
    const last = year?.holidays.at(-1);
    if (kind === 'WORKDAY') year?.makeUpDays.push(day);
    else if (last?.[2] === name && last[1] === addDays(day, -1)) last[1] = day;
    else year?.holidays.push([day, day, name]);
  }
  return calendar;
}

/** The part of a calendar that matters from a date on for as long as pages look ahead (a year). */
export function calendarFrom(date: string, calendar: HolidayCalendar): HolidayCalendar {
  const first = addDays(date, -1).slice(0, 4);
  const last = String(Number(date.slice(0, 4)) + 1);
  return Object.fromEntries(Object.entries(calendar).filter(([year]) => year >= first && year <= last));
}

/** Faults of a table that staff or a package supplied; empty when it can be used. */
export function calendarFaults(calendar: HolidayCalendar): string[] {
  return Object.entries(calendar).flatMap(([year, { holidays, makeUpDays }]) => {
    const spans = holidays.filter(([from, to]) => !isCalendarDate(from) || !isCalendarDate(to) || from > to);
    const days = makeUpDays.filter((day) => !isCalendarDate(day) || holidays.some(([a, b]) => a <= day && day <= b));
    return [
      ...(/^\d{4}$/.test(year) ? [] : [`年份不正确：${year}`]),
      ...spans.map(([from, to]) => `${year} 年假期起止不正确：${from} 至 ${to}`),
      ...days.map((day) => `${year} 年调休上班日不正确：${day}`),
    ];
  });
}
