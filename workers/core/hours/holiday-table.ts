import arranged from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { type CalendarDay, calendarOfDays, dayKindOf, type HolidayCalendar } from './calendar.ts';

/** A year counts as known from the package when at least its New Year, Spring, Labour and National holidays are there. */
const ALWAYS_ARRANGED = ['元旦', '春节', '劳动节', '国庆节'];

/** The package writes 清明, 端午, 中秋; the notices say 清明节, 端午节, 中秋节. */
const FULL_NAME: Readonly<Record<string, string>> = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };

const everyDay: readonly CalendarDay[] = [
  ...Object.entries(arranged.holidays).map(([day, label]) => dayOf(day, 'HOLIDAY', label)),
  ...Object.entries(arranged.workdays).map(([day, label]) => dayOf(day, 'WORKDAY', label)),
].sort((a, b) => (a.day < b.day ? -1 : 1));

/**
 * Known years from the package chinese-days (放假安排 of the State Council). For Workers and the loader: a page gets its
 * one or two years as data through `calendarFrom`. Staff may add years beside these.
 */
export const packagedHolidays: HolidayCalendar = Object.fromEntries(
  Object.entries(calendarOfDays(everyDay)).filter(([, { holidays }]) =>
    ALWAYS_ARRANGED.every((name) => holidays.some((holiday) => holiday[2] === name)),
  ),
);

/** The same as single days: rows for `calendar_day`. */
export const packagedDays: readonly CalendarDay[] = everyDay.filter(
  ({ day }) => dayKindOf(day, packagedHolidays).kind !== 'UNKNOWN',
);

/** Labels read `National Day,国庆节,3`. */
function dayOf(day: string, kind: CalendarDay['kind'], label: string): CalendarDay {
  const name = label.split(',')[1] ?? label;
  return { day, kind, name: FULL_NAME[name] ?? name };
}
