import { addMonths } from '#core/calendar-date.ts';
import { monthOf } from '#core/month.ts';
import type { Dues } from '#core/schemas/dues.ts';
import type { DuesText } from './text/dues-zh.ts';

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

const isNumber = (said: string | null) => said !== null && /^\d/.test(said);
const isFew = (said: string | null) => said?.startsWith('<') === true;

/** The whole in a sentence: where all but a few paid, or a few did, it says so, and 不列 only of what is not told. */
export function duesFinding({ month, total }: Pick<Dues, 'month' | 'total'>, words: DuesText): string {
  const { organisations, owed, paid, registered, unpaid } = total;
  if (owed === null || !isNumber(owed)) return words.untold(month, registered, organisations);
  if (paid !== null && isNumber(paid)) return words.finding(month, owed, paid, registered, organisations);
  const [fewPaid, fewUnpaid] = [isFew(paid), isFew(unpaid)];
  const rest = fewPaid === fewUnpaid ? words.restUntold : fewPaid ? words.fewPaid : words.fewUnpaid;
  return words.owedOnly(month, owed, rest, registered, organisations);
}
