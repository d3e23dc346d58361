import { isoWeekday } from '#core/calendar-date.ts';
import { clockText, DAY_MINUTES, type MinuteSpan } from '#core/hours/span.ts';
import type { Text } from '../text/zh.ts';
import type { ComingDay } from './week.ts';

type HoursText = Text['site']['hours'];

/** `8:30–12:00、14:00–17:30`, 全天, 不开. */
export function spansWords(spans: readonly MinuteSpan[], text: Text): string {
  const { hours } = text.site;
  if (spans.length === 0) return hours.closed;
  if (spans.length === 1 && spans[0]?.from === 0 && spans[0].to === DAY_MINUTES) return hours.allDay;
  return spanList(spans, text).join(text.comma);
}

/** Every opening of its own, so that a line does not break within one. */
export function spanList(spans: readonly MinuteSpan[], { site: { hours } }: Text): string[] {
  return spans.map((span) => spanWords(span, hours));
}

function spanWords({ from, to }: MinuteSpan, hours: HoursText): string {
  return hours.span(clockText(from), `${to > DAY_MINUTES ? hours.nextDay : ''}${clockText(to)}`);
}

export interface DayWords {
  /** One entry an opening, or the one word for there being none. */
  readonly open: readonly string[];
  readonly note: string | null;
}

/** What a visitor finds on a day, and what makes the day another than its weekday. */
export function dayWords(day: ComingDay, hasPhone: boolean, text: Text): DayWords {
  const notes = [specialWords(day, text.site.hours), reason(day, text.site.hours)];
  return {
    open: openWords(day, hasPhone, text),
    note: [...new Set(notes.filter((note) => note !== null))].join(text.comma) || null,
  };
}

function openWords(day: ComingDay, hasPhone: boolean, text: Text): string[] {
  if (day.kind === 'HOURS') return day.spans.length > 1 ? spanList(day.spans, text) : [spansWords(day.spans, text)];
  return [noHoursWord(day.kind, hasPhone, text.site.hours)];
}

function noHoursWord(kind: Exclude<ComingDay['kind'], 'HOURS'>, hasPhone: boolean, hours: HoursText): string {
  switch (kind) {
    case 'UNCONFIRMED':
      return hasPhone ? hours.unconfirmed : hours.unconfirmedNoPhone;
    case 'CALL_FIRST':
      return hasPhone ? hours.callFirst : hours.callFirstNoPhone;
    case 'CLOSURE':
      return hours.closure;
    case 'UNKNOWN':
      return hours.unknown;
  }
}

function specialWords({ special }: ComingDay, hours: HoursText): string | null {
  if (special === null) return null;
  return special === 'MAKE_UP' ? hours.makeUp : special.holiday;
}

function reason(day: ComingDay, hours: HoursText): string | null {
  if (day.kind === 'UNCONFIRMED' && day.why === 'YEAR_UNKNOWN') return hours.yearUnknown;
  return day.because === '' ? null : day.because;
}

/** 周五. */
export function weekdayWord(date: string, text: Text): string {
  return text.site.hours.weekdays[isoWeekday(date) - 1] ?? '';
}

/** ISO weekdays in a row: 周一至周五, 周六、周日, 周三. */
export function weekdaysWords(weekdays: readonly number[], text: Text): string {
  const { hours } = text.site;
  const names = weekdays.map((weekday) => hours.weekdays[weekday - 1] ?? '');
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined || names.length < 3) return names.join(text.comma);
  return hours.weekdayRange(first, last);
}
