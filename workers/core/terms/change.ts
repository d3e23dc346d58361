import type { Terms } from './term.ts';

/** 位置变更申请状态 */
export const locationChangeStatus = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '已提交', en: 'Submitted' },
  APPROVED: { zh: '已通过', en: 'Approved' },
  RETURNED: { zh: '已退回', en: 'Returned' },
} as const satisfies Terms;
export type LocationChangeStatus = keyof typeof locationChangeStatus;

/** 导入批次状态 */
export const importStatus = {
  STAGING: { zh: '上传中', en: 'Staging' },
  SUBMITTED: { zh: '待审核', en: 'Awaiting approval' },
  COMMITTED: { zh: '已写入', en: 'Committed' },
  ROLLED_BACK: { zh: '已回退', en: 'Rolled back' },
  DISCARDED: { zh: '已放弃', en: 'Discarded' },
} as const satisfies Terms;
export type ImportStatus = keyof typeof importStatus;
