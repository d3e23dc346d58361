import { isoWeekday } from '../calendar-date.ts';
import type { ComingDay } from './coming-days.ts';
import type { HoursWords } from './hours-words.ts';
import { clockText, DAY_MINUTES, type MinuteSpan } from './span.ts';

/** `8:30–12:00、14:00–17:30`, 全天, 不开. */
export function spansWords(spans: readonly MinuteSpan[], words: HoursWords): string {
  if (spans.length === 0) return words.closed;
  if (spans.length === 1 && spans[0]?.from === 0 && spans[0].to === DAY_MINUTES) return words.allDay;
  return spanList(spans, words).join(words.comma);
}

/** Every opening of its own, so that a line does not break within one. */
export function spanList(spans: readonly MinuteSpan[], words: HoursWords): string[] {
  return spans.map(({ from, to }) =>
    words.span(clockText(from), `${to > DAY_MINUTES ? words.nextDay : ''}${clockText(to)}`),
  );
}

export interface DayWords {
  /** One entry an opening, or the one word for there being none. */
  readonly open: readonly string[];
  readonly note: string | null;
}

/** What a visitor finds on a day, and what makes the day another than its weekday. */
export function dayWords(day: ComingDay, hasPhone: boolean, words: HoursWords): DayWords {
  const notes = [specialWords(day, words), reason(day, words)];
  return {
    open: openWords(day, hasPhone, words),
    note: [...new Set(notes.filter((note) => note !== null))].join(words.comma) || null,
  };
}

function openWords(day: ComingDay, hasPhone: boolean, words: HoursWords): string[] {
  if (day.kind === 'HOURS') return day.spans.length > 1 ? spanList(day.spans, words) : [spansWords(day.spans, words)];
  return [noHoursWord(day.kind, hasPhone, words)];
}

function noHoursWord(kind: Exclude<ComingDay['kind'], 'HOURS'>, hasPhone: boolean, words: HoursWords): string {
  switch (kind) {
    case 'UNCONFIRMED':
      return hasPhone ? words.unconfirmed : words.unconfirmedNoPhone;
    case 'CALL_FIRST':
      return hasPhone ? words.callFirst : words.callFirstNoPhone;
    case 'CLOSURE':
      return words.closure;
    case 'UNKNOWN':
      return words.unknown;
  }
}

function specialWords({ special }: ComingDay, words: HoursWords): string | null {
  if (special === null) return null;
  return special === 'MAKE_UP' ? words.makeUp : special.holiday;
}

function reason(day: ComingDay, words: HoursWords): string | null {
  if (day.kind === 'UNCONFIRMED' && day.why === 'YEAR_UNKNOWN') return words.yearUnknown;
  return day.because === '' ? null : day.because;
}

/** 周五. */
export function weekdayWord(date: string, words: HoursWords): string {
  return words.weekdays[isoWeekday(date) - 1] ?? '';
}

/** ISO weekdays in a row: 周一至周五, 周六、周日, 周三. */
export function weekdaysWords(weekdays: readonly number[], words: HoursWords): string {
  const names = weekdays.map((weekday) => words.weekdays[weekday - 1] ?? '');
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || names.length < 3) return names.join(words.comma);
  return words.weekdayRange(first, last);
}
