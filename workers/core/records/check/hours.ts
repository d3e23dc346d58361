import { errorDetail } from '../../errors.ts';
import { type HoursFault, hoursFaults, hoursFaultText, isWrong, spanFaults } from '../../hours/hours-faults.ts';
import type { Closure } from '../../hours/open-state.ts';
import type { DateException, OpeningHours, TimeSpan, WeeklyRule } from '../../hours/opening-hours.ts';
import { clockMinutes } from '../../hours/span.ts';
import { err, ok } from '../../result.ts';
import { also, type Check, isNothing, listOf, optional, partsOf, refused } from './checked.ts';
import { date } from './dates.ts';
import { anyTextOf, textOf } from './text.ts';

/** Hours of which nothing is known yet: 未登记. */
export const UNKNOWN_HOURS: OpeningHours = { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] };

const MAX_RULES = 50;
const MAX_SPANS = 10;
const MAX_DATES = 500;
const CLOCK_EXPECTED = '时间，形如 08:30，从 00:00 到 24:00';
const CLOSURE_REASON = textOf({ max: 200, level: 'PUBLIC' });

function oneOf<T extends string>(...words: readonly T[]): Check<T> {
  return (value, path) => {
    const found = words.find((word) => word === value);
    return found === undefined ? refused(path, value, `取值之一：${words.join('、')}`) : ok(found);
  };
}

const clock: Check<string> = (value, path) =>
  typeof value === 'string' && clockMinutes(value) !== null ? ok(value) : refused(path, value, CLOCK_EXPECTED);

const spans = listOf(partsOf<TimeSpan>({ from: clock, to: clock }, '起止时间'), MAX_SPANS, '一组起止时间');

/** Spans in order of the day. */
function inDay(list: readonly TimeSpan[]): TimeSpan[] {
  return [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const weekday: Check<number> = (value, path) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 7
    ? ok(value)
    : refused(path, value, '1（周一）到 7（周日）');
const weekdayList = listOf(weekday, 7, '一组星期：1 到 7');
const weekdays: Check<number[]> = (value, path) => {
  const checked = weekdayList(value, path);
  if (!checked.ok) return checked;
  return ok([...new Set(checked.value)].sort((a, b) => a - b));
};

const dayOfYear: Check<string> = (value, path) => {
  const isDay = date(`2024-${typeof value === 'string' ? value : ''}`, path).ok; // a leap year has all of them
  return isDay ? ok(String(value)) : refused(path, value, '一年中的一天，形如 05-01');
};

const rule = partsOf<WeeklyRule>(
  { weekdays, season: optional(partsOf({ from: dayOfYear, to: dayOfYear }, '季节起止')), spans },
  '一行开放时间：星期、季节、起止时间',
);

const noExceptions: Check<DateException[]> = (value, path) =>
  isNothing(value) || (Array.isArray(value) && value.length === 0)
    ? ok([])
    : refused(path, null, '空：例外日期另填“例外日期”');

const modes = partsOf<OpeningHours>(
  {
    mode: oneOf('REGULAR', 'ALWAYS', 'CALL_FIRST', 'UNKNOWN'),
    holidays: oneOf('CLOSED', 'AS_USUAL', 'BY_NOTICE', 'UNSTATED'),
    rules: listOf(rule, MAX_RULES, '一组开放时间'),
    exceptions: noExceptions,
  },
  '开放时间',
);

/** Opening hours without exceptions; nothing entered is 未登记. Rules stand with REGULAR only, none against another. */
export const hours: Check<OpeningHours> = (value, path) => {
  if (isNothing(value)) return ok(UNKNOWN_HOURS);
  const checked = modes(value, path);
  if (!checked.ok) return checked;
  if (checked.value.mode !== 'REGULAR') return ok({ ...checked.value, rules: [] });
  const wrong = hoursFaults(checked.value).filter(isWrong);
  if (wrong.length > 0) return err(wrong.map((fault) => errorDetail(placeOf(fault, path), null, wordsOf(fault))));
  const rules = checked.value.rules.map((each) => ({ ...each, spans: inDay(each.spans) }));
  return ok({ ...checked.value, rules });
};

function placeOf({ rule: row, span }: HoursFault, path: string): string {
  const inRule = row === null ? '' : `[${row}]`;
  return `${path}.rules${inRule}${span === null ? '' : `.spans[${span}]`}`;
}

function wordsOf({ code }: Pick<HoursFault, 'code'>): string {
  return hoursFaultText[code].zh;
}

const day = also(
  partsOf<DateException>(
    { from: date, to: date, spans, reason: anyTextOf({ max: 100, level: 'PUBLIC' }) },
    '例外日期：起止、时间、原因',
  ),
  ({ from, to, spans: given }, path) => {
    const wrong = spanFaults(given).filter((fault) => isWrong({ ...fault, rule: null }));
    const problems = wrong.map((fault) => errorDetail(`${path}.spans[${fault.span}]`, null, wordsOf(fault)));
    return problems.length > 0 ? err(problems) : inOrder(from, to, path);
  },
);
const dayList = listOf(day, MAX_DATES, '一组例外日期');

/** Dates with other hours, earliest first. */
export const dayExceptions: Check<DateException[]> = (value, path) => {
  const checked = dayList(value, path);
  if (!checked.ok) return checked;
  const sorted = checked.value.map((each) => ({ ...each, spans: inDay(each.spans) }));
  return ok(inTime(sorted, ({ spans: of, reason }) => `${JSON.stringify(of)} ${reason}`));
};

const closure = also(
  partsOf<Closure>({ from: date, to: optional(date), reason: CLOSURE_REASON }, '暂停开放：起止日期、原因'),
  ({ from, to }, path) => (to === null ? null : inOrder(from, to, path)),
);
const closureList = listOf(closure, MAX_DATES, '一组暂停开放');

/** 暂停开放, earliest first. */
export const closures: Check<Closure[]> = (value, path) => {
  const checked = closureList(value, path);
  return checked.ok ? ok(inTime(checked.value, ({ reason }) => reason)) : checked;
};

function inOrder(from: string, to: string, path: string) {
  return to < from ? refused(`${path}.to`, to, `不早于开始日期 ${from}`) : null;
}

/** By first day, then by last, as the database gives them back; 恢复时间未定 stands before those that end. */
function inTime<T extends { readonly from: string; readonly to: string | null }>(
  dates: readonly T[],
  rest: (date: T) => string,
): T[] {
  const key = (each: T) => `${each.from} ${each.to ?? ''} ${rest(each)}`;
  return [...dates].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
