import type { ActingRole, Role } from '../terms/access.ts';
import type { Term } from '../terms/term.ts';

/** `OWN`: within the grant's own scope. `ALL`: wherever the grant holds. */
type Reach = 'OWN' | 'ALL';

interface Action extends Term {
  /** Who may do it; a role that is not named may not. */
  readonly roles: Readonly<Partial<Record<ActingRole, Reach>>>;
}

/**
 * 谁能做什么: the one table of rights. Public reading needs none. Whoever is signed in may besides manage their own account
 * (`me`). A rule that holds besides the table: nobody approves a change of their own.
 */
export const actions = {
  'account.manage': {
    zh: '管理账号、授权和邀请',
    en: 'Manage accounts, grants, invitations',
    roles: { SYSADMIN: 'ALL' },
  },
  'backup.manage': {
    zh: '下载完整备份',
    en: 'Download full backups',
    roles: { SYSADMIN: 'ALL' },
  },
  'audit.read': {
    zh: '查看、导出和校验审计日志',
    en: 'Read, export and verify the audit log',
    roles: { AUDITOR: 'ALL' },
  },
  'link.issue': {
    zh: '给村、企业代表发一次性链接',
    en: 'Issue one-time links to village and enterprise representatives',
    roles: { PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN' },
  },
  'record.work': {
    zh: '凭一次性链接处理一条资料',
    en: 'Work on one record by a one-time link',
    roles: { VILLAGE_REP: 'OWN', ENTERPRISE_REP: 'OWN' },
  },
  'record.read': {
    zh: '查看内部资料',
    en: 'Read internal records',
    roles: { LEADER: 'OWN', PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN', STATION_STAFF: 'OWN' },
  },
  'record.edit': {
    zh: '修改临时信息（立即公开，事后复查）',
    en: 'Edit what is public at once',
    roles: { PARK_EDITOR: 'OWN', STATION_STAFF: 'OWN' },
  },
  'route.publish': {
    zh: '公开观摩路线和保存的视图',
    en: 'Make inspection routes and saved views public',
    roles: { ORG_DEPT: 'OWN' },
  },
  'change.submit': { zh: '提交需审核的修改', en: 'Submit a change for approval', roles: { PARK_EDITOR: 'OWN' } },
  'change.approve': { zh: '审核别人的修改', en: 'Approve the changes of others', roles: { ORG_DEPT: 'OWN' } },
  'record.verify': {
    zh: '现场核实',
    en: 'Verify in the field',
    roles: { PARK_EDITOR: 'OWN', STATION_STAFF: 'OWN' },
  },
  'rating.read': {
    zh: '查看差评和处理情况',
    en: 'Read bad ratings and what became of them',
    roles: { PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN', STATION_STAFF: 'OWN' },
  },
  'rating.handle': {
    zh: '核实、整改、答复和回访差评',
    en: 'Check, put right, answer and follow up bad ratings',
    roles: { PARK_EDITOR: 'OWN', STATION_STAFF: 'OWN' },
  },
  'rating.recheck': {
    zh: '复核别人认为不属实的差评',
    en: 'Check again a bad rating that somebody else disputes',
    roles: { PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN' },
  },
  'pairing.run': {
    zh: '提议、暂停、恢复和结束结对',
    en: 'Propose, suspend, resume and end pairings',
    roles: { PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN' },
  },
  'dues.enter': {
    zh: '登记党费缴纳人数',
    en: 'Enter of how many members dues were paid',
    roles: { PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN' },
  },
  'calendar.edit': {
    zh: '录入国家放假安排（全站生效）',
    en: 'Enter the public holidays, for the whole portal',
    roles: { ORG_DEPT: 'ALL' },
  },
  'display.manage': {
    zh: '发放、查看和撤销大屏令牌',
    en: 'Issue, see and revoke tokens of displays',
    roles: { SYSADMIN: 'ALL', ORG_DEPT: 'OWN' },
  },
  'display.grant-internal': {
    zh: '让大屏显示本地区的内部数字',
    en: 'Let a display show the internal figures of its region',
    roles: { ORG_DEPT: 'OWN' },
  },
  'figures.read': {
    zh: '查看本地区的排名和内部数字',
    en: 'See rankings and internal figures of the region',
    roles: { LEADER: 'OWN', PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN', DISPLAY: 'OWN' },
  },
  'figures.history': {
    zh: '查看定稿记录',
    en: 'See who froze which month end',
    roles: { LEADER: 'OWN', PARK_EDITOR: 'OWN', ORG_DEPT: 'OWN' },
  },
  'figures.freeze': { zh: '月末数字定稿', en: 'Freeze the figures of a month end', roles: { ORG_DEPT: 'OWN' } },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof actions;

/** Whether a role may ever do it. */
export function isOpenTo(action: ActionName, role: Role): boolean {
  return Object.hasOwn(actions[action].roles, role);
}

/** Whether a role may do anything at all besides managing its own account: where it is granted, and to its holder, that is said. */
export function opensAnything(role: Role): boolean {
  return Object.values(actions).some(({ roles }) => Object.hasOwn(roles, role));
}
