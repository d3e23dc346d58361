import { addDays, daysBetween, isoWeekday } from '../../calendar-date.ts';
import type { CalendarDay } from '../calendar.ts';
import { dateFrom, type Word, wordsOf } from './sentence.ts';

export const noticeProblemText = {
  NOT_UNDERSTOOD: {
    zh: '这句没看懂，请自己在日历上核对',
    en: 'This sentence was not understood: check it on the calendar',
  },
  NO_DAYS: { zh: '没有看出是哪几天', en: 'No days were found in it' },
  NO_SUCH_DAY: { zh: '没有这一天', en: 'There is no such day' },
  ORDER: { zh: '结束在开始之前', en: 'Ends before it begins' },
  WEEKDAY: { zh: '括号里的星期和日期对不上', en: 'The weekday in brackets is not that of the date' },
  COUNT: { zh: '写的天数和起止日期对不上', en: 'The number of days is not that of the dates' },
  MAKE_UP_WEEKDAY: { zh: '调休上班的日子本来就是工作日', en: 'The make-up day is a working day anyway' },
  OTHER_YEAR: { zh: '这是另一年的通知', en: 'This is the notice of another year' },
} as const;
export type NoticeProblemCode = keyof typeof noticeProblemText;

export interface NoticeProblem {
  readonly code: NoticeProblemCode;
  /** The words it is about. */
  readonly text: string;
}

/** What a notice says of one holiday, or of two that fall together. */
export interface NoticeEntry {
  /** 元旦, 国庆节、中秋节. */
  readonly name: string;
  readonly text: string;
  /** [first day, last day], both inclusive. */
  readonly off: readonly (readonly [from: string, to: string])[];
  readonly makeUp: readonly string[];
  readonly problems: readonly NoticeProblem[];
}

export interface Notice {
  /** 国办发明电〔2025〕7号; null where the pasted part does not name it. */
  readonly number: string | null;
  readonly entries: readonly NoticeEntry[];
  /** Those of the notice as a whole. */
  readonly problems: readonly NoticeProblem[];
  /** The days it arranges, in order; what a problem is about is in them as it was read. */
  readonly days: readonly CalendarDay[];
}

const NAMES: Readonly<Record<string, string>> = {
  元旦: '元旦',
  春节: '春节',
  清明: '清明节',
  劳动: '劳动节',
  端午: '端午节',
  中秋: '中秋节',
  国庆: '国庆节',
};
const NAME = '(?:元旦|春节|(?:清明|劳动|端午|中秋|国庆)节?)';
/** 一、元旦： · 六、国庆节、中秋节： · ——春节： */
const HEADING = new RegExp(`(?:[一二三四五六七]、|^|[\\s。;—–-])\\s*(${NAME}(?:\\s*[、和]\\s*${NAME})*)\\s*:`, 'gm');
const SENTENCE_END = /[。;\n]/;
/** A wish and no arrangement: 鼓励各单位……安排职工在除夕（2月9日）休息. */
const WISH = /鼓励|建议/;
const ARRANGES = /放假|上班|补休|休息/;

/**
 * Reads the yearly notice of the State Council (元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。……) for
 * a year. Nothing is made up: a holiday that the notice does not name is not there, and what does not fit is a problem.
 */
export function readNotice(pasted: string, year: number): Notice {
  const text = pasted.normalize('NFKC').replace(/\r\n?/g, '\n');
  const headings = [...text.matchAll(HEADING)];
  const entries = headings.map((heading, i) => {
    const start = heading.index + heading[0].length;
    return entryOf(namesIn(heading[1] ?? ''), text.slice(start, headings[i + 1]?.index), year);
  });
  const titled = Number(/关于\s*(\d{4})\s*年\s*部分节假日/.exec(text)?.[1] ?? year);
  return {
    number:
      /国办发(?:明电)?\s*[〔[【(]\d{4}[〕\]】)]\s*\d+\s*号/.exec(pasted.normalize('NFC'))?.[0].replace(/\s+/g, '') ??
      null,
    entries,
    problems: titled === year ? [] : [{ code: 'OTHER_YEAR', text: String(titled) }],
    days: daysOf(entries),
  };
}

function namesIn(text: string): string {
  return Object.keys(NAMES)
    .filter((name) => text.includes(name))
    .sort((a, b) => text.indexOf(a) - text.indexOf(b))
    .map((name) => NAMES[name] ?? name)
    .join('、');
}

function entryOf(name: string, body: string, year: number): NoticeEntry {
  const reader = new DateReader(name === '元旦', year);
  const off: [string, string][] = [];
  const makeUp: string[] = [];
  const problems: NoticeProblem[] = [];
  const read: string[] = [];
  for (const sentence of body.split(SENTENCE_END).map((part) => part.trim())) {
    if (!ARRANGES.test(sentence) || WISH.test(sentence)) continue;
    read.push(sentence);
    const words = wordsOf(sentence);
    if (words === null) problems.push({ code: 'NOT_UNDERSTOOD', text: sentence });
    else {
      const said = arrangementOf(words, reader);
      off.push(...said.off);
      makeUp.push(...said.makeUp);
      problems.push(...said.problems, ...countProblem(words, said.off, sentence));
    }
  }
  if (off.length === 0 && problems.length === 0) problems.push({ code: 'NO_DAYS', text: name });
  return { name, text: read.join('。'), off, makeUp, problems };
}

/** Dates wait for the word that says what becomes of them: 放假 or 上班. */
function arrangementOf(words: readonly Word[], reader: DateReader) {
  const off: [string, string][] = [];
  const makeUp: string[] = [];
  const problems: NoticeProblem[] = [];
  let waiting: { from: string; to: string; text: string }[] = [];
  let joins = false;
  for (const word of words) {
    switch (word.kind) {
      case 'DATE': {
        const date = reader.read(word);
        if (date === null) problems.push({ code: 'NO_SUCH_DAY', text: word.text });
        else {
          if (word.weekday !== null && word.weekday !== isoWeekday(date))
            problems.push({ code: 'WEEKDAY', text: word.text });
          const last = waiting.at(-1);
          if (joins && last !== undefined) last.to = date;
          else waiting.push({ from: date, to: date, text: word.text });
        }
        joins = false;
        break;
      }
      case 'TO':
        joins = true;
        break;
      case 'OFF':
        for (const { from, to, text } of waiting) {
          if (to < from) problems.push({ code: 'ORDER', text });
          else off.push([from, to]);
        }
        waiting = [];
        break;
      case 'ON':
        for (const { from, to, text } of waiting) {
          if (from !== to) problems.push({ code: 'NOT_UNDERSTOOD', text });
          else if (isoWeekday(from) <= 5) problems.push({ code: 'MAKE_UP_WEEKDAY', text });
          if (from === to) makeUp.push(from);
        }
        waiting = [];
        break;
      case 'COUNT':
        break;
    }
  }
  problems.push(...waiting.map(({ text }) => ({ code: 'NOT_UNDERSTOOD' as const, text })));
  return { off, makeUp, problems };
}

function countProblem(
  words: readonly Word[],
  off: readonly (readonly [string, string])[],
  text: string,
): NoticeProblem[] {
  const counts = words.flatMap((word) => (word.kind === 'COUNT' ? [word.days] : []));
  const days = off.reduce((sum, [from, to]) => sum + daysBetween(from, to) + 1, 0);
  return counts.some((count) => count !== days) ? [{ code: 'COUNT', text }] : [];
}

/** Fills in what a date leaves out. Days of November and December belong to 元旦 of the year after. */
class DateReader {
  readonly #isNewYear: boolean;
  readonly #year: number;
  #month = 1;

  constructor(isNewYear: boolean, year: number) {
    this.#isNewYear = isNewYear;
    this.#year = year;
  }

  read({ year, month, day }: Extract<Word, { kind: 'DATE' }>): string | null {
    this.#month = month ?? this.#month;
    const own = this.#isNewYear && this.#month > 10 ? this.#year - 1 : this.#year;
    return dateFrom(year ?? own, this.#month, day);
  }
}

/** A day said twice counts as it was said first. */
function daysOf(entries: readonly NoticeEntry[]): CalendarDay[] {
  const days = new Map<string, CalendarDay>();
  const put = (day: string, kind: CalendarDay['kind'], name: string) => {
    if (!days.has(day)) days.set(day, { day, kind, name });
  };
  for (const { makeUp, name, off } of entries) {
    for (const [from, to] of off) for (let day = from; day <= to; day = addDays(day, 1)) put(day, 'HOLIDAY', name);
    for (const day of makeUp) put(day, 'WORKDAY', name);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}
