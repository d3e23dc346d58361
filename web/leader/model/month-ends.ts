import { addDays, addMonths } from '#core/calendar-date.ts';

/** The last days of the `count` months before the one of `today`, newest first: days whose figures no longer change. */
export function monthEndsBefore(today: string, count: number): string[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: count }, (_, back) => addDays(addMonths(first, -back), -1));
}
