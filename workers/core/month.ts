import { addDays, addMonths, isCalendarDate } from './calendar-date.ts';

/** `YYYY-MM` of a date. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

export function isMonth(text: string): boolean {
  return text.length === 7 && isCalendarDate(`${text}-01`);
}

/** Last day of a month `YYYY-MM`. */
export function lastDayOf(month: string): string {
  return addDays(addMonths(`${month}-01`, 1), -1);
}

/** The months from one to another, both included; none where the first is later. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = monthOf(addMonths(`${month}-01`, 1))) months.push(month);
  return months;
}
