import type { OpeningHours } from '#core/hours/opening-hours.ts';
import type { Language } from '#ui/preferences.ts';

/** Words that values of records are put together from. */
export interface FieldText {
  readonly yes: string;
  readonly no: string;
  readonly comma: string;
  readonly quantity: (amount: string, unit: string) => string;
  readonly because: (what: string, more: string) => string;
  /** A pair as it was typed, and as it is kept. */
  readonly converted: (entered: string, kept: string) => string;
  readonly days: (from: string, to: string | null) => string;
  /** A place of a route, before its name. */
  readonly inOrder: (no: number, what: string) => string;
  readonly within: (hours: number) => string;
  readonly money: (fen: number) => string;
  readonly area: (squareMetres: number) => string;
  readonly season: (from: string, to: string, hours: string) => string;
  readonly holidays: Readonly<Record<OpeningHours['holidays'], string | null>>;
}

const KM2 = 1_000_000;
/** Areas from here on are told in square kilometres. */
const LARGE_M2 = 100_000;

const zh: FieldText = {
  yes: '是',
  no: '否',
  comma: '、',
  quantity: (amount, unit) => `${amount} ${unit}`,
  because: (what, more) => `${what}（${more}）`,
  converted: (entered, kept) => `${entered}，换算为 WGS84 ${kept}`,
  days: (from, to) => (to === null ? `${from} 起，恢复时间未定` : from === to ? from : `${from} 至 ${to}`),
  inOrder: (no, what) => `${no}. ${what}`,
  within: (hours) => `${hours} 小时办好`,
  money: (fen) => `${yuan(fen)} 元`,
  area: (m2) => (m2 < LARGE_M2 ? `约 ${Math.round(m2)} 平方米` : `约 ${(m2 / KM2).toFixed(2)} 平方公里`),
  season: (from, to, hours) => `${monthDay(from)}至${monthDay(to)} ${hours}`,
  holidays: {
    CLOSED: '法定节假日不开',
    AS_USUAL: '法定节假日照常开放',
    BY_NOTICE: '法定节假日另行通知',
    UNSTATED: null,
  },
};

const en: FieldText = {
  yes: 'Yes',
  no: 'No',
  comma: ', ',
  quantity: (amount, unit) => `${amount} ${unit}`,
  because: (what, more) => `${what} (${more})`,
  converted: (entered, kept) => `${entered}, which is WGS84 ${kept}`,
  days: (from, to) => (to === null ? `from ${from}, until further notice` : from === to ? from : `${from} to ${to}`),
  inOrder: (no, what) => `${no}. ${what}`,
  within: (hours) => `done within ${hours} h`,
  money: (fen) => `¥${yuan(fen)}`,
  area: (m2) => (m2 < LARGE_M2 ? `about ${Math.round(m2)} m²` : `about ${(m2 / KM2).toFixed(2)} km²`),
  season: (from, to, hours) => `${from} to ${to} ${hours}`,
  holidays: {
    CLOSED: 'closed on public holidays',
    AS_USUAL: 'open as usual on public holidays',
    BY_NOTICE: 'public holidays by notice',
    UNSTATED: null,
  },
};

export const fieldTexts: Readonly<Record<Language, FieldText>> = { zh, en };

/** 分 → 元 without needless places. */
function yuan(fen: number): string {
  return (fen / 100).toFixed(fen % 100 === 0 ? 0 : 2);
}

/** `05-01` → 5月1日. */
function monthDay(text: string): string {
  return `${Number(text.slice(0, 2))}月${Number(text.slice(3))}日`;
}
