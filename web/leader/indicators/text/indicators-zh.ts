/** Words of the indicators: rates that are no plain count, and what documents alone count. */
export const indicatorsZh = {
  title: '更新、评价与力量',
  timeliness: '更新及时率',
  timelinessRule: '核实未到期的阵地 ÷ 公开的阵地；一次核实管 12 个月',
  due: '待复核',
  overdue: '逾期未复核',
  unverified: '从未核实',
  threshold: '判断依据',
  noThreshold: '没有写明的标准，不判断高低',
  satisfaction: '满意率',
  satisfactionRule: (min: number) => `评为 3 至 5 级的有效评价 ÷ 有效评价；只计评价满 ${min} 条的阵地`,
  noRatings: '评价不足，不计算',
  notThen: (day: string) => `评价和填写的人数只存现在的累计，自系统启用起就不逐日留存，所以 ${day} 的算不出来。`,
  notThenShort: (day: string) => `${day} 的没有留存`,
  why: '为何没有',
  toNow: '回到现在',
  instructors: '党建指导员',
  instructorsRule: '网格和服务站点登记时各自填写的人数；两处可能是同一批人，不相加',
  inGrids: '网格填写',
  inStations: '服务站点填写',
  stated: (sum: string | null, stated: number, silent: number) =>
    `${sum === null ? '有不足 3 人的，不合计' : `${sum} 人`}（${stated} 处填写，${silent} 处没有填写）`,
  noneStated: (silent: number) => (silent === 0 ? '没有登记' : `登记的 ${silent} 处都没有填写`),
  firstSecretaries: '第一书记',
  firstSecretariesRule: '本系统不登记人员，只有资料公布的人数；资料未附名单。',
  published: (count: number) => `资料公布 ${count} 项`,
  noFigures: '资料没有公布这里的人数。',
};

export type IndicatorsText = typeof indicatorsZh;
