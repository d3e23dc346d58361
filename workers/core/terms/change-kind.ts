import type { Terms } from './term.ts';

/** 变更类别: kinds whose public changes are told one by one. */
export const changeKind = {
  SITE: { zh: '阵地', en: 'Position' },
  PARK: { zh: '园区', en: 'Park' },
  ORGANISATION: { zh: '党组织', en: 'Organisation' },
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  VILLAGE: { zh: '村（社区）', en: 'Village' },
  PAIRING: { zh: '结对', en: 'Pairing' },
} as const satisfies Terms;
export type ChangeKind = keyof typeof changeKind;
