import { weekdaysWords } from './day-words.ts';
import { hoursWords } from './hours-words.ts';
import type { OpeningHours } from './opening-hours.ts';
import { type SeasonWeek, seasonWeeks } from './season-weeks.ts';
import { clockText, DAY_MINUTES, isEarly, type MinuteSpan, sameSpans } from './span.ts';

const HOLIDAYS: Readonly<Record<OpeningHours['holidays'], string | null>> = {
  CLOSED: '法定节假日休息',
  AS_USUAL: '法定节假日照常开放',
  BY_NOTICE: '法定节假日开放时间另行通知',
  UNSTATED: null,
};

/**
 * Opening hours as a listing that `parseHours` understands as the same hours: 周一至周五 8:30-12:00，14:00-17:30；周六、周日
 * 休息；法定节假日休息. Empty where nothing is registered.
 */
export function writeListing(hours: OpeningHours): string {
  if (hours.mode === 'UNKNOWN') return '';
  if (hours.mode === 'CALL_FIRST') return '请提前预约';
  const parts = hours.mode === 'ALWAYS' ? ['全天开放'] : weeksText(hours);
  return [...parts, HOLIDAYS[hours.holidays]].filter((part) => part !== null).join('；');
}

/** Seasons stand last: what stands before the first of them holds for the rest of the year. */
function weeksText(hours: OpeningHours): string[] {
  return seasonWeeks(hours).flatMap(({ season, rows }) => {
    const texts = groupsOf(rows).map(({ weekdays, spans }) => `${daysText(weekdays)}${spansText(spans)}`);
    if (season === null) return texts;
    const [first = '', ...rest] = texts;
    return [`${dayOfYear(season.from)}至${dayOfYear(season.to)}${first}`, ...rest];
  });
}

/** Days with equal hours in one part, wherever they stand in the week. */
function groupsOf(rows: SeasonWeek['rows']): SeasonWeek['rows'] {
  const groups: { weekdays: number[]; spans: readonly MinuteSpan[] }[] = [];
  for (const { weekdays, spans } of rows) {
    const same = groups.find((group) => sameSpans(group.spans, spans));
    if (same === undefined) groups.push({ weekdays: [...weekdays], spans });
    else same.weekdays.push(...weekdays);
  }
  return groups;
}

/** 每天, 周一至周五, 周一、周三; a row of days that is broken is named day by day. */
function daysText(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return '每天 ';
  const isRow = weekdays.every((day, i) => i === 0 || day === (weekdays[i - 1] ?? 0) + 1);
  const names = isRow
    ? weekdaysWords(weekdays, hoursWords.zh)
    : weekdays.map((day) => hoursWords.zh.weekdays[day - 1]).join('、');
  return `${names} `;
}

function spansText(spans: readonly MinuteSpan[]): string {
  if (spans.length === 0) return '休息';
  return spans.map(spanText).join('，');
}

/** 凌晨2:00-5:00: without the word nobody would know that it is not the afternoon. */
function spanText({ from, to }: MinuteSpan): string {
  return `${isEarly({ from, to }) ? '凌晨' : ''}${clockText(from)}-${to > DAY_MINUTES ? '次日' : ''}${clockText(to)}`;
}

/** `05-01` → 5月1日. */
export function dayOfYear(monthDay: string): string {
  return `${Number(monthDay.slice(0, 2))}月${Number(monthDay.slice(3))}日`;
}

/** Whether two hours mean the same on every date, exceptions apart. */
export function meanTheSame(a: OpeningHours, b: OpeningHours): boolean {
  if (a.mode !== b.mode) return false;
  if (a.mode === 'UNKNOWN' || a.mode === 'CALL_FIRST') return true;
  return a.holidays === b.holidays && JSON.stringify(seasonWeeks(a)) === JSON.stringify(seasonWeeks(b));
}
