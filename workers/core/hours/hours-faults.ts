import type { OpeningHours, TimeSpan, WeeklyRule } from './opening-hours.ts';
import { clockMinutes, DAY_MINUTES } from './span.ts';

/**
 * What is wrong with opening hours (`wrong`: they cannot be saved), or worth knowing before they are. `rule` and `span` are
 * indices; null = the hours as a whole, or a rule as a whole.
 */
export interface HoursFault {
  readonly code: HoursFaultCode;
  readonly rule: number | null;
  readonly span: number | null;
}

/** The same of one span of a day. */
interface SpanFault {
  readonly code: HoursFaultCode;
  readonly span: number;
}

export const hoursFaultText = {
  NO_RULES: {
    zh: '还没有写时间：至少写一行，或者改选“未登记”',
    en: 'No hours yet: add a row, or choose “not registered”',
  },
  NO_DAYS: { zh: '没有选星期几', en: 'No weekday is chosen' },
  TIME_MALFORMED: { zh: '时间要写成 8:30 这样，从 0:00 到 24:00', en: 'Write a time as 8:30, from 0:00 to 24:00' },
  SAME_TIME: {
    zh: '开始和结束一样；全天请写 0:00 到 24:00',
    en: 'Begins when it ends; write 0:00 to 24:00 for all day',
  },
  OVERLAP: { zh: '和同一天的另一段时间重叠', en: 'Overlaps other hours of the same day' },
  SEASON_MALFORMED: { zh: '季节的起止要写成 5月1日 这样的日子', en: 'A season begins and ends on a day such as 1 May' },
  OVERNIGHT: { zh: '结束早于开始：算到第二天', en: 'Ends before it begins: runs into the next day' },
  DAY_TWICE: { zh: '有的日子在同一季节写了两行：两行的时间合在一起', en: 'A weekday stands in two rows: both count' },
  SEASON_GAP: {
    zh: '有的日期不在任何季节里：居民会看到“未确认”',
    en: 'Some dates are in no season: residents will read “not confirmed”',
  },
} as const;
export type HoursFaultCode = keyof typeof hoursFaultText;

/** Faults with which hours cannot be saved; the others are notes. */
const WRONG: readonly HoursFaultCode[] = [
  'NO_RULES',
  'NO_DAYS',
  'TIME_MALFORMED',
  'SAME_TIME',
  'OVERLAP',
  'SEASON_MALFORMED',
];

export function isWrong({ code }: HoursFault): boolean {
  return WRONG.includes(code);
}

/** Faults and notes of opening hours, rule by rule; none for a mode that has no rules. */
export function hoursFaults({ mode, rules }: OpeningHours): HoursFault[] {
  if (mode !== 'REGULAR') return [];
  if (rules.length === 0) return [{ code: 'NO_RULES', rule: null, span: null }];
  return [...rules.flatMap((rule, i) => ruleFaults(rule, i, rules)), ...seasonGap(rules)];
}

function ruleFaults(rule: WeeklyRule, index: number, rules: readonly WeeklyRule[]): HoursFault[] {
  const whole = (code: HoursFaultCode): HoursFault => ({ code, rule: index, span: null });
  const earlier = rules.slice(0, index).filter((other) => sameSeason(other, rule));
  return [
    ...(rule.weekdays.length === 0 ? [whole('NO_DAYS')] : []),
    ...(rule.season !== null && !(isDayOfYear(rule.season.from) && isDayOfYear(rule.season.to))
      ? [whole('SEASON_MALFORMED')]
      : []),
    ...(earlier.some((other) => other.weekdays.some((day) => rule.weekdays.includes(day))) ? [whole('DAY_TWICE')] : []),
    ...spanFaults(rule.spans).map(({ code, span }): HoursFault => ({ code, rule: index, span })),
  ];
}

/** Faults of the spans of one day, in their order; of an exception's too. */
export function spanFaults(spans: readonly TimeSpan[]): SpanFault[] {
  return spans.flatMap((given, i): SpanFault[] => {
    const own = reach(given);
    if (own === null) return [{ code: 'TIME_MALFORMED', span: i }];
    if (given.from === given.to) return [{ code: 'SAME_TIME', span: i }];
    const meets = spans.slice(0, i).some((other) => {
      const there = reach(other);
      return there !== null && own.from < there.to && there.from < own.to;
    });
    return [
      ...(meets ? [{ code: 'OVERLAP' as const, span: i }] : []),
      ...(own.to > DAY_MINUTES ? [{ code: 'OVERNIGHT' as const, span: i }] : []),
    ];
  });
}

/** A span in minutes, to the next day where its end is not after its start; null where a time is no time. */
function reach({ from, to }: TimeSpan): { readonly from: number; readonly to: number } | null {
  const [start, end] = [clockMinutes(from), clockMinutes(to)];
  if (start === null || end === null || start === DAY_MINUTES) return null;
  return { from: start, to: end > start ? end : end + DAY_MINUTES };
}

function sameSeason(a: WeeklyRule, b: WeeklyRule): boolean {
  return a.season?.from === b.season?.from && a.season?.to === b.season?.to;
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `MM-DD` of a leap year. */
export function isDayOfYear(text: string): boolean {
  const [, month = '', day = ''] = /^(\d{2})-(\d{2})$/.exec(text) ?? [];
  return Number(day) >= 1 && Number(day) <= (DAYS_IN_MONTH[Number(month) - 1] ?? 0);
}

/** Seasons alone that leave days of the year to nobody. */
function seasonGap(rules: readonly WeeklyRule[]): HoursFault[] {
  const seasons = rules.map(({ season }) => season);
  if (seasons.includes(null)) return [];
  const inAny = (day: string) =>
    seasons.some((season) => {
      if (season === null) return true;
      const { from, to } = season;
      return from <= to ? from <= day && day <= to : from <= day || day <= to;
    });
  const uncovered = DAYS_IN_MONTH.some((days, month) =>
    Array.from({ length: days }, (_, i) => monthDay(month + 1, i + 1)).some((day) => !inAny(day)),
  );
  return uncovered ? [{ code: 'SEASON_GAP', rule: null, span: null }] : [];
}

function monthDay(month: number, day: number): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
