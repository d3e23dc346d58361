import type { Terms } from './term.ts';

/** 数值限定词: how the document qualifies a number. */
export const qualifier = {
  EXACT: { zh: '', en: '' },
  OVER: { zh: '余', en: 'more than' },
  NEAR: { zh: '近', en: 'nearly' },
  ABOUT: { zh: '约', en: 'about' },
  RANK: { zh: '位次', en: 'rank' },
  PERCENT: { zh: '占比', en: 'share' },
} as const satisfies Terms;
export type Qualifier = keyof typeof qualifier;

/** 可靠程度 of a published figure. */
export const reliability = {
  RELIABLE: { zh: '可靠', en: 'Reliable' },
  SCOPE_UNCLEAR: { zh: '口径未明', en: 'Scope unclear' },
  DISPUTED: { zh: '存疑', en: 'Disputed' },
  TRUNCATED: { zh: '截断', en: 'Truncated in the source' },
} as const satisfies Terms;
export type Reliability = keyof typeof reliability;

/** 图上一个数字的来历: the three provenances that never mix. */
export const provenance = {
  PUBLISHED: { zh: '资料公布', en: 'Published' },
  REGISTERED: { zh: '系统登记', en: 'Registered' },
  ILLUSTRATIVE: { zh: '示例', en: 'Sample' },
} as const satisfies Terms;
export type Provenance = keyof typeof provenance;
