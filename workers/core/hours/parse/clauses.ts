import { clockSpan } from './clock-span.ts';
import type { Token } from './tokens.ts';

/** A part of a listing that could not be turned into structure, with where it stands and why, for the person who typed it. */
export interface HoursProblem {
  readonly code: HoursProblemCode;
  readonly text: string;
  /** Index of its first character in the normalised listing. */
  readonly at: number;
  /** The words may narrow what stands beside them, so that nothing of the listing is certain without them. */
  readonly isGrave?: true;
}

export const hoursProblemText = {
  NOT_UNDERSTOOD: { zh: '没有看懂这几个字', en: 'These words were not understood' },
  TIME_WITHOUT_END: { zh: '只有一个时间，缺开始或结束', en: 'A time without its other end' },
  TIME_ORDER: { zh: '结束时间早于开始时间；过夜请写“次日”', en: 'Ends before it begins; write 次日 for the next day' },
  HALF_UNCLEAR: {
    zh: '看不出是上午还是下午，请写成“14:00”或“下午2:00”',
    en: 'Morning or afternoon is not clear; write 14:00 or 下午2:00',
  },
  KINDS_UNCLEAR: {
    zh: '写了不止一种时间，请只写对外开放的时间',
    en: 'More than one kind of hours; write only those for visitors',
  },
  DAYS_WITHOUT_HOURS: { zh: '写了星期，没有写时间或闭馆', en: 'Days without hours or a closing' },
  SEASON_WITHOUT_DATES: { zh: '写了季节，没有写起止日期', en: 'A season without its dates' },
  DATE_WITHOUT_SEASON: { zh: '单独的日期，不知道说的是哪段时间', en: 'A date that belongs to no season' },
  HOLIDAY_UNSAID: { zh: '写了节假日，没有写怎么开放', en: 'Holidays without saying what happens' },
  EXCEPTION_UNCLEAR: {
    zh: '没有看懂哪天除外，请写明哪天开放、哪天不开放',
    en: 'Which days are left out is not clear; say which are open and which are closed',
  },
  CONTRADICTION: { zh: '同一天写了两种时间', en: 'Two different hours for one day' },
} as const;
export type HoursProblemCode = keyof typeof hoursProblemText;

/** What a listing says, in its order, before the parts are joined to rules. Minutes count from midnight; `to` > `from`. */
export type Clause = { readonly text: string; readonly at: number } & (
  | { readonly kind: 'DAYS'; readonly weekdays: readonly number[] }
  | { readonly kind: 'SPAN'; readonly from: number; readonly to: number }
  | { readonly kind: 'DATES'; readonly from: string; readonly to: string }
  | { readonly kind: 'HOLIDAYS'; readonly holidays: 'CLOSED' | 'AS_USUAL' | 'BY_NOTICE' }
  | { readonly kind: 'SEASON' | 'CLOSED' | 'ALWAYS' | 'CALL' | 'BREAK' }
);

/** Words that make other days of those beside them: 除周一外, 非工作日, 单周周一, 第一个周一, 每周六天. */
const TURNS = /[除非不无未隔第单双]|[一二三四五六七]天/;
/** The only words that can be left out. Any others may narrow days, persons or rooms: （装修中）, 仅限党员, 午休, 雨天关. */
const REMARK = /^(?:(?:门口|附近|院内)?有?停车(?:场|位)|看门人在时也开|请按门铃|免费|欢迎光临)$/;
/** What may follow them. */
const ENDS: readonly Token['kind'][] = ['BREAK', 'UNKNOWN', 'HOLIDAY', 'OPEN'];
const WEEKEND: readonly number[] = [6, 7];

/** Joins tokens to clauses: 周二 至 周六 to days, two times to a span, two dates to a range. */
export function clausesOf(tokens: readonly Token[]): { clauses: Clause[]; problems: HoursProblem[] } {
  const reader = new Reader(tokens.filter((token) => token.kind !== 'NOISE'));
  const clauses: Clause[] = [];
  const problems = rivalKinds(tokens);
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    const read = clauseFrom(token, reader);
    if (read === null) continue;
    if (Array.isArray(read)) clauses.push(...read);
    else if ('code' in read) problems.push(read);
    else clauses.push(read);
  }
  return { clauses, problems };
}

/** 办公时间…参观时间…: of two kinds of hours it cannot be known which are those for visitors. */
function rivalKinds(tokens: readonly Token[]): HoursProblem[] {
  const kindOf = ({ text }: Token) => /开放|办公|工作|营业|服务|上班|办事|接待|参观/.exec(text)?.[0];
  const said = tokens.filter(({ kind }, i) => kind === 'OPEN' && tokens[i - 1]?.kind !== 'OPEN');
  const rival = said.find((token) => said[0] !== undefined && kindOf(token) !== kindOf(said[0]));
  return rival === undefined ? [] : [problem('KINDS_UNCLEAR', rival)];
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  next(): Token | undefined {
    return this.#tokens[this.#at++];
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#at + ahead];
  }

  skip(count: number): void {
    this.#at += count;
  }

  /** What is to come, so that it can be read without being taken. */
  from(ahead: number): readonly Token[] {
    return this.#tokens.slice(this.#at + ahead);
  }

  /** The one before the last that was taken. */
  get before(): Token | undefined {
    return this.#tokens[this.#at - 2];
  }

  /** The same without commas and brackets. */
  get saidBefore(): Token | undefined {
    return this.#tokens.slice(0, Math.max(0, this.#at - 1)).findLast(({ kind }) => kind !== 'BREAK');
  }

  get read(): number {
    return this.#at;
  }
}

function problem(code: HoursProblemCode, token: Token, last: Token = token): HoursProblem {
  const text = last === token ? token.text : `${token.text}…${last.text}`;
  return { code, text, at: token.at };
}

function grave(code: HoursProblemCode, token: Token): HoursProblem {
  return { ...problem(code, token), isGrave: true };
}

function clauseFrom(token: Token, reader: Reader): Clause | Clause[] | HoursProblem | null {
  const { text, at } = token;
  switch (token.kind) {
    case 'DAYS': {
      const isAfterTime = reader.before?.kind === 'TIME';
      return withHolidays(
        { kind: 'DAYS', weekdays: daysFrom(token, isAfterTime, reader), text, at },
        isAfterTime,
        reader,
      );
    }
    case 'TIME':
      return spanFrom(token, reader);
    case 'DATE':
      return datesFrom(token, reader);
    case 'HOLIDAY':
      return holidaysFrom(token, reader);
    case 'ALL_YEAR':
      return { kind: 'HOLIDAYS', holidays: 'AS_USUAL', text, at };
    case 'NO_HOLIDAYS':
      return { kind: 'HOLIDAYS', holidays: 'CLOSED', text, at };
    case 'CLOSED':
      // （元旦除外）: what is off is what was not understood, not the days before it
      return ['UNKNOWN', 'HALF'].includes(reader.saidBefore?.kind ?? '')
        ? problem('EXCEPTION_UNCLEAR', token)
        : { kind: 'CLOSED', text, at };
    case 'SEASON':
    case 'ALWAYS':
    case 'CALL':
    case 'BREAK':
      return { kind: token.kind, text, at };
    case 'OPEN':
    case 'AND':
      return null;
    case 'AS_USUAL':
    case 'NOTICE':
    case 'TO':
    case 'HALF':
    case 'NOISE':
      return grave('NOT_UNDERSTOOD', token);
    case 'UNKNOWN':
      if (TURNS.test(text)) return problem('EXCEPTION_UNCLEAR', token);
      return isRemark(token, reader) ? problem('NOT_UNDERSTOOD', token) : grave('NOT_UNDERSTOOD', token);
  }
}

/** Words that stand alone behind all hours (，看门人在时也开) leave them as they are. */
function isRemark({ text }: Token, reader: Reader): boolean {
  const isLast = reader.from(0).every(({ kind }) => ENDS.includes(kind));
  return isLast && reader.before?.kind === 'BREAK' && reader.saidBefore?.kind !== 'HOLIDAY' && REMARK.test(text);
}

type DaysToken = Extract<Token, { kind: 'DAYS' }>;

/**
 * 周二至周六, 周六、周日, 周一三五 written out: a range joins its ends, 和 and 、 join lists. A range may wrap: 周六至周一.
 * Days behind hours are not joined over a space (10:00-16:00 周五 周六休息), nor 每天 with other days: the first are then
 * days without hours.
 */
function daysFrom(first: DaysToken, isAfterTime: boolean, reader: Reader): number[] {
  const days = new Set(first.weekdays);
  let before = first;
  for (;;) {
    const joint = reader.peek();
    const isJoined = joint?.kind === 'TO' || joint?.kind === 'AND';
    const then = isJoined ? reader.peek(1) : joint;
    if (then?.kind !== 'DAYS' || isWhole(before) || isWhole(then)) break;
    if (!isJoined && isAfterTime && then.at > before.at + before.text.length) break;
    if (joint?.kind === 'TO') for (const day of daysUpTo(before, then)) days.add(day);
    for (const day of then.weekdays) days.add(day);
    before = then;
    reader.skip(isJoined ? 2 : 1);
  }
  return [...days].sort((a, b) => a - b);
}

function isWhole({ weekdays }: DaysToken): boolean {
  return weekdays.length === 7;
}

function daysUpTo(from: DaysToken, to: DaysToken): number[] {
  const days: number[] = [];
  const end = to.weekdays[0] ?? 1;
  for (let day = from.weekdays.at(-1) ?? end; day !== end; day = (day % 7) + 1) days.push(day);
  return days;
}

/**
 * 周末及法定节假日休息: what is said of both. Without 及 it is said of the holidays alone, unless the days are those of a
 * weekend and are not those of the hours before them: 周一至周五 节假日休息, 9:00-17:00 周末 节假日休息.
 */
function withHolidays(
  days: Extract<Clause, { kind: 'DAYS' }>,
  isAfterTime: boolean,
  reader: Reader,
): Clause | Clause[] {
  const joined = reader.peek()?.kind === 'AND' ? 1 : 0;
  if (joined === 0 && (isAfterTime || !days.weekdays.every((day) => WEEKEND.includes(day)))) return days;
  const holiday = reader.peek(joined);
  const closed = reader.peek(joined + 1);
  if (holiday?.kind !== 'HOLIDAY' || closed?.kind !== 'CLOSED') return days;
  reader.skip(joined + 2);
  return [
    days,
    { kind: 'CLOSED', text: closed.text, at: closed.at },
    { kind: 'HOLIDAYS', holidays: 'CLOSED', text: holiday.text, at: holiday.at },
  ];
}

function spanFrom(start: Extract<Token, { kind: 'TIME' }>, reader: Reader): Clause | HoursProblem {
  const joint = reader.peek();
  const end = reader.peek(1);
  if (joint?.kind !== 'TO' || end?.kind !== 'TIME') return problem('TIME_WITHOUT_END', start);
  reader.skip(2);
  const span = clockSpan(start, end);
  if (typeof span === 'string') return problem(span, start, end);
  return { kind: 'SPAN', ...span, text: `${start.text}${joint.text}${end.text}`, at: start.at };
}

function datesFrom(start: Extract<Token, { kind: 'DATE' }>, reader: Reader): Clause | HoursProblem {
  const joint = reader.peek();
  const end = reader.peek(1);
  if (joint?.kind !== 'TO' || end?.kind !== 'DATE') return problem('DATE_WITHOUT_SEASON', start);
  reader.skip(2);
  return {
    kind: 'DATES',
    from: start.monthDay,
    to: end.monthDay,
    text: `${start.text}${joint.text}${end.text}`,
    at: start.at,
  };
}

/** 法定节假日休息 / 照常开放 / 开放时间另行通知; 法定节假日及周末休息 says it of days too. */
function holidaysFrom(start: Token, reader: Reader): Clause | Clause[] | HoursProblem {
  const { text, at } = start;
  const saidBy = { CLOSED: 'CLOSED', AS_USUAL: 'AS_USUAL', NOTICE: 'BY_NOTICE' } as const;
  for (let ahead = 0; ; ahead += 1) {
    const then = reader.peek(ahead);
    if (then?.kind === 'OPEN' || then?.kind === 'AND') continue;
    if (then?.kind === 'DAYS') return ahead === 1 ? holidaysAndDays(start, reader) : problem('HOLIDAY_UNSAID', start);
    if (then?.kind !== 'CLOSED' && then?.kind !== 'AS_USUAL' && then?.kind !== 'NOTICE') {
      return hasOwnHours(reader) ? grave('HOLIDAY_UNSAID', start) : problem('HOLIDAY_UNSAID', start);
    }
    reader.skip(ahead + 1);
    return { kind: 'HOLIDAYS', holidays: saidBy[then.kind], text: `${text}${then.text}`, at };
  }
}

/** 周一至周五 18:00-21:00，节假日 9:00-17:00; but 周末及节假日 9:00-17:00 are the hours of the weekend as well. */
function hasOwnHours(reader: Reader): boolean {
  const then = reader.from(0).find(({ kind }) => kind !== 'OPEN' && kind !== 'AND' && kind !== 'BREAK');
  if (then?.kind === 'TIME') return reader.before?.kind !== 'AND';
  return then?.kind === 'DATE' || then?.kind === 'SEASON';
}

function holidaysAndDays(start: Token, reader: Reader): Clause[] | HoursProblem {
  const days = reader.peek(1);
  if (reader.peek()?.kind !== 'AND' || days?.kind !== 'DAYS') return problem('HOLIDAY_UNSAID', start);
  const rest = new Reader(reader.from(2));
  const weekdays = daysFrom(days, false, rest);
  const closed = rest.peek();
  if (closed?.kind !== 'CLOSED') return problem('HOLIDAY_UNSAID', start);
  reader.skip(2 + rest.read + 1);
  return [
    { kind: 'HOLIDAYS', holidays: 'CLOSED', text: start.text, at: start.at },
    { kind: 'DAYS', weekdays, text: days.text, at: days.at },
    { kind: 'CLOSED', text: closed.text, at: closed.at },
  ];
}
