import type { Terms } from './term.ts';

/** 园区类型 */
export const parkType = {
  DEV_ZONE: { zh: '经济技术开发区', en: 'Economic and technological development zone' },
  HITECH: { zh: '高新技术产业开发区', en: 'High-tech industrial development zone' },
  CLUSTER: { zh: '产业集聚区', en: 'Industrial cluster' },
  REFORM_ZONE: { zh: '综合改革示范区', en: 'Comprehensive reform demonstration zone' },
  SUBPARK: { zh: '产业园区', en: 'Industrial sub-park' },
  INCUBATOR: { zh: '孵化器', en: 'Incubator' },
} as const satisfies Terms;
export type ParkType = keyof typeof parkType;
