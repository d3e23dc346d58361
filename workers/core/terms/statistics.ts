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

/** Why a month cannot be frozen, or frozen anew. */
export const freezeBlock = {
  NOT_OVER: { zh: '这个月还没有结束，月末数要等到下个月才能定稿', en: 'The month is not over' },
  FROZEN: {
    zh: '这个月已经定稿；要改只能写明原因重新定稿，原来的一版保留',
    en: 'Frozen already; only another edition with its reason can follow',
  },
  UNCHANGED: {
    zh: '按这一天的登记，数字与现行的一版完全一样，没有可更正的；先补登记，再选补完之后的一天',
    en: 'By this day the figures are those of the edition that holds; register what is missing, then choose a day after it',
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

/** 比率 by which regions can be ranked; 更新及时率 also stands beside every ranking. */
export const rankedShare = {
  ...shareCode,
  TIMELINESS: { zh: '更新及时率', en: 'Up to date' },
} as const satisfies Terms;
export type RankedShare = keyof typeof rankedShare;

/** 谁来排名: the regions directly below, or every registered park of the region that is not part of another. */
export const rankedPlaces = {
  REGIONS: { zh: '下级区划', en: 'Regions below' },
  PARKS: { zh: '园区', en: 'Parks' },
} as const satisfies Terms;
export type RankedPlaces = keyof typeof rankedPlaces;

/** 排名规则 */
export const rankRule = {
  SHARE_DESC: {
    zh: '按比率从高到低排，比率相同名次相同；分母不足 10 的样本太小，不排名次，单独列出',
    en: 'By share from high to low, equal shares share a place; what has a denominator below 10 is too small a sample and is named apart',
  },
} as const satisfies Terms;
export type RankRule = keyof typeof rankRule;

/** 判断 against a threshold that is written down; always told with its icon. */
export const standing = {
  GOOD: { zh: '正常', en: 'As it should be' },
  WATCH: { zh: '需关注', en: 'Needs attention' },
  POOR: { zh: '逾期', en: 'Overdue' },
} as const satisfies Terms;
export type Standing = keyof typeof standing;

/** 内部数字: what waits to be done in a region. */
export const internalFigure = {
  PENDING_REQUESTS: { zh: '待审核的修改', en: 'Changes awaiting approval' },
  REVIEW_DUE: { zh: '待复核的阵地', en: 'Positions due for review' },
  OVERDUE_VERIFICATION: { zh: '逾期未复核的阵地', en: 'Positions overdue for review' },
  OPEN_CORRECTIONS: { zh: '待处理的纠错', en: 'Corrections to be answered' },
  OPEN_REPORTS: { zh: '未办结的问题上报', en: 'Open reports' },
  BAD_RATINGS: { zh: '未办结的差评', en: 'Bad ratings not yet dealt with' },
} as const satisfies Terms;
export type InternalFigure = keyof typeof internalFigure;
