import type { FigureInput } from '../figure.ts';

const evaluation = { asOf: '2020', scope: '科技部全国高新区综合评价，2020年' } as const;
const year2020 = { asOf: '2020', scope: '平顶山高新区，2020年' } as const;
const steps = '创造了“116-107-98-88”的三连增长话';
const growth =
  'GDP同比增长5.3%，增速排名全市第一，规模以上工业增加值同比增长6.8%，增速排名六区第一；一般公共预算收入同比增长16.1%，增速排名全市第一；一般公共预算收入同比增长13.2%，增速排名全市第一';
const titles = '先后斩获“国家产业转型升级示范区”“尼龙新材料国家高新技术产业化基地”两块金字招牌';
const projects = '6月18日，市项目办对外公布了1—5月份全市市级重点项目完成进度情况，高新区位列全市第二、六区第一';
const conflict =
  '同一句里对“一般公共预算收入”给出 16.1% 和 13.2% 两个数，其中一个应属别的指标，无法判断，两个都不采用。';

const rankSteps: readonly FigureInput[] = ['116', '107', '98', '88'].map((value, index) => ({
  ...evaluation,
  inventory: 'E14',
  code: `NATIONAL_RANK_${index + 1}`,
  label: index === 3 ? '全国高新区综合评价位次' : `全国高新区综合评价位次（此前第 ${3 - index} 次）`,
  labelEn: index === 3 ? 'National rank' : `National rank, ${3 - index} evaluation(s) earlier`,
  valueText: value,
  value,
  unit: '位',
  qualifier: 'RANK' as const,
  note:
    index === 3
      ? '“三连增长话”应为“三连增长神话”。'
      : '资料只写“116-107-98-88”，此前各次的年份未写明，此处按 2020 年报道记。',
  quotation: steps,
}));

const budget: readonly FigureInput[] = ['16.1', '13.2'].map((value, index) => ({
  ...year2020,
  inventory: 'E15',
  code: `BUDGET_REVENUE_GROWTH_${index + 1}`,
  label: '一般公共预算收入同比增长',
  labelEn: 'Growth of general budget revenue',
  valueText: `${value}%`,
  value,
  unit: '%',
  reliability: 'DISPUTED' as const,
  hidden: true,
  note: conflict,
  quotation: growth,
}));

export const pingdingshanRankings: readonly FigureInput[] = [
  {
    ...evaluation,
    inventory: 'E14',
    code: 'NATIONAL_ZONES',
    label: '参评的全国高新区',
    labelEn: 'High-tech zones evaluated',
    valueText: '169家',
    value: '169',
    unit: '家',
    quotation: '在科技部发布的全国169家高新区综合评价中',
  },
  ...rankSteps,
  {
    ...year2020,
    inventory: 'E15',
    code: 'GDP_GROWTH',
    label: 'GDP 同比增长',
    labelEn: 'Growth of GDP',
    valueText: '5.3%',
    value: '5.3',
    unit: '%',
    note: '增速排名全市第一。',
    quotation: growth,
  },
  {
    ...year2020,
    inventory: 'E15',
    code: 'INDUSTRY_GROWTH',
    label: '规模以上工业增加值同比增长',
    labelEn: 'Growth of industrial value added',
    valueText: '6.8%',
    value: '6.8',
    unit: '%',
    note: '增速排名六区第一。',
    quotation: growth,
  },
  ...budget,
  {
    asOf: '2020',
    scope: '平顶山高新区',
    inventory: 'E16',
    code: 'NATIONAL_TITLES',
    label: '“金字招牌”',
    labelEn: 'National titles won',
    valueText: '两块',
    value: '2',
    unit: '块',
    quotation: titles,
  },
  {
    scope: '国家新型工业化示范基地评价考核',
    inventory: 'E16',
    code: 'BASE_STARS',
    label: '基地发展质量总体水平',
    labelEn: 'Quality grade of the demonstration base',
    valueText: '四星级',
    value: '4',
    unit: '星',
    note: '连续两年。',
    quotation: '基地发展质量总体水平连续两年达到四星级',
  },
  {
    scope: '全市市级重点项目完成进度，1—5月份',
    asOf: '2021-05',
    inventory: 'E17',
    code: 'PROJECT_RANK_CITY',
    label: '市级重点项目进度全市位次',
    labelEn: 'Rank in the city by project progress',
    valueText: '全市第二',
    value: '2',
    unit: '位',
    qualifier: 'RANK',
    quotation: projects,
  },
  {
    scope: '全市市级重点项目完成进度，1—5月份',
    asOf: '2021-05',
    inventory: 'E17',
    code: 'PROJECT_RANK_DISTRICTS',
    label: '市级重点项目进度六区位次',
    labelEn: 'Rank among the six districts by project progress',
    valueText: '六区第一',
    value: '1',
    unit: '位',
    qualifier: 'RANK',
    quotation: projects,
  },
];
