import type { Terms } from './term.ts';

/** 别名类别. SCAN_ERROR (a misread name of a scanned document) is searched but never shown to the public. */
export const aliasReason = {
  SHORT_NAME: { zh: '简称', en: 'Short name' },
  FORMER_NAME: { zh: '曾用名', en: 'Former name' },
  OTHER_NAME: { zh: '其他名称', en: 'Other name' },
  SCAN_ERROR: { zh: '扫描误识', en: 'Misread in a scan' },
} as const satisfies Terms;
export type AliasReason = keyof typeof aliasReason;
