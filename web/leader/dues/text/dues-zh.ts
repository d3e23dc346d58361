/** Words of 党费缴纳 in 明白账. */
export const duesZh = {
  title: '党费缴纳',
  lead: '各党组织按月登记应缴、已缴人数，这里只有汇总数，没有金额和个人。资料没有公布党费的数。',
  signIn: '党费缴纳的汇总登录后可看',
  signInWhy: '只给获授权的领导和组织部门看，登录后回到这一页。',
  region: '请先进入一个区划',
  regionWhy: '党费缴纳按区划汇总，园区的数在所在区划里。',
  notGranted: '没有这个区划的授权',
  own: '党费缴纳只在获授权的区划内看。',
  failed: '党费缴纳没有读到',
  month: '月份',
  running: (month: string) => `${month}（本月，未过完）`,
  finding: (month: string, owed: string, paid: string, registered: number, all: number) =>
    `${month} 应缴\u00a0${owed}\u00a0人，已缴\u00a0${paid}\u00a0人；${all} 个党组织中 ${registered} 个已登记`,
  owedOnly: (month: string, owed: string, rest: string, registered: number, all: number) =>
    `${month} 应缴\u00a0${owed}\u00a0人，${rest}；${all} 个党组织中 ${registered} 个已登记`,
  fewUnpaid: '未缴不足 3 人',
  fewPaid: '已缴不足 3 人',
  restUntold: '已缴、未缴不列',
  untold: (month: string, registered: number, all: number) =>
    `${month} ${all} 个党组织中 ${registered} 个已登记，不列人数：太少，或能与上级的合计相减倒算`,
  nothing: (month: string) => `${month} 未登记`,
  nothingWhy: (all: number) =>
    all === 0
      ? '这里没有登记正常运行的党组织。'
      : `这里 ${all} 个正常运行的党组织都没有登记这个月。由各党组织的管理单位在阵地管理登记。`,
  incomplete: (registered: number, all: number) =>
    `${all} 个中还有 ${all - registered} 个未登记，下面只是已登记的数，不是全部。`,
  whole: '全部党组织已登记。',
  tables: { types: '按党组织类型', regions: '按下级区划', parks: '按园区' },
  heads: { types: '类型', regions: '区划', parks: '园区' },
  rest: { types: '', regions: '登记在本级', parks: '不在已公开的园区内' },
  registered: '已登记',
  of: (registered: number, all: number) => `${registered} / ${all}`,
  owed: '应缴',
  paid: '已缴',
  unpaid: '未缴',
  /** With the unit, for print. */
  people: { owed: '应缴人数', paid: '已缴人数', unpaid: '未缴人数', registered: '已登记 / 党组织' },
  notTold: '不列',
  /** Where others follow it. */
  sentence: (said: string) => `${said}。`,
  /** On a past day. */
  ofNow: '党费缴纳是现在的登记，不是所选日期的。',
  suppressed:
    '少于 3 人的写作 <3；不足 3 个党组织登记的、能与别的表或上级、下级的合计相减倒算出来的，一并不列。没有党组织登记的是未登记。',
  definition:
    '应缴人数、已缴人数：各党组织登记的该月应交和已交党费的党员人数之和；未缴为两者之差。只计已公开、正常运行的党组织，按现在的类型、区划和园区归类',
  denominator: '分母：正常运行的党组织数；分子：其中登记了这个月的',
  complete: '登记率',
  source: '各党组织的管理单位在阵地管理登记，不含示例，未经资料公布',
  entered: '最近登记',
  print: (month: string, table: string, where: string) => `${month} 党费缴纳 · ${table} · ${where}`,
};

export type DuesText = typeof duesZh;
