import type { Terms } from './term.ts';

/**
 * 统计指标 kept as roll-ups by region and park. Each is a count of records, split everywhere into registered and
 * illustrative; shares (组织覆盖率, 达标率 …) are computed from two of them and never stored.
 */
export const metric = {
  PARKS: { zh: '园区', en: 'Parks' },
  SITES: { zh: '党群阵地', en: 'Positions' },
  SITES_CENTER: { zh: '中心阵地', en: 'Centres' },
  SITES_FEATURED: { zh: '特色阵地', en: 'Featured positions' },
  SITES_ORDINARY: { zh: '普通阵地', en: 'Ordinary positions' },
  SITES_VERIFIED: { zh: '已核实阵地', en: 'Verified positions' },
  SITES_UP_TO_STANDARD: { zh: '达标阵地', en: 'Positions up to standard' },
  STATIONS: { zh: '服务站点', en: 'Service stations' },
  ORGS: { zh: '正常运行党组织', en: 'Running Party organisations' },
  ORGS_WORKING_COMMITTEE: { zh: '党工委', en: 'Working committees' },
  ORGS_COMMITTEE: { zh: '党委', en: 'Committees' },
  ORGS_GENERAL_BRANCH: { zh: '党总支', en: 'General branches' },
  ORGS_BRANCH: { zh: '党支部', en: 'Branches' },
  ORGS_JOINT_BRANCH: { zh: '联合党支部', en: 'Joint branches' },
  ORGS_GROUP: { zh: '党小组', en: 'Groups' },
  ORGS_REVOKED: { zh: '已撤销党组织', en: 'Revoked organisations' },
  ENTERPRISES: { zh: '正常经营非公企业', en: 'Operating non-public enterprises' },
  ENTERPRISES_COVERED: { zh: '党组织覆盖的非公企业', en: 'Covered non-public enterprises' },
  ENTERPRISES_ABOVE_SCALE: { zh: '规上企业', en: 'Enterprises above designated size' },
  ENTERPRISES_PAIRED: { zh: '已结对企业', en: 'Paired enterprises' },
  SOCIAL_ORGS: { zh: '社会组织', en: 'Social organisations' },
  SOCIAL_ORGS_COVERED: { zh: '党组织覆盖的社会组织', en: 'Covered social organisations' },
  VILLAGES: { zh: '登记的村与社区', en: 'Registered villages and communities' },
  VILLAGES_PAIRED: { zh: '已结对村与社区', en: 'Paired villages and communities' },
  PAIRINGS: { zh: '生效中的结对', en: 'Pairings in force' },
  GRIDS: { zh: '网格', en: 'Grids' },
} as const satisfies Terms;
export type Metric = keyof typeof metric;
