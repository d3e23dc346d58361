import type { Terms } from './term.ts';

/** Units that are measured against the rings of service stations. */
export const gapKind = {
  ENTERPRISE: { zh: '企业', en: 'Enterprises' },
  VILLAGE: { zh: '村与社区', en: 'Villages and communities' },
  PARK: { zh: '园区', en: 'Parks' },
  GRID: { zh: '网格', en: 'Grids' },
} as const satisfies Terms;
export type GapKind = keyof typeof gapKind;
