import { isCalendarDate } from '../../calendar-date.ts';

/** Words of one sentence of a notice. Months and years that are left out are those said before. */
export type Word =
  | {
      readonly kind: 'DATE';
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number;
      /** ISO weekday that the notice gives in brackets. */
      readonly weekday: number | null;
      readonly text: string;
    }
  | { readonly kind: 'TO' | 'OFF' | 'ON' }
  | { readonly kind: 'COUNT'; readonly days: number };

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray) => Word | null];

/** In order: the longer wording stands before the shorter one it begins with. Null: a word that says nothing here. */
const RULES: readonly Rule[] = [
  [/(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号](?:\(([^()]*)\))?/y, dateWord],
  [/(?:共计?|放假|连休)?\s*(\d{1,2})天/y, (match) => ({ kind: 'COUNT', days: Number(match[1]) })],
  [/\(?不调休\)?|(?:与|和)?周[六日末]连休/y, () => null],
  [/放假调休|调休放假|放假|补休|休息/y, () => ({ kind: 'OFF' })],
  [/(?:照常|正常)?上班/y, () => ({ kind: 'ON' })],
  [/[至到~\-—–]+/y, () => ({ kind: 'TO' })],
  [/[\s,、和及()]+/y, () => null],
];

/** The words of a sentence in order; null where it says anything that is not known here. Expects NFKC. */
export function wordsOf(sentence: string): Word[] | null {
  const words: Word[] = [];
  for (let at = 0; at < sentence.length; ) {
    const found = firstMatch(sentence, at);
    if (found === null) return null;
    if (found.word !== null) words.push(found.word);
    at += found.length;
  }
  return words;
}

function firstMatch(sentence: string, at: number): { readonly word: Word | null; readonly length: number } | null {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(sentence);
    if (match === null || match[0] === '') continue;
    const word = make(match);
    // 放假1天 is said once for both: that days are off, and how many
    if (word?.kind === 'COUNT' && match[0].startsWith('放假')) return { word: { kind: 'OFF' }, length: 2 };
    return { word, length: match[0].length };
  }
  return null;
}

const WEEKDAYS = '一二三四五六日';

function dateWord(match: RegExpExecArray): Word {
  const [text, year, month, day, brackets = ''] = match;
  const said = /(?:周|星期)([一二三四五六日天])(?!.*(?:周|星期))/.exec(brackets)?.[1]?.replace('天', '日');
  return {
    kind: 'DATE',
    year: year === undefined ? null : Number(year),
    month: month === undefined ? null : Number(month),
    day: Number(day),
    weekday: said === undefined ? null : WEEKDAYS.indexOf(said) + 1,
    text,
  };
}

/** `YYYY-MM-DD`; null for a day that there is not. */
export function dateFrom(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
}
