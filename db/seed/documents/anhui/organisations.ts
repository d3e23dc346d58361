import type { ActivityData, BrandData, CampaignData, EnterpriseData, HonourData, OrganisationData } from '../record.ts';
import { activitiesOf, brandsOf, campaignsOf, enterpriseOf, honoursOf, organisationOf } from '../shape.ts';

const document = '001';
const asOf = '2021-09';
const province = { document, asOf, regionCode: '340000' } as const;
const xinwu = { document, asOf, regionCode: '340210' } as const;
const shuangfeng = { document, asOf, regionCode: '340121' } as const;

export const anhuiOrganisations: readonly OrganisationData[] = [
  organisationOf({
    ...xinwu,
    key: 'xinwu-working-committee',
    inventory: ['B06', 'B19', 'B20'],
    name: '新芜经开区党工委',
    type: 'WORKING_COMMITTEE',
    setting: 'PARK',
    scheme: 'XW-5',
    tierNo: 1,
    park: 'xinwu',
  }),
  organisationOf({
    ...xinwu,
    key: 'xinwu-non-public-committee',
    inventory: ['B20'],
    name: '新芜经开区非公综合党委',
    type: 'COMMITTEE',
    setting: 'PARK',
    scheme: 'XW-5',
    tierNo: 2,
    parent: 'xinwu-working-committee',
    park: 'xinwu',
  }),
  organisationOf({
    ...shuangfeng,
    key: 'shuangfeng-working-committee',
    inventory: ['B26'],
    name: '长丰(双凤)经开区党工委',
    type: 'WORKING_COMMITTEE',
    setting: 'PARK',
    park: 'shuangfeng',
  }),
  organisationOf({
    document,
    asOf,
    key: 'iflytek-committee',
    inventory: ['B34'],
    name: '科大讯飞党委',
    type: 'COMMITTEE',
    setting: 'ENTERPRISE',
    park: 'hefei-hitech',
    regionCode: '340176',
    point: {
      lng: 117.131,
      lat: 31.83,
      precision: 'PARK_CENTROID',
      basis: '合肥高新区望江西路一带，人工估计，误差约 5 公里',
    },
  }),
];

export const anhuiEnterprises: readonly EnterpriseData[] = [
  enterpriseOf({
    ...xinwu,
    key: 'diamond-aircraft',
    inventory: ['B08'],
    name: '中电科芜湖钻石飞机制造有限公司',
    note: '现场会参观点；资料未说明企业性质，按资料语境记为非公企业，待核。',
    point: {
      lng: 118.64,
      lat: 31.11,
      precision: 'TOWNSHIP',
      basis: '芜湖航空小镇大致位置，人工估计，误差约 5 公里',
    },
  }),
  enterpriseOf({
    ...xinwu,
    key: 'delixi-electric',
    inventory: ['B08'],
    name: '德力西电气(芜湖)有限公司',
    park: 'xinwu',
    note: '现场会参观点。',
    point: {
      lng: 118.565,
      lat: 31.15,
      precision: 'PARK_CENTROID',
      basis: '只知道在新芜经开区内，取园区中心附近的示意位置',
    },
  }),
  enterpriseOf({
    document,
    asOf,
    key: 'iflytek',
    inventory: ['B34'],
    name: '科大讯飞',
    park: 'hefei-hitech',
    regionCode: '340176',
    coveredBy: 'iflytek-committee',
    point: {
      lng: 117.131,
      lat: 31.83,
      precision: 'PARK_CENTROID',
      basis: '合肥高新区望江西路一带，人工估计，误差约 5 公里',
    },
  }),
];

const xinwuPark = { kind: 'PARK', key: 'xinwu' } as const;
const shuangfengPark = { kind: 'PARK', key: 'shuangfeng' } as const;

export const anhuiBrands: readonly BrandData[] = [
  ...brandsOf(xinwu, [
    ['B15', xinwuPark, '“党旗下的微创新”'],
    ['B15', xinwuPark, '基层党建联盟'],
    ['B15', xinwuPark, '产业链党建'],
    ['B23', xinwuPark, '“红色新芜+”'],
  ]),
  ...brandsOf(shuangfeng, [['B30', shuangfengPark, '“一支部一品牌一特色一名片”']]),
];

export const anhuiHonours: readonly HonourData[] = [
  ...honoursOf(province, [
    {
      inventory: ['B03'],
      name: '全省非公企业党建工作示范园区',
      grade: '省级',
      note: '共 20 家，资料列名 4 家。',
      subjects: [{ kind: 'PARK', key: 'hefei-hitech' }, shuangfengPark, { kind: 'PARK', key: 'feixi' }, xinwuPark],
    },
  ]),
  ...honoursOf(xinwu, [
    { inventory: ['B12'], name: '长江经济带转型升级示范区', subjects: [xinwuPark] },
    { inventory: ['B12'], name: '国家级绿色园区', grade: '国家级', subjects: [xinwuPark] },
    { inventory: ['B12'], name: '创新创业试点园区', subjects: [xinwuPark] },
  ]),
  ...honoursOf(shuangfeng, [
    {
      inventory: ['B26'],
      name: '全省园区非公党建先进单位（连续4年）',
      grade: '省级',
      subjects: [shuangfengPark],
    },
    {
      inventory: ['B26'],
      name: '全省园区首批“智慧党建”试点单位',
      grade: '省级',
      asOf: '2020',
      subjects: [shuangfengPark],
    },
  ]),
];

export const anhuiCampaigns: readonly CampaignData[] = [
  ...campaignsOf(province, [
    ['B02', '文件', '《关于进一步加强全省园区非公企业党建工作的若干举措》'],
    ['B06', '工作机制', '“高”“活”“实”“响”四个走在前'],
    ['B06', '工作机制', '园区党工委“一线指挥部”'],
    ['B36', '口号', '亲清新型政商关系'],
    ['B36', '口号', '“三地一区”'],
  ]),
  ...campaignsOf(xinwu, [
    ['B19', '工作机制', '“六强六化”工作模式'],
    ['B22', '工作机制', '“双排查”工作机制', '解决“隐形”党员和“口袋”党员问题；本系统不存个人信息。'],
    ['B23', '工作机制', '“党员包保、全程服务”'],
    ['B24', '工作机制', '公共阵地实体化、支部阵地达标、开放式用好“红领驿站”'],
    ['B25', '平台', '大数据平台'],
    ['B36', '口号', '“两区三基地”'],
  ]),
  ...campaignsOf(shuangfeng, [
    ['B29', '平台', '“智慧党建云平台”', '“两网三屏两中心”：三屏为手机、电视屏、触摸屏；两网、两中心资料未说明。'],
    ['B30', '活动载体', '“八进”活动'],
    ['B31', '活动载体', '“企业+社区”党建“联姻”'],
    ['B32', '工作机制', '企业、社区与辖区内高校以及相关驻区单位结对共建'],
    ['B36', '口号', '金牌“店小二”'],
    ['B36', '口号', '“三去一降一补”'],
  ]),
];

const speaker = '交流发言';

export const anhuiActivities: readonly ActivityData[] = [
  ...activitiesOf(province, [
    {
      inventory: ['B01', 'B04', 'B08'],
      name: '全省园区非公企业党建工作现场会',
      kindText: '现场会',
      park: 'xinwu',
      placeText: '芜湖市新芜经开区',
      startsOn: '2021-09-09',
      endsOn: '2021-09-10',
      note: '8 家单位交流发言，列名 6 家（含芜湖市委组织部）。',
      subjects: [
        { kind: 'PARK', key: 'xinwu', role: '召开地、交流发言' },
        { kind: 'SITE', key: 'xinwu-activity-center', role: '参观点', stopNo: 1 },
        { kind: 'PARK', key: 'beihang-aviation-park', role: '参观点', stopNo: 2 },
        { kind: 'ENTERPRISE', key: 'diamond-aircraft', role: '参观点', stopNo: 3 },
        { kind: 'ENTERPRISE', key: 'delixi-electric', role: '参观点', stopNo: 4 },
        { kind: 'PARK', key: 'hefei-hitech', role: speaker },
        { kind: 'PARK', key: 'chuzhou', role: speaker },
        { kind: 'PARK', key: 'shuangfeng', role: speaker },
        { kind: 'PARK', key: 'dangtu', role: speaker },
      ],
    },
    {
      inventory: ['B26'],
      name: '全省园区非公党建工作现场会（2018年）',
      kindText: '现场会',
      park: 'shuangfeng',
      asOf: '2018',
      startsOn: '2018',
      endsOn: '2018',
      subjects: [{ kind: 'PARK', key: 'shuangfeng', role: '承办' }],
    },
  ]),
];
