import type { Finding } from '../charts/compare.ts';
import type { ChartName } from '../paths.ts';

const chartWords: Record<ChartName, string> = {
  children: '下级比较',
  trend: '月末走势',
  types: '党组织类型',
  levels: '阵地层级',
  ranks: '全国位次',
  rankings: '下级排名',
  ledger: '明白账',
};

/** Words of the figures side: dates, charts, rankings, trees and the open ledger. */
export const figuresZh = {
  dates: {
    change: '选择截至日期',
    now: '现在',
    monthEnds: '月末',
    frozen: '定稿',
    recorded: '有登记变动的日子',
    other: '其他日期',
    show: '查看这一天',
    invalid: '请填不晚于今天的日期，如 2026-10-31。',
    banner: (day: string) => `数据截至 ${day}`,
    bannerNote:
      '登记的数字、地图、列表、集群和组织架构是这一天终了时的，资料的数字从各自的时间起出现；打开的单条记录和流动阵地的时刻表仍是现在的。',
    back: '回到现在',
  },
  charts: {
    choose: '图表',
    names: chartWords,
    measure: '比较什么',
    compare: '比较哪些',
    table: '同样内容的表格',
    place: '区划或园区',
    part: '项目',
    rest: '未分级分类',
    count: '单位：个',
    percent: '单位：%',
    rank: '位次',
    subject: (what: string, unit: string) => `${what}（${unit}）`,
    source: (minute: string, samples: boolean) =>
      `来源：系统登记${samples ? '，空心虚线为示例，另行计数' : ''}｜数据截至 ${minute}`,
    finding: (what: string, found: Finding, unit: string): string => {
      if (found.kind === 'NOTHING') return `下级尚未登记${what}`;
      if (found.kind === 'EQUAL') return `${found.of} 个下级的${what}相同，都是 ${found.value}${unit}`;
      if (found.kind === 'TOGETHER') {
        const silent = found.silent > 0 ? `，另有 ${found.silent} 个未登记` : '';
        return `${what}：${found.of} 个下级合计 ${found.percent}${unit}（${found.numerator}/${found.denominator}）${silent}`;
      }
      const names = `${found.names.slice(0, 3).join('、')}${found.names.length > 3 ? `等 ${found.names.length} 个` : ''}`;
      return `${what}最多的是${names}：${found.value}${unit}`;
    },
    notRanked: '按区划顺序列出，不排先后。',
    toRankings: '看排名（登录后，附规则和更新及时率）',
    more: (shown: number, all: number) => `图上画出有登记的 ${shown} 个；共 ${all} 个，全部在表格里。`,
    nothingBelow: '这里没有下级区划或园区',
    nothing: (what: string) => `尚未登记${what}`,
    largest: (what: string, parts: string, count: number, all: number, percent: string, several: boolean) =>
      `${what} ${all} 个，${parts}${several ? '并列最多：各 ' : '最多：'}${count} 个，${several ? '各' : ''}占 ${percent}%`,
    ranks: (first: number, last: number, of: string | null) =>
      `${of === null ? '' : `${of}中`}位次从第 ${first} 位${last < first ? '升' : '变'}到第 ${last} 位${last < first ? `，前进 ${first - last} 位` : ''}`,
    trend: (what: string, from: string, before: string, to: string, now: string) =>
      from === to ? `${what}自 ${to} 起有登记：${now}` : `${what}：${from} 为 ${before}，${to} 为 ${now}`,
    trendSource: '来源：系统登记的逐日历史，不含示例；组织部门定稿的月份用定稿的数。实心为月末，空心为本月至今。',
    basis: '时点',
    bases: { FROZEN: '定稿', COMPUTED: '未定稿', OPEN: '本月至今' },
    ranksYears: '各次年份资料未写明',
    nth: (n: number) => `第 ${n} 次`,
    sumEqual: (children: number, total: number) => `下级合计 ${children}，等于本级 ${total}`,
    sumRest: (children: number, rest: number, total: number) =>
      `下级合计 ${children}，另有 ${rest} 个登记在本级，共 ${total}`,
  },
  ledger: {
    settings: '党组织设置',
    members: '党员分布',
    membersNone:
      '本系统只登记党组织，不登记党员，也没有按组织的党员数可以汇总；资料公布的数见下。少于 3 人的数一律不显示。',
    published: (count: number) => `资料公布的 ${count} 项，口径和年份不同，不相加`,
    publishedNone: '资料没有公布这里的党员数',
  },
  cards: {
    behind: '口径与来源',
    definition: '口径',
    asOf: '数据截至',
    source: '来源',
    register: '各园区在本系统登记、经审核公开的记录',
    numerator: '分子',
    denominator: '分母',
  },
  trees: {
    label: (name: string) => `${name}，树状图`,
    search: '在组织架构中查找',
    openAll: '全部展开',
    closeAll: '全部收起',
    noneMatching: '没有符合的党组织',
    aboveUnknown: '上级未登记',
    places: (count: number) => `阵地 ${count}`,
    list: '同样内容的列表',
  },
};

export type FiguresText = typeof figuresZh;
