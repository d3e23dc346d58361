import type { Terms } from './term.ts';

/** 结对类型 */
export const pairingType = {
  ENTERPRISE_VILLAGE: { zh: '企村结对', en: 'Enterprise–village pairing' },
  COMMUNITY_ENTERPRISE: { zh: '社企共建', en: 'Community–enterprise co-building' },
  SCHOOL_ENTERPRISE: { zh: '校企共建', en: 'School–enterprise co-building' },
  RESIDENT_UNIT: { zh: '驻区单位共建', en: 'Resident-unit co-building' },
  CADRE_ENTERPRISE: { zh: '干部联系企业', en: 'Official–enterprise contact' },
  CONTACT_POINT: { zh: '联系点', en: 'Contact point' },
  CHAIN: { zh: '产业链联建', en: 'Industry-chain co-building' },
} as const satisfies Terms;
export type PairingType = keyof typeof pairingType;

/** 结对各方的类别: the kind of record a party is. */
export const partyKind = {
  ENTERPRISE: { zh: '企业', en: 'Enterprise' },
  VILLAGE: { zh: '村', en: 'Village' },
  COMMUNITY: { zh: '社区', en: 'Community' },
  ORGANISATION: { zh: '党组织', en: 'Party organisation' },
  SCHOOL: { zh: '高校', en: 'University' },
  RESIDENT_UNIT: { zh: '驻区单位', en: 'Resident unit' },
} as const satisfies Terms;
export type PartyKind = keyof typeof partyKind;

/** 结对状态 (双向选择). A line is drawn only for ACTIVE. */
export const pairingStatus = {
  PROPOSED: { zh: '已提议', en: 'Proposed' },
  A_ACCEPTED: { zh: '一方已确认（甲方）', en: 'Confirmed by side A' },
  B_ACCEPTED: { zh: '一方已确认（乙方）', en: 'Confirmed by side B' },
  ACTIVE: { zh: '生效中', en: 'In force' },
  SUSPENDED: { zh: '暂停', en: 'Suspended' },
  ENDED: { zh: '已结束', en: 'Ended' },
  REJECTED: { zh: '已拒绝', en: 'Rejected' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Terms;
export type PairingStatus = keyof typeof pairingStatus;

/** 结束原因 */
export const pairingEndReason = {
  TERM_EXPIRED: { zh: '期满', en: 'Term expired' },
  PARTY_LEFT: { zh: '一方退出', en: 'A party left' },
  ENTERPRISE_STOPPED: { zh: '企业停产', en: 'Enterprise stopped' },
  ORG_REVOKED: { zh: '组织撤销', en: 'Organisation revoked' },
  VILLAGE_MERGED: { zh: '村并撤', en: 'Village merged' },
} as const satisfies Terms;
export type PairingEndReason = keyof typeof pairingEndReason;

/** 结对活动类别 */
export const pairingActivityKind = {
  JOINT: { zh: '联建', en: 'Joint activity' },
  AID: { zh: '帮扶', en: 'Aid' },
  JOBS: { zh: '就业', en: 'Employment' },
  DONATION: { zh: '捐助', en: 'Donation' },
  ENVIRONMENT: { zh: '环境整治', en: 'Environment clean-up' },
} as const satisfies Terms;
export type PairingActivityKind = keyof typeof pairingActivityKind;

/** 联系点级别 */
export const contactPointLevel = {
  CITY: { zh: '市级', en: 'City' },
  COUNTY: { zh: '县级', en: 'County' },
  PARK: { zh: '园区班子', en: 'Park leadership' },
} as const satisfies Terms;
export type ContactPointLevel = keyof typeof contactPointLevel;

/** 联系点状态 */
export const contactPointStatus = {
  CONTACT: { zh: '联系点', en: 'Contact point' },
  DEMONSTRATION: { zh: '示范点', en: 'Demonstration point' },
} as const satisfies Terms;
export type ContactPointStatus = keyof typeof contactPointStatus;
