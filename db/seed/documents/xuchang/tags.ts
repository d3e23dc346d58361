import type { ActivityData, BrandData, CampaignData, HonourData } from '../record.ts';
import { activitiesOf, brandsOf, campaignsOf, honoursOf } from '../shape.ts';

const document = '002';
const asOf = '2020-11';
const region = (regionCode: string) => ({ document, asOf, regionCode }) as const;
const city = region('411000');

export const xuchangBrands: readonly BrandData[] = [
  ...brandsOf(city, [
    ['C26', { kind: 'ENTERPRISE', key: 'senyuan' }, '“车间党建”'],
    ['C28', { kind: 'ORGANISATION', key: 'huanghe-branch' }, '“党建+科技”'],
    ['C28', { kind: 'ORGANISATION', key: 'huanghe-branch' }, '“党建+市场开发”'],
  ]),
];

export const xuchangHonours: readonly HonourData[] = [
  ...honoursOf(region('411082'), [
    {
      inventory: ['C13'],
      name: '连续 10 年进入“十强”（全省唯一的县域产业集聚区）',
      grade: '省级',
      subjects: [{ kind: 'PARK', key: 'changge' }],
    },
  ]),
  ...honoursOf(city, [
    {
      inventory: ['C29'],
      name: '全省首家公办非公企业经济学院',
      grade: '省级',
      subjects: [{ kind: 'SITE', key: 'xuchang-academy' }],
    },
    {
      inventory: ['C26'],
      name: '连续 9 年入选“中国企业 500 强”',
      subjects: [{ kind: 'ENTERPRISE', key: 'senyuan' }],
    },
  ]),
];

export const xuchangCampaigns: readonly CampaignData[] = [
  ...campaignsOf(city, [
    ['C07', '工作机制', '党员领导干部示范联系点', '只公布市级、县级数量，未列名单。'],
    ['C08', '工作机制', '非公企业党建工作联席会议制度'],
    ['C09', '工作机制', '“分级负责、条块结合、区域兜底”'],
    ['C22', '活动载体', '千企帮千村活动'],
    ['C23', '工作机制', '无职党员设岗定责活动'],
    ['C27', '工作机制', '“一编三定”工作法', '许昌许继配电有限公司党支部；内容资料未说明。'],
    ['C30', '文件', '《关于进一步加强和改进非公有制企业党的建设工作的实施意见》'],
    ['C30', '文件', '《关于加强园区非公企业党建工作的意见》'],
    ['C30', '文件', '《关于进一步深化非公企业和社会组织党建工作“三集中”活动提升“两个覆盖”质量的工作方案》'],
    ['C30', '活动载体', '“集中排查、集中组建、集中培训”活动'],
  ]),
  ...campaignsOf(region('411081'), [
    ['C06', '工作机制', '“12345”党建工作机制', '内容资料未说明，与 12345 热线无关。'],
    ['C18', '工作机制', '“五有一落实”标准', '有场所、有设施、有党建标识、有书籍、有制度、落实党建活动。'],
  ]),
  ...campaignsOf(region('411002'), [
    ['C16', '活动载体', '园区党组织书记“头雁工程”'],
    ['C16', '工作机制', '“双向进入、交叉任职”培养工程'],
  ]),
  ...campaignsOf(region('411071'), [['C15', '工作机制', '“引进来”和“走出去”相结合']]),
  ...campaignsOf(region('411024'), [['C28', '工作机制', '鄢陵县产业集聚区党员先锋岗']]),
];

export const xuchangActivities: readonly ActivityData[] = [
  ...activitiesOf(city, [
    {
      inventory: ['C04'],
      name: '许昌市第三季度基层党建工作观摩活动',
      kindText: '观摩',
      placeText: '8 个产业集聚区、9 个非公企业',
      startsOn: '2020-11-04',
      endsOn: '2020-11-06',
      note: '观摩点名单与顺序资料未列。',
    },
    {
      inventory: ['C29'],
      name: '全市新生代企业家人才红色传承培训班',
      kindText: '培训',
      startsOn: '2020-08',
      subjects: [{ kind: 'SITE', key: 'xuchang-academy', role: '承办地' }],
    },
  ]),
  ...activitiesOf(region('411071'), [
    {
      inventory: ['C15'],
      name: '非公企业党组织书记论坛',
      kindText: '论坛',
      park: 'xuchang-etdz',
      subjects: [{ kind: 'PARK', key: 'xuchang-etdz', role: '举办' }],
    },
    {
      inventory: ['C15'],
      name: '到河南圆方集团、大桥石化集团培训学习',
      kindText: '培训',
      park: 'xuchang-etdz',
      subjects: [
        { kind: 'ENTERPRISE', key: 'yuanfang', role: '学习地' },
        { kind: 'ENTERPRISE', key: 'daqiao-petrochemical', role: '学习地' },
      ],
    },
  ]),
];
