const bands: Readonly<Record<string, string>> = {
  UNDER_3: '不足 3 人',
  '3_TO_49': '3 至 49 人',
  '50_TO_99': '50 至 99 人',
  '100_AND_MORE': '100 人及以上',
};

/** Words of what is shown to whoever is signed in for the region. */
export const internalZh = {
  signIn: '登录',
  signedIn: (name: string) => `已登录：${name}`,
  title: '内部数字',
  who: '只有获授权的人能看到',
  regions: '我的地区',
  failed: '内部数字没有读到',
  oldest: (day: string) => `最早的一件 ${day}`,
  late: (count: number) => `逾期 ${count}`,
  unlisted: '修改、纠错、上报和评价的名单由经办单位在阵地管理里看，这里只有件数。',
  rule: (reviews: string, deadlines: string) => `阵地核实：${reviews}。其他：${deadlines}。`,
  by: '按什么排名',
  rank: '名次',
  ruleLabel: '排名规则',
  ranked: (what: string, first: string, high: string, last: string, low: string) =>
    first === last ? `${what}：${first} ${high}%` : `${what}最高的是${first} ${high}%，最低的是${last} ${low}%`,
  nothingRanked: (what: string, some: boolean) => (some ? `样本都太小，${what}不排名` : `没有登记，${what}无从排名`),
  source: (minute: string) => `来源：系统登记，不含示例｜数据截至 ${minute}`,
  leftOut: (count: number) => `样本太小、不排名次的 ${count} 个`,
  rankingsSignIn: '排名登录后可看',
  rankingsWhy: '排名只给获授权的领导和组织部门看，登录后回到这一页。',
  rankingsRegion: '请先进入一个区划',
  notGranted: '没有这个区划的授权',
  rankingsOwn: '排名按区划看，只在获授权的区划内。',
  ranks: '谁来排名',
  unregistered: (count: number, what: string) => `没有登记、无从计算${what}的 ${count} 个`,
  ledger: (count: number) => `正常运行的党组织 ${count} 个，按设置和登记的党员人数`,
  settings: '按设置',
  setting: '设置',
  members: '按登记的党员人数',
  band: '党员人数',
  organisations: '党组织',
  bands,
  suppressed: '少于 3 个的写作 <3；能由合计倒算出来的一并不写，记作 —。人数只按区间登记，没有具体人数。',
};

export type InternalText = typeof internalZh;
