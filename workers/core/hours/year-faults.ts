import { addDays, isCalendarDate, isoWeekday } from '../calendar-date.ts';
import type { CalendarDay } from './calendar.ts';

/**
 * What is wrong with the days of one year's arrangement (`isWrongDay`: they cannot be saved), or worth a second look.
 * `day`: the date it is about, or the name of the holiday that is missing.
 */
export interface YearFault {
  readonly code: YearFaultCode;
  readonly day: string;
}

export const yearFaultText = {
  OUTSIDE: { zh: '不在这一年的安排之内', en: 'is not of this year’s arrangement' },
  TWICE: { zh: '写了两次', en: 'is entered twice' },
  NO_NAME: { zh: '没有写节日名', en: 'has no holiday name' },
  WORKED_WEEKDAY: { zh: '本来就是工作日，不是调休上班日', en: 'is a working day anyway, not a make-up day' },
  MISSING: { zh: '还没有：一年的安排要写全', en: 'is missing: a year is entered whole' },
  NOT_OFF: { zh: '按法律当天放假，这里没有放', en: 'is a holiday by law, but not here' },
  UNUSUAL: { zh: '这一年没有写，请核对', en: 'is not entered for this year: please check' },
  LONG: { zh: '起连续放假超过 10 天，请核对', en: 'begins more than 10 days off: please check' },
  FAR: { zh: '上班，离它的假期超过 3 周，请核对', en: 'is worked more than 3 weeks from its holiday: please check' },
} as const;
export type YearFaultCode = keyof typeof yearFaultText;

const WRONG: readonly YearFaultCode[] = ['OUTSIDE', 'TWICE', 'NO_NAME', 'WORKED_WEEKDAY', 'MISSING', 'NOT_OFF'];

export function isWrongDay({ code }: YearFault): boolean {
  return WRONG.includes(code);
}

/** 全国年节及纪念日放假办法: days off by their date of the solar calendar. */
const BY_LAW: readonly (readonly [monthDay: string, name: string])[] = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['10-01', '国庆节'],
];
/** The same, by the lunar calendar and the solar terms: some day of the year bears the name. */
const NAMED = ['春节'];
/** They may fall into another holiday, whose name then counts. */
const USUAL = ['清明节', '端午节', '中秋节'];
const LONGEST_DAYS = 10;
const FARTHEST_DAYS = 21;

/** First and last day that the arrangement of a year decides about: a year's last days belong to the next New Year. */
export function yearWindow(year: number): { readonly from: string; readonly to: string } {
  return { from: `${year - 1}-12-29`, to: `${year}-12-28` };
}

/** Faults of a year's days, in order of date, what is missing last. No days at all are no fault: the year is not known. */
export function yearFaults(year: number, days: readonly CalendarDay[]): YearFault[] {
  if (days.length === 0) return [];
  const sorted = [...days].sort((a, b) => (a.day < b.day ? -1 : 1));
  return [...sorted.flatMap((each, i) => dayFaults(year, each, i, sorted)), ...missing(year, sorted)];
}

function dayFaults(
  year: number,
  { day, kind, name }: CalendarDay,
  i: number,
  sorted: readonly CalendarDay[],
): YearFault[] {
  const { from, to } = yearWindow(year);
  const fault = (code: YearFaultCode): YearFault[] => [{ code, day }];
  if (!isCalendarDate(day) || day < from || day > to) return fault('OUTSIDE');
  if (sorted[i - 1]?.day === day) return fault('TWICE');
  return [
    ...(name.trim() === '' ? fault('NO_NAME') : []),
    ...(kind === 'WORKDAY' && isoWeekday(day) <= 5 ? fault('WORKED_WEEKDAY') : []),
    ...(kind === 'HOLIDAY' && beginsLong(day, sorted) ? fault('LONG') : []),
    ...(kind === 'WORKDAY' && isFar(day, name, sorted) ? fault('FAR') : []),
  ];
}

function beginsLong(day: string, days: readonly CalendarDay[]): boolean {
  const isOff = (date: string) => days.some((each) => each.day === date && each.kind === 'HOLIDAY');
  if (isOff(addDays(day, -1))) return false;
  return Array.from({ length: LONGEST_DAYS + 1 }, (_, i) => addDays(day, i)).every(isOff);
}

function isFar(day: string, name: string, days: readonly CalendarDay[]): boolean {
  const [from, to] = [addDays(day, -FARTHEST_DAYS), addDays(day, FARTHEST_DAYS)];
  return !days.some((each) => each.kind === 'HOLIDAY' && each.name === name && from <= each.day && each.day <= to);
}

function missing(year: number, days: readonly CalendarDay[]): YearFault[] {
  const off = days.filter(({ kind }) => kind === 'HOLIDAY');
  const bears = (name: string) => off.some((each) => each.name.includes(name));
  return [
    ...BY_LAW.flatMap(([monthDay, name]): YearFault[] => {
      if (!bears(name)) return [{ code: 'MISSING', day: name }];
      const day = `${year}-${monthDay}`;
      return off.some((each) => each.day === day) ? [] : [{ code: 'NOT_OFF', day }];
    }),
    ...NAMED.flatMap((name): YearFault[] => (bears(name) ? [] : [{ code: 'MISSING', day: name }])),
    ...USUAL.flatMap((name): YearFault[] => (bears(name) ? [] : [{ code: 'UNUSUAL', day: name }])),
  ];
}
