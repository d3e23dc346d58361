/**
 * Words of a listing's opening hours. The lexer covers every character: what it cannot name becomes UNKNOWN, so that
 * nothing of a listing is lost on the way to the structure.
 */
export type Token = { readonly text: string; readonly at: number } & (
  | { readonly kind: 'DAYS'; readonly weekdays: readonly number[] }
  | { readonly kind: 'TIME'; readonly minutes: number; readonly half: Half | null; readonly nextDay: boolean }
  | { readonly kind: 'DATE'; readonly monthDay: string }
  /** 下午 without a time: the half of a day is never left out. */
  | { readonly kind: 'HALF' }
  | { readonly kind: 'SEASON' }
  | { readonly kind: 'HOLIDAY' }
  /** 全年无休, 除法定节假日外: what is to be said of holidays, in one. */
  | { readonly kind: 'ALL_YEAR' | 'NO_HOLIDAYS' }
  | { readonly kind: 'TO' | 'OPEN' | 'CLOSED' | 'AS_USUAL' | 'NOTICE' | 'ALWAYS' | 'CALL' | 'AND' | 'BREAK' | 'NOISE' }
  | { readonly kind: 'UNKNOWN' }
);

export type Half = 'NIGHT' | 'AM' | 'NOON' | 'PM' | 'EVENING';

const WEEKDAY: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7, 末: 7 };
const WHOLE_WEEK = [1, 2, 3, 4, 5, 6, 7];

type Rule = readonly [pattern: RegExp, make: (match: RegExpExecArray) => Omit<Token, 'text' | 'at'> | null];

const plain =
  (
    kind:
      | 'TO'
      | 'OPEN'
      | 'CLOSED'
      | 'AS_USUAL'
      | 'NOTICE'
      | 'ALWAYS'
      | 'CALL'
      | 'AND'
      | 'BREAK'
      | 'NOISE'
      | 'HALF'
      | 'SEASON'
      | 'HOLIDAY'
      | 'ALL_YEAR'
      | 'NO_HOLIDAYS',
  ) =>
  () =>
    ({ kind }) as Omit<Token, 'text' | 'at'>; // every kind above carries nothing but itself

/** In order: the longer wording stands before the shorter one it begins with. */
const RULES: readonly Rule[] = [
  [/[^\S\n\r]+/y, plain('NOISE')],
  [/(?:全年|常年)(?:无休|不休)息?/y, plain('ALL_YEAR')],
  [/除(?:国家)?(?:法定)?(?:节假日|假日|节日)以?外/y, plain('NO_HOLIDAYS')],
  [
    /(?:全年|每天|每日|全周|周一至周日|星期一至星期日)?(?:全天(?:候)?(?:24小时)?|24小时)(?:对外)?(?:开放|服务)?/y,
    plain('ALWAYS'),
  ],
  [/(?:国家)?法定(?:节假日|假日|节日)|节假日|国定假日/y, plain('HOLIDAY')],
  [/(?:开放)?时间?(?:以)?(?:另行通知|另行公告|以公告为准|以通知为准|另行安排)/y, plain('NOTICE')],
  [/(?:正常|照常)(?:对外)?(?:开放|上班|办公|服务)|不休(?:息)?|无休/y, plain('AS_USUAL')],
  [
    /(?:均|都|全天)?(?:闭馆|休馆|闭园|不对外开放|不开放|不开门|不开|不上班|不办公|休息|放假|关闭|除外)/y,
    plain('CLOSED'),
  ],
  [/(?:请|须|需|需要)?(?:提前|先)?(?:电话)?(?:预约|致电)(?:开放|参观|后开放)?/y, plain('CALL')],
  [/工作日/y, () => ({ kind: 'DAYS', weekdays: [1, 2, 3, 4, 5] })],
  [/周末|双休日/y, () => ({ kind: 'DAYS', weekdays: [6, 7] })],
  // 每周一至周五, 每周工作日, and not 每周六天
  [/每(?:周|星期)?(?=\s*[:：]?\s*(?:工作日|双休日|周末|(?:周|星期|礼拜)[一二三四五六日天](?!天)))/y, plain('NOISE')],
  [/每天|每日|天天|每周/y, () => ({ kind: 'DAYS', weekdays: WHOLE_WEEK })],
  // 周一至五: the second 周 is often left out
  [
    /(?:周|星期|礼拜)([一二三四五六日天])\s*[-－—–―~～至到]\s*([一二三四五六日天])/y,
    (match) => ({ kind: 'DAYS', weekdays: daysBetween(dayOf(match[1]), dayOf(match[2])) }),
  ],
  // 周六日, 周一三五: days named in their order; 天 stands for 日 only alone
  [
    /(?:周|星期|礼拜)(天|(?=[一二三四五六日])一?二?三?四?五?六?日?)/y,
    (match) => ({ kind: 'DAYS', weekdays: [...(match[1] ?? '')].map(dayOf) }),
  ],
  [/(\d{1,2})月(\d{1,2})[日号]?/y, (match) => dateToken(match)],
  [/春夏季|秋冬季|夏秋季|冬春季|夏令时|冬令时|春季|夏季|秋季|冬季|夏时制|冬时制/y, plain('SEASON')],
  [
    /(?:(次日|第二天)\s*)?(?:(凌晨|清晨|早上|早晨|早|上午|中午|下午|午后|晚上|晚|夜间|傍晚)\s*[:：（(]?\s*)?(\d{1,2})(?:[:：](\d{2})|[点时](?:(\d{1,2})分|(半))?)/y,
    (match) => timeToken(match),
  ],
  [/[-－—–―~～至到]+/y, plain('TO')],
  [/[、和及与]/y, plain('AND')],
  [/凌晨|清晨|早上|早晨|上午|中午|下午|午后|晚上|夜间|傍晚|早|晚/y, plain('HALF')],
  [/[，,。；;（）()【】[\]\n\r/|·]/y, plain('BREAK')],
  [/(?:对外)?(?:开放|办公|工作|营业|服务|上班|办事|接待|参观)(?:时间)?(?:为|是)?[:：]?/y, plain('OPEN')],
  // 周一至周五：周六、周日：9:00-12:00 has left out the hours of the first
  [/[:：](?=\s*(?:每|周|星期|礼拜|工作日|双休日))/y, plain('BREAK')],
  [/时间(?:为|是)?[:：]?|[:：]/y, plain('NOISE')],
];

/** Splits a listing into tokens. Full-width digits and letters are expected to be normalised (NFKC) before. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let unknownFrom: number | null = null;
  const endUnknown = (end: number) => {
    if (unknownFrom !== null) tokens.push({ kind: 'UNKNOWN', text: text.slice(unknownFrom, end), at: unknownFrom });
    unknownFrom = null;
  };
  for (let at = 0; at < text.length; ) {
    const found = firstMatch(text, at);
    if (found === null) {
      unknownFrom ??= at;
      at += unknownLength(text, at);
      continue;
    }
    endUnknown(at);
    tokens.push({ ...found.token, text: found.text, at } as Token); // the rule made the kind and its fields together
    at += found.text.length;
  }
  endUnknown(text.length);
  return tokens;
}

/** An impossible number is unknown as a whole: in 25:00 nobody wrote 5:00. */
function unknownLength(text: string, at: number): number {
  return /^\d[\d:：]*/.exec(text.slice(at))?.[0].length ?? 1;
}

function firstMatch(text: string, at: number) {
  for (const [pattern, make] of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const token = match === null || match[0] === '' ? null : make(match);
    if (match !== null && token !== null) return { text: match[0], token };
  }
  return null;
}

function dayOf(word = ''): number {
  return WEEKDAY[word] ?? 0; // the rules match no other character
}

/** Both ends included; a range may wrap. The days stand in the order of the range: its last one is where another goes on. */
function daysBetween(from: number, to: number): number[] {
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, i) => ((from - 1 + i) % 7) + 1);
}

function dateToken(match: RegExpExecArray): Omit<Token, 'text' | 'at'> | null {
  const month = Number(match[1]);
  const day = Number(match[2]);
  if (month < 1 || month > 12 || day < 1 || day > (DAYS_IN_MONTH[month - 1] ?? 0)) return null;
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { kind: 'DATE', monthDay } as Omit<Token, 'text' | 'at'>; // the fields of a DATE
}

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const HALF_OF: Readonly<Record<string, Half>> = {
  凌晨: 'NIGHT',
  清晨: 'AM',
  早: 'AM',
  早上: 'AM',
  早晨: 'AM',
  上午: 'AM',
  中午: 'NOON',
  下午: 'PM',
  午后: 'PM',
  傍晚: 'PM',
  晚: 'EVENING',
  晚上: 'EVENING',
  夜间: 'EVENING',
};

function timeToken(match: RegExpExecArray): Omit<Token, 'text' | 'at'> | null {
  const [, next, word, hourText, colon, fen, halfPast] = match;
  const hour = Number(hourText);
  const minute = Number(colon ?? fen ?? (halfPast ? 30 : 0));
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const half = word === undefined ? null : (HALF_OF[word] ?? null);
  return { kind: 'TIME', minutes: hour * 60 + minute, half, nextDay: next !== undefined } as Omit<Token, 'text' | 'at'>; // the fields of a TIME
}
