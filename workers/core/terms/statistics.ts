import type { Terms } from './term.ts';

/** 为什么下级之和不等于本级, or must not be made at all. */
export const sumReason = {
  ATTACHED_HERE: {
    zh: '有的记录只登记到本级，不属于任何一个下级',
    en: 'Some records are registered at this level and belong to no part of it',
  },
  ACROSS: {
    zh: '结对两端不在同一个下级，登记在本级',
    en: 'Pairings whose two ends lie in different parts are registered at this level',
  },
  PARKS_OVERLAP: {
    zh: '园区的数已经含在所在区划之内，不再相加',
    en: 'The counts of parks are part of the regions they lie in and are not added again',
  },
  OWN_SCOPE: {
    zh: '资料公布的数各有口径和日期，不相加',
    en: 'Published figures each have their own scope and date and are never added',
  },
} as const satisfies Terms;
export type SumReason = keyof typeof sumReason;

/** Why a month cannot be frozen for the first time. */
export const freezeBlock = {
  NOT_OVER: { zh: '这个月还没有结束，月末数要等到下个月才能定稿', en: 'The month is not over' },
  FROZEN: {
    zh: '这个月已经定稿；要改只能写明原因重新定稿，原来的一版保留',
    en: 'Frozen already; only another edition with its reason can follow',
  },
} as const satisfies Terms;
export type FreezeBlock = keyof typeof freezeBlock;

/** 比率 computed from two counts. */
export const shareCode = {
  ORG_COVERAGE: { zh: '非公企业组织覆盖率', en: 'Coverage of non-public enterprises' },
  SOCIAL_ORG_COVERAGE: { zh: '社会组织组织覆盖率', en: 'Coverage of social organisations' },
  STANDARD_RATE: { zh: '五有一落实达标率', en: 'Up to standard' },
  VERIFIED_RATE: { zh: '核实率', en: 'Verified' },
} as const satisfies Terms;
export type ShareCode = keyof typeof shareCode;
