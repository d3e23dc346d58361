import type { Terms } from './term.ts';

/** 党组织类型. 党委 includes 综合党委 and 行业党委. */
export const orgType = {
  WORKING_COMMITTEE: { zh: '党工委', en: 'Party working committee' },
  COMMITTEE: { zh: '党委', en: 'Party committee' },
  GENERAL_BRANCH: { zh: '党总支', en: 'General Party branch' },
  BRANCH: { zh: '党支部', en: 'Party branch' },
  JOINT_BRANCH: { zh: '联合党支部', en: 'Joint Party branch' },
  GROUP: { zh: '党小组', en: 'Party group' },
} as const satisfies Terms;
export type OrgType = keyof typeof orgType;

/** 党组织设置类别: where the organisation is set up. */
export const orgSetting = {
  PARK: { zh: '园区', en: 'Park' },
  BUILDING: { zh: '楼宇', en: 'Office building' },
  BUSINESS_DISTRICT: { zh: '商圈', en: 'Business district' },
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  SOCIAL_ORG: { zh: '社会组织', en: 'Social organisation' },
  NEW_BUSINESS: { zh: '新业态', en: 'New forms of business' },
  PROJECT: { zh: '项目', en: 'Project' },
  CHAIN: { zh: '产业链', en: 'Industry chain' },
  AGENCY: { zh: '机关', en: 'Government agency' },
  VILLAGE: { zh: '村', en: 'Village' },
  COMMUNITY: { zh: '社区', en: 'Community' },
} as const satisfies Terms;
export type OrgSetting = keyof typeof orgSetting;

/** 组建形式 */
export const setupForm = {
  SINGLE: { zh: '单建', en: 'Set up alone' },
  JOINT: { zh: '联建', en: 'Set up jointly' },
  ATTACHED: { zh: '挂靠', en: 'Attached' },
} as const satisfies Terms;
export type SetupForm = keyof typeof setupForm;

/** 党组织状态 */
export const orgStatus = {
  NORMAL: { zh: '正常', en: 'Running' },
  HALF_STOPPED: { zh: '半停产', en: 'Half stopped' },
  STOPPED: { zh: '停产', en: 'Stopped' },
  ZOMBIE: { zh: '僵尸', en: 'Dormant' },
  MERGED: { zh: '合并', en: 'Merged' },
  REVOKED: { zh: '撤销', en: 'Revoked' },
} as const satisfies Terms;
export type OrgStatus = keyof typeof orgStatus;

/** 企业类型: who the unit is; 非公企业 is the source documents' own word. */
export const enterpriseType = {
  NON_PUBLIC: { zh: '非公企业', en: 'Non-public enterprise' },
  STATE_OWNED: { zh: '国有企业', en: 'State-owned enterprise' },
  SOCIAL_ORG: { zh: '社会组织', en: 'Social organisation' },
} as const satisfies Terms;
export type EnterpriseType = keyof typeof enterpriseType;

/** 企业经营状态 */
export const operatingStatus = {
  OPERATING: { zh: '正常经营', en: 'Operating' },
  HALF_STOPPED: { zh: '半停产', en: 'Half stopped' },
  STOPPED: { zh: '停产', en: 'Stopped' },
  ZOMBIE: { zh: '僵尸', en: 'Dormant' },
} as const satisfies Terms;
export type OperatingStatus = keyof typeof operatingStatus;

/** 产业链角色 */
export const chainRole = {
  CHAIN_MASTER: { zh: '链主', en: 'Chain leader' },
  CHAIN_CORE: { zh: '链核', en: 'Chain core' },
  CHAIN_MEMBER: { zh: '链上企业', en: 'Chain member' },
} as const satisfies Terms;
export type ChainRole = keyof typeof chainRole;
