import { addDays, daysBetween, isoWeekday } from '#core/calendar-date.ts';
import type { CalendarDay } from '#core/hours/calendar.ts';
import { yearWindow } from '#core/hours/year-faults.ts';

export type Kind = CalendarDay['kind'] | 'ORDINARY';

/** Gives some days another kind and name; both dates inclusive. Days of an ordinary week are in no table. */
export function setDays(
  days: readonly CalendarDay[],
  change: { readonly from: string; readonly to: string; readonly kind: Kind; readonly name: string },
): CalendarDay[] {
  const { from, kind, name, to } = change;
  const kept = days.filter(({ day }) => day < from || day > to);
  const count = Math.max(0, daysBetween(from, to) + 1);
  const made = Array.from({ length: count }, (_, i) => addDays(from, i)).flatMap((day): CalendarDay[] =>
    kind === 'ORDINARY' ? [] : [{ day, kind, name }],
  );
  return [...kept, ...made].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What a year says of one holiday: runs of days off, and the days worked for it. */
export interface HolidayLine {
  readonly name: string;
  readonly off: readonly (readonly [from: string, to: string])[];
  readonly count: number;
  readonly makeUp: readonly string[];
}

/** A line a holiday, in order of its first day. */
export function holidayLines(days: readonly CalendarDay[]): HolidayLine[] {
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  const names = [...new Set(sorted.filter(({ kind }) => kind === 'HOLIDAY').map(({ name }) => name))];
  const workedOnly = sorted
    .filter(({ kind, name }) => kind === 'WORKDAY' && !names.includes(name))
    .map(({ name }) => name);
  return [...names, ...new Set(workedOnly)].map((name) => {
    const own = sorted.filter((each) => each.name === name);
    const off: [string, string][] = [];
    for (const { day, kind } of own) {
      const last = off.at(-1);
      if (kind !== 'HOLIDAY') continue;
      if (last !== undefined && last[1] === addDays(day, -1)) last[1] = day;
      else off.push([day, day]);
    }
    const makeUp = own.filter(({ kind }) => kind === 'WORKDAY').map(({ day }) => day);
    return { name, off, count: own.length - makeUp.length, makeUp };
  });
}

/** One month of the year's page: `YYYY-MM`, and its weeks from Monday; null = a day of the month before or after. */
export interface Month {
  readonly month: string;
  readonly weeks: readonly (readonly (string | null)[])[];
}

/** The months whose days a year's arrangement decides about: the last days of December before, and the year to 28 December. */
export function monthsOf(year: number): Month[] {
  const { from, to } = yearWindow(year);
  const months: Month[] = [];
  for (let first = from; first <= to; first = `${nextMonth(first)}-01`) {
    const last = [addDays(`${nextMonth(first)}-01`, -1), to].sort()[0] ?? to;
    months.push({ month: first.slice(0, 7), weeks: weeksOf(first, last) });
  }
  return months;
}

function weeksOf(first: string, last: string): (string | null)[][] {
  const days: (string | null)[] = Array.from({ length: isoWeekday(first) - 1 }, () => null);
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

/** The day that an arrow key leads to, within the year's page; null for any other key. */
export function stepDay(key: string, day: string, year: number): string | null {
  const { from, to } = yearWindow(year);
  const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step === undefined) return null;
  const next = addDays(day, step);
  if (next < from) return from;
  return next > to ? to : next;
}

/** Days in a row that two versions of a year say differently, in one way. */
export interface DifferentDays {
  readonly from: string;
  readonly to: string;
  readonly mine: CalendarDay | null;
  readonly theirs: CalendarDay | null;
}

export function differentDays(mine: readonly CalendarDay[], theirs: readonly CalendarDay[]): DifferentDays[] {
  const find = (days: readonly CalendarDay[], day: string) => days.find((each) => each.day === day) ?? null;
  const runs: DifferentDays[] = [];
  for (const day of [...new Set([...mine, ...theirs].map((each) => each.day))].sort()) {
    const [own, other] = [find(mine, day), find(theirs, day)];
    if (isSame(own, other)) continue;
    const last = runs.at(-1);
    const goesOn = last?.to === addDays(day, -1) && isSame(last.mine, own) && isSame(last.theirs, other);
    if (goesOn) runs[runs.length - 1] = { ...last, to: day };
    else runs.push({ from: day, to: day, mine: own, theirs: other });
  }
  return runs;
}

function isSame(a: CalendarDay | null, b: CalendarDay | null): boolean {
  return a?.kind === b?.kind && a?.name === b?.name;
}

/** The year that is worked on: from November on it is the one to come. */
export function yearToEnter(today: string): number {
  return Number(today.slice(0, 4)) + Number(today.slice(5, 7) >= '11');
}
