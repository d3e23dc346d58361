import { addMonths } from '#core/calendar-date.ts';
import { readCount } from '#core/dues/read-pasted-dues.ts';
import { monthOf } from '#core/month.ts';
import type { DuesEntry } from '#core/schemas/dues.ts';
import type { DuesText } from '../text/dues-zh.ts';

/** What is typed of a month. */
export type DuesTyped = { owed: string; paid: string };

/** Months that are offered: the one that runs and those before it, a year in all. */
const MONTHS = 13;

/** The latest first; an earlier month that is registered is offered too. */
export function offeredMonths(latest: string, entries: readonly DuesEntry[]): string[] {
  const last = Array.from({ length: MONTHS }, (_, i) => monthOf(addMonths(`${latest}-01`, -i)));
  return [...new Set([...last, ...entries.map(({ month }) => month)])].sort().reverse();
}

/** A month as it is registered, in the fields of its form. */
export function typedOf(entry: DuesEntry | undefined): DuesTyped {
  const { owed = null, paid = null } = entry ?? {};
  return owed === null || paid === null ? { owed: '', paid: '' } : { owed: String(owed), paid: String(paid) };
}

/** What is wrong with a field, in words; nothing is held against an empty one. */
export function typedFaults({ owed, paid }: DuesTyped, words: DuesText): Partial<Record<keyof DuesTyped, string>> {
  const [owes, pays] = [readCount(owed), readCount(paid)];
  if (owed.trim() !== '' && owes === null) return { owed: words.whole };
  if (paid.trim() !== '' && pays === null) return { paid: words.whole };
  return owes !== null && pays !== null && pays > owes ? { paid: words.over(owes) } : {};
}

/** Both numbers; null where one is missing or wrong. */
export function countsOf({ owed, paid }: DuesTyped): { owed: number; paid: number } | null {
  const [owes, pays] = [readCount(owed), readCount(paid)];
  return owes === null || pays === null || pays > owes ? null : { owed: owes, paid: pays };
}

/** `应缴 12、已缴 11`, or that nothing is registered. */
export function heldWords(entry: Pick<DuesEntry, 'owed' | 'paid'> | undefined | null, words: DuesText): string {
  const { owed = null, paid = null } = entry ?? {};
  return owed === null || paid === null ? words.none : words.held(owed, paid);
}
