import type { Terms } from './term.ts';

/** 评价等级, worst to best; 1–2 = 差评, 3–5 = 好评 (reference.md R01). */
export const ratingLevel = {
  '5': { zh: '非常满意', en: 'Very satisfied' },
  '4': { zh: '满意', en: 'Satisfied' },
  '3': { zh: '基本满意', en: 'Fairly satisfied' },
  '2': { zh: '不满意', en: 'Dissatisfied' },
  '1': { zh: '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Terms;
export type RatingLevel = keyof typeof ratingLevel;

/** 评价渠道 */
export const ratingChannel = {
  COUNTER: { zh: '窗口评价器', en: 'Counter device' },
  QR: { zh: '二维码', en: 'QR code' },
  SMS: { zh: '短信', en: 'SMS' },
  PHONE: { zh: '电话（12345）', en: 'Phone (12345)' },
  WEB: { zh: '网页', en: 'Web page' },
  MOBILE: { zh: '移动端', en: 'Mobile app' },
  BOX: { zh: '意见箱', en: 'Suggestion box' },
} as const satisfies Terms;
export type RatingChannel = keyof typeof ratingChannel;

/** 评价处置状态 */
export const ratingStatus = {
  SUBMITTED: { zh: '已提交', en: 'Submitted' },
  VERIFYING: { zh: '核实中', en: 'Being checked' },
  RECHECKING: { zh: '复核中', en: 'Second check' },
  RECTIFYING: { zh: '整改中', en: 'Being put right' },
  ANSWERED: { zh: '已反馈', en: 'Answered' },
  REVISITED: { zh: '已回访', en: 'Followed up' },
  INVALID: { zh: '误评/恶意差评（经复核）', en: 'Invalid (after a second check)' },
  CLOSED: { zh: '已办结', en: 'Closed' },
} as const satisfies Terms;
export type RatingStatus = keyof typeof ratingStatus;

/** 问题上报类别 */
export const reportCategory = {
  FLOODING: { zh: '路面积水', en: 'Flooded road' },
  MANHOLE: { zh: '井盖缺损', en: 'Broken manhole cover' },
  ROAD_DAMAGE: { zh: '道路破损', en: 'Damaged road' },
  LIGHTING: { zh: '照明故障', en: 'Lighting fault' },
  SANITATION: { zh: '环境卫生', en: 'Sanitation' },
  OTHER: { zh: '其他', en: 'Other' },
} as const satisfies Terms;
export type ReportCategory = keyof typeof reportCategory;

/** 上报人类别 */
export const reporterKind = {
  RIDER: { zh: '骑手', en: 'Rider' },
  RESIDENT: { zh: '居民', en: 'Resident' },
  GRID_WORKER: { zh: '网格员', en: 'Grid worker' },
} as const satisfies Terms;
export type ReporterKind = keyof typeof reporterKind;

/** 上报处置状态 */
export const reportStatus = {
  SUBMITTED: { zh: '已上报', en: 'Reported' },
  ACCEPTED: { zh: '已受理', en: 'Accepted' },
  ASSIGNED: { zh: '已转办', en: 'Assigned' },
  IN_PROGRESS: { zh: '处置中', en: 'In progress' },
  DONE: { zh: '已办结', en: 'Done' },
  RATED: { zh: '已评价', en: 'Rated' },
  REJECTED: { zh: '不予受理', en: 'Not accepted' },
} as const satisfies Terms;
export type ReportStatus = keyof typeof reportStatus;

/** 办理方式 */
export const caseMode = {
  ASSIST: { zh: '帮办', en: 'Assisted' },
  AGENT: { zh: '代办', en: 'Handled on behalf' },
} as const satisfies Terms;
export type CaseMode = keyof typeof caseMode;

/** 帮办代办人员类别: roles, never persons. */
export const caseRole = {
  PARK_AGENT: { zh: '园区代办人员', en: 'Park agent' },
  COUNTER_STAFF: { zh: '大厅窗口工作人员', en: 'Counter staff' },
  CENTER_AGENT: { zh: '中心帮办代办人员', en: 'Centre agent' },
} as const satisfies Terms;
export type CaseRole = keyof typeof caseRole;

/** 办理时限承诺 */
export const servicePromise = {
  AT_ONCE: { zh: '马上办', en: 'At once' },
  ONLINE: { zh: '网上办', en: 'Online' },
  ONE_VISIT: { zh: '一次办', en: 'One visit' },
} as const satisfies Terms;
export type ServicePromise = keyof typeof servicePromise;

/** 好差评指标 besides 整体满意度, which is the grade itself (R03): for a visit to a place. */
export const visitIndicator = {
  EFFICIENCY: { zh: '服务效率', en: 'Service efficiency' },
  COMPETENCE: { zh: '服务水平', en: 'Service competence' },
  ATTITUDE: { zh: '服务态度', en: 'Service attitude' },
} as const satisfies Terms;
export type VisitIndicator = keyof typeof visitIndicator;

/** The same for what is handled online. */
export const onlineIndicator = {
  GUIDE: { zh: '办事指南精确度', en: 'Accuracy of the guide' },
  CONVENIENCE: { zh: '办事便捷度', en: 'Convenience' },
  PLATFORM: { zh: '平台操作性', en: 'Ease of use of the platform' },
} as const satisfies Terms;
export type OnlineIndicator = keyof typeof onlineIndicator;

/** 好差评指标, all of them. */
export const ratingIndicator = { ...visitIndicator, ...onlineIndicator } as const satisfies Terms;
export type RatingIndicator = keyof typeof ratingIndicator;

/** 地图纠错类别 */
export const correctionKind = {
  POSITION: { zh: '位置不对', en: 'Wrong position' },
  HOURS: { zh: '时间不对', en: 'Wrong hours' },
  MOVED: { zh: '已搬走', en: 'Has moved away' },
  PHONE: { zh: '电话不通', en: 'Phone does not answer' },
  OTHER: { zh: '其他', en: 'Other' },
} as const satisfies Terms;
export type CorrectionKind = keyof typeof correctionKind;

/** 地图纠错处理状态 */
export const correctionStatus = {
  SUBMITTED: { zh: '已收到', en: 'Received' },
  ACCEPTED: { zh: '已采纳', en: 'Adopted' },
  ANSWERED: { zh: '已答复', en: 'Answered' },
} as const satisfies Terms;
export type CorrectionStatus = keyof typeof correctionStatus;
