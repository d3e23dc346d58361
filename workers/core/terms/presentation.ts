import type { Terms } from './term.ts';

/** What is kept of the leaders' map to be shown again: one view, or several as the stops of a way. */
export const presentationKind = {
  VIEW: { zh: '保存的视图', en: 'Saved view' },
  ROUTE: { zh: '观摩路线', en: 'Inspection route' },
} as const satisfies Terms;
export type PresentationKind = keyof typeof presentationKind;

/** 谁能看 */
export const audience = {
  OWN: { zh: '只有自己', en: 'Only me' },
  REGION: { zh: '本区域内有权限的人', en: 'Everybody with rights in the region' },
  PUBLIC: { zh: '有链接的任何人', en: 'Everybody who has the link' },
} as const satisfies Terms;
export type Audience = keyof typeof audience;
