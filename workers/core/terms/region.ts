import type { Terms } from './term.ts';

/** 行政区划级别, in order from wide to narrow. */
export const regionLevel = {
  PROVINCE: { zh: '省级', en: 'Province' },
  CITY: { zh: '市级', en: 'City' },
  COUNTY: { zh: '县级', en: 'County' },
  TOWN: { zh: '乡级', en: 'Township' },
  VILLAGE: { zh: '村级', en: 'Village or community' },
} as const satisfies Terms;
export type RegionLevel = keyof typeof regionLevel;
