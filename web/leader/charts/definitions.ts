import type { Metric } from '#core/terms/metric.ts';
import type { ShareCode } from '#core/terms/statistics.ts';
import type { Term } from '#core/terms/term.ts';

const running = { zh: '状态为“正常”的公开党组织中，', en: 'Of the public organisations whose state is “running”, ' };
const ofType = (zh: string, en: string): Term => ({
  zh: `${running.zh}类型为${zh}的`,
  en: `${running.en}those of type ${en}`,
});

/** 口径 of every count: what the roll-ups count, in the words of a reader. Public records only; samples are counted apart. */
export const metricDefinitions: Readonly<Record<Metric, Term>> = {
  PARKS: { zh: '公开的园区，园区之下的园区各计一个', en: 'Public parks; a park inside a park counts for itself' },
  SITES: {
    zh: '公开的党群阵地和服务站点，暂停开放的也计',
    en: 'Public positions and service stations, suspended ones too',
  },
  SITES_CENTER: { zh: '层级登记为“中心”的阵地', en: 'Positions registered as centre' },
  SITES_FEATURED: { zh: '层级登记为“特色”的阵地', en: 'Positions registered as featured' },
  SITES_ORDINARY: {
    zh: '层级登记为“普通”的阵地；没有登记层级的不计',
    en: 'Positions registered as ordinary; those without a level are not counted',
  },
  SITES_VERIFIED: {
    zh: '至少到现场核实过一次的阵地；是否到期另看核实状态',
    en: 'Positions verified in the field at least once; whether a review is due is another matter',
  },
  SITES_UP_TO_STANDARD: {
    zh: '核实过，且“五有一落实”六项都达标的阵地',
    en: 'Verified positions that meet all six points of the standard',
  },
  STATIONS: {
    zh: '登记为便民服务中心（站）、政务服务中心等服务站点的阵地',
    en: 'Positions registered as service stations',
  },
  ORGS: {
    zh: '状态为“正常”的公开党组织，半停产、停产、合并、撤销的不计',
    en: 'Public organisations whose state is “running”; half-stopped, stopped, merged and revoked ones are not counted',
  },
  ORGS_WORKING_COMMITTEE: ofType('党工委', 'working committee'),
  ORGS_COMMITTEE: ofType('党委（含综合党委、行业党委）', 'committee'),
  ORGS_GENERAL_BRANCH: ofType('党总支', 'general branch'),
  ORGS_BRANCH: ofType('党支部', 'branch'),
  ORGS_JOINT_BRANCH: ofType('联合党支部', 'joint branch'),
  ORGS_GROUP: ofType('党小组', 'group'),
  ORGS_REVOKED: { zh: '登记为已撤销的党组织', en: 'Organisations registered as revoked' },
  ENTERPRISES: { zh: '类型为非公企业、经营状态为“正常经营”的企业', en: 'Non-public enterprises in operation' },
  ENTERPRISES_COVERED: {
    zh: '正常经营的非公企业中，登记了覆盖它的党组织的',
    en: 'Operating non-public enterprises for which a covering organisation is registered',
  },
  ENTERPRISES_ABOVE_SCALE: {
    zh: '登记为规模以上的企业，不含社会组织',
    en: 'Enterprises registered as above designated size, without social organisations',
  },
  ENTERPRISES_PAIRED: { zh: '至少有一条生效中结对的企业', en: 'Enterprises with at least one pairing in force' },
  SOCIAL_ORGS: { zh: '正常运行的社会组织', en: 'Social organisations in operation' },
  SOCIAL_ORGS_COVERED: {
    zh: '正常运行的社会组织中，登记了覆盖它的党组织的',
    en: 'Operating social organisations for which a covering organisation is registered',
  },
  VILLAGES: {
    zh: '登记在册的行政村与社区，不是区划内的全部',
    en: 'Villages and communities that are registered, not all there are',
  },
  VILLAGES_PAIRED: {
    zh: '至少有一条生效中结对的村与社区',
    en: 'Villages and communities with at least one pairing in force',
  },
  PAIRINGS: {
    zh: '双方都已确认、正在生效的结对；两端各在一个下级的登记在共同的上级',
    en: 'Pairings confirmed by both sides and in force; one whose ends lie in two places is registered in the place above both',
  },
  GRIDS: { zh: '公开的网格', en: 'Public grids' },
};

/** 口径 of every share: what is divided by what. One decimal, rounded half up. */
export const shareDefinitions: Readonly<Record<ShareCode, Term>> = {
  ORG_COVERAGE: {
    zh: '党组织覆盖的非公企业 ÷ 正常经营的非公企业',
    en: 'Covered non-public enterprises ÷ those in operation',
  },
  SOCIAL_ORG_COVERAGE: {
    zh: '党组织覆盖的社会组织 ÷ 正常运行的社会组织',
    en: 'Covered social organisations ÷ those in operation',
  },
  STANDARD_RATE: {
    zh: '“五有一落实”六项都达标的阵地 ÷ 核实过的阵地',
    en: 'Positions meeting all six points ÷ verified positions',
  },
  VERIFIED_RATE: { zh: '核实过的阵地 ÷ 公开的阵地', en: 'Verified positions ÷ public positions' },
};
