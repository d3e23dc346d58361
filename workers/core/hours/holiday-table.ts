import arranged from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays } from '../calendar-date.ts';
import type { HolidayCalendar, HolidayYear } from './calendar.ts';

/** A year counts as known from the package when at least its New Year, Spring, Labour and National holidays are there. */
const ALWAYS_ARRANGED = ['元旦', '春节', '劳动节', '国庆节'];

/** The package writes 清明, 端午, 中秋; the notices say 清明节, 端午节, 中秋节. */
const FULL_NAME: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

/**
 * Known years from the package chinese-days (放假安排 published by the State Council). For Workers and the loader: a
 * page gets its one or two years as data through `calendarFrom`. Staff may add years beside these.
 */
export const packagedHolidays: HolidayCalendar = Object.fromEntries(
  yearsIn(arranged.holidays)
    .map((year) => [year, arrangement(year)] as const)
    .filter(([, { holidays }]) => ALWAYS_ARRANGED.every((name) => holidays.some((holiday) => holiday[2] === name))),
);

function yearsIn(days: Readonly<Record<string, string>>): string[] {
  return [...new Set(Object.keys(days).map((date) => date.slice(0, 4)))].sort();
}

function arrangement(year: string): HolidayYear {
  const holidays: [string, string, string][] = [];
  for (const [date, label] of daysOf(arranged.holidays, year)) {
    const name = nameIn(label);
    const last = holidays.at(-1);
    if (last?.[2] === name && last[1] === addDays(date, -1)) last[1] = date;
    else holidays.push([date, date, name]);
  }
  return { holidays, makeUpDays: daysOf(arranged.workdays, year).map(([date]) => date) };
}

function daysOf(days: Readonly<Record<string, string>>, year: string): [string, string][] {
  return Object.entries(days)
    .filter(([date]) => date.startsWith(`${year}-`))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Labels read `National Day,国庆节,3`. */
function nameIn(label: string): string {
  const name = label.split(',')[1] ?? label;
  return FULL_NAME[name] ?? name;
}
