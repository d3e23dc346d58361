import type { Terms } from './term.ts';

/** 数据级别 of a column or record; the public API can emit only PUBLIC. */
export const dataLevel = {
  PUBLIC: { zh: '公开', en: 'Public' },
  INTERNAL: { zh: '内部', en: 'Internal' },
  RESTRICTED: { zh: '受限', en: 'Restricted' },
} as const satisfies Terms;
export type DataLevel = keyof typeof dataLevel;

/** 共享属性 */
export const shareAttr = {
  UNCONDITIONAL: { zh: '无条件共享', en: 'Shared unconditionally' },
  CONDITIONAL: { zh: '有条件共享', en: 'Shared on conditions' },
  NONE: { zh: '不予共享', en: 'Not shared' },
} as const satisfies Terms;
export type ShareAttr = keyof typeof shareAttr;

/** 角色. LEADER, SYSADMIN and AUDITOR are different grants (separation of duties). */
export const role = {
  LEADER: { zh: '领导', en: 'Leader' },
  PARK_EDITOR: { zh: '园区管理员', en: 'Park editor' },
  ORG_DEPT: { zh: '组织部门审核', en: 'Organisation department' },
  STATION_STAFF: { zh: '站点工作人员', en: 'Station staff' },
  VILLAGE_REP: { zh: '村代表', en: 'Village representative' },
  ENTERPRISE_REP: { zh: '企业代表', en: 'Enterprise representative' },
  SUPERVISOR: { zh: '社会监督员', en: 'Social supervisor' },
  AUDITOR: { zh: '审计员', en: 'Auditor' },
  SYSADMIN: { zh: '系统管理员', en: 'System administrator' },
  PUBLIC: { zh: '公众', en: 'Public' },
} as const satisfies Terms;
export type Role = keyof typeof role;

/** Whoever can have a right: the roles that are granted, and 大屏, a screen with a token, which no account holds and no grant names. */
export type ActingRole = Role | 'DISPLAY';
