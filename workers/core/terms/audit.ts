import type { Terms } from './term.ts';

/** 审计事件: what the audit log says was done. */
export const auditAction = {
  CREATE: { zh: '新增', en: 'Create' },
  UPDATE: { zh: '修改', en: 'Change' },
  IMPORT: { zh: '导入', en: 'Import' },
  LOAD: { zh: '装入内置数据', en: 'Load built-in data' },
  SIGN_IN: { zh: '登录', en: 'Sign in' },
  SECOND_FACTOR: { zh: '动态验证', en: 'Second factor' },
  SIGN_OUT: { zh: '退出', en: 'Sign out' },
  ACCOUNT_LOCK: { zh: '锁定账号', en: 'Lock account' },
  ACCOUNT_CREATE: { zh: '建立账号', en: 'Create account' },
  ACCOUNT_DISABLE: { zh: '停用账号', en: 'Disable account' },
  ACCOUNT_ENABLE: { zh: '启用账号', en: 'Enable account' },
  PASSWORD_CHECK: { zh: '核对密码', en: 'Check password' },
  PASSWORD_CHANGE: { zh: '修改密码', en: 'Change password' },
  PASSWORD_LINK: { zh: '发重设密码链接', en: 'Issue password link' },
  PASSWORD_RESET: { zh: '重设密码', en: 'Reset password' },
  SECOND_FACTOR_ON: { zh: '设置动态验证码', en: 'Set up second factor' },
  SECOND_FACTOR_OFF: { zh: '取消动态验证码', en: 'Drop second factor' },
  RECOVERY_CODES: { zh: '更换恢复码', en: 'New recovery codes' },
  SESSION_END: { zh: '结束会话', en: 'End session' },
  GRANT: { zh: '授权', en: 'Grant' },
  REVOKE: { zh: '撤销授权', en: 'Revoke grant' },
  SETUP_LINK: { zh: '打印首次设置链接', en: 'Print set-up link' },
  INVITE: { zh: '发邀请', en: 'Invite' },
  INVITE_REVOKE: { zh: '作废邀请', en: 'Withdraw invitation' },
  RECORD_LINK: { zh: '发一次性链接', en: 'Issue record link' },
  RECORD_LINK_OPEN: { zh: '打开一次性链接', en: 'Open record link' },
  RECORD_LINK_REVOKE: { zh: '作废一次性链接', en: 'Withdraw record link' },
  AUDIT_EXPORT: { zh: '导出审计日志', en: 'Export audit log' },
} as const satisfies Terms;
export type AuditAction = keyof typeof auditAction;
