import { weekdaysWords } from '#core/hours/day-words.ts';
import type { HoursWords } from '#core/hours/hours-words.ts';
import type { Clause } from '#core/hours/parse/clauses.ts';
import { clockText, DAY_MINUTES } from '#core/hours/span.ts';
import type { HoursText } from '../text/hours-zh.ts';

/** What a part of a listing was understood as, in words. */
export function clauseWords(clause: Clause, words: HoursWords, text: HoursText['paste']): string {
  const { meanings } = text;
  switch (clause.kind) {
    case 'DAYS':
      return daysInWords(clause.weekdays, words);
    case 'SPAN':
      return meanings.span(
        clockText(clause.from),
        `${clause.to > DAY_MINUTES ? words.nextDay : ''}${clockText(clause.to)}`,
      );
    case 'DATES':
      return meanings.dates(monthDayWords(clause.from, text), monthDayWords(clause.to, text));
    case 'HOLIDAYS':
      return meanings.holidays[clause.holidays];
    case 'SEASON':
      return meanings.season;
    case 'CLOSED':
      return meanings.closed;
    case 'ALWAYS':
      return meanings.always;
    case 'CALL':
      return meanings.call;
    case 'BREAK':
      return words.comma;
  }
}

/** 周一至周五; days that do not follow each other one by one: 周一、周日. */
export function daysInWords(weekdays: readonly number[], words: HoursWords): string {
  const isRow = weekdays.every((day, i) => i === 0 || day === (weekdays[i - 1] ?? 0) + 1);
  return isRow
    ? weekdaysWords(weekdays, words)
    : weekdays.map((day) => words.weekdays[day - 1] ?? '').join(words.comma);
}

/** `05-01` → 5月1日. */
export function monthDayWords(monthDay: string, { dayOfYear }: HoursText['paste']): string {
  return dayOfYear(Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
}
