import { addMonths } from '#core/calendar-date.ts';
import { monthOf } from '#core/month.ts';
import type { Dues, DuesRow } from '#core/schemas/dues.ts';

/** The tables of 党费缴纳; each makes the whole of it. */
export const duesTables = ['types', 'regions', 'parks'] as const;
export type DuesTable = (typeof duesTables)[number];

/** Months that are offered. */
const MONTHS = 13;

/** The month that is shown unless another was chosen: the last that is over on the day. */
export function usualMonth(day: string): string {
  return monthOf(addMonths(`${monthOf(day)}-01`, -1));
}

/** The latest first, up to the month of the day; a chosen one that is older stands last. */
export function monthsUpTo(day: string, chosen: string): string[] {
  const months = Array.from({ length: MONTHS }, (_, i) => monthOf(addMonths(`${monthOf(day)}-01`, -i)));
  return months.includes(chosen) ? months : [...months, chosen];
}

/** Tables that divide the whole into something: one row that is everything says nothing new. */
export function tablesOf(dues: Dues): DuesTable[] {
  return duesTables.filter((table) => dues[table].some(({ code }) => code !== null));
}

/** Whether both numbers may be told. */
export function isTold({ owed, paid }: Pick<DuesRow, 'owed' | 'paid'>): boolean {
  return [owed, paid].every((said) => said !== null && /^\d/.test(said));
}
