import type { Terms } from './term.ts';

/** 导入批次状态 */
export const importStatus = {
  STAGING: { zh: '上传中', en: 'Staging' },
  SUBMITTED: { zh: '待审核', en: 'Awaiting approval' },
  COMMITTED: { zh: '已写入', en: 'Committed' },
  ROLLED_BACK: { zh: '已回退', en: 'Rolled back' },
  DISCARDED: { zh: '已放弃', en: 'Discarded' },
} as const satisfies Terms;
export type ImportStatus = keyof typeof importStatus;

/** 变更内容: what a change request asks for. */
export const changeAction = {
  CREATE: { zh: '新增', en: 'New record' },
  UPDATE: { zh: '修改', en: 'Change' },
  CLOSE: { zh: '停用', en: 'Withdrawal' },
  REOPEN: { zh: '恢复', en: 'Restoration' },
  MERGE: { zh: '合并', en: 'Merge' },
  REVOKE: { zh: '撤销', en: 'Revocation' },
} as const satisfies Terms;
export type ChangeAction = keyof typeof changeAction;

/**
 * 变更状态. DRAFT to RETURNED is the way of what needs approval; APPLIED and REVIEWED that of what is public at once and
 * looked at afterwards.
 */
export const changeStatus = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待审核', en: 'Awaiting approval' },
  APPROVED: { zh: '已通过', en: 'Approved' },
  RETURNED: { zh: '已退回', en: 'Returned' },
  DISCARDED: { zh: '已放弃', en: 'Given up' },
  APPLIED: { zh: '已公开，待复查', en: 'Public, to be reviewed' },
  REVIEWED: { zh: '已复查', en: 'Reviewed' },
} as const satisfies Terms;
export type ChangeStatus = keyof typeof changeStatus;
