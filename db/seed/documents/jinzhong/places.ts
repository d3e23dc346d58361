import type { ActivityData, CampaignData, ClusterData, ParkData, SchemeData, SiteData } from '../record.ts';
import { activitiesOf, campaignsOf, parkOf, siteOf } from '../shape.ts';
import { incubatorPoint, jinkePoint, somewhereInPark } from './points.ts';

const document = '000';
const asOf = '2021-07';

export const jinzhongParks: readonly ParkData[] = [
  parkOf({
    key: 'jinzhong',
    inventory: ['A01'],
    document,
    asOf,
    name: '山西转型综合改革示范区晋中开发区',
    shortName: '晋中开发区',
    code: '140702401',
    type: 'REFORM_ZONE',
    regionCode: '140702',
    point: {
      lng: 112.735,
      lat: 37.705,
      precision: 'PARK_CENTROID',
      basis: '园区大致中心，人工估计，误差约 5 公里',
    },
  }),
];

export const jinzhongSchemes: readonly SchemeData[] = [
  {
    code: 'JZ-4',
    name: '晋中开发区四级组织架构',
    inventory: ['A04'],
    document,
    asOf,
    regionCode: '140702',
    park: 'jinzhong',
    tiers: [
      { name: '开发区党工委', allowedTypes: ['WORKING_COMMITTEE'] },
      { name: '非公企业党委', allowedTypes: ['COMMITTEE'] },
      { name: '园区党委', allowedTypes: ['COMMITTEE'] },
      {
        name: '非公企业党组织',
        allowedTypes: ['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH'],
      },
    ],
  },
];

export const jinzhongClusters: readonly ClusterData[] = [
  {
    key: 'jinzhong-1-20-n',
    inventory: ['A17'],
    document,
    asOf,
    isIllustrative: false,
    name: '晋中开发区党群活动阵地集群',
    formula: '1+20+N',
    park: 'jinzhong',
    regionCode: '140702',
    center: 1,
    featured: 20,
    ordinary: null,
  },
];

const featured = {
  document,
  asOf,
  type: 'ACTIVITY_POSITION',
  level: 'FEATURED',
  park: 'jinzhong',
  regionCode: '140702',
  functions: ['OFFICE_MEETING', 'MEMBER_ACTIVITY', 'EDUCATION', 'PUBLICITY'],
  serves: ['BUSINESS_DISTRICT', 'BUILDING', 'NON_PUBLIC'],
  openToPublic: true,
  cluster: 'jinzhong-1-20-n',
} as const;

export const jinzhongSites: readonly SiteData[] = [
  siteOf({
    ...featured,
    key: 'jinzhong-center',
    inventory: ['A16', 'A17', 'A18', 'A19'],
    name: '晋中开发区党群活动中心',
    type: 'ACTIVITY_CENTER',
    level: 'CENTER',
    point: somewhereInPark(112.735, 37.705),
  }),
  siteOf({
    ...featured,
    key: 'jinzhong-approval-bureau',
    inventory: ['A15'],
    name: '市行政审批服务管理局党群活动阵地',
    aliases: ['晋中市行政审批服务管理局'],
    responsibleUnit: '晋中市行政审批服务管理局',
    organisation: null,
    point: {
      lng: 112.735,
      lat: 37.69,
      precision: 'COUNTY_CENTROID',
      basis: '只知道在榆次城区，取城区中心附近的示意位置',
    },
  }),
  siteOf({
    ...featured,
    key: 'jinzhong-jinke',
    inventory: ['A15'],
    name: '金科山西智慧科技城产业园区党群活动阵地',
    aliases: ['金科山西智慧科技城产业园区'],
    organisation: 'jinzhong-jinke-branch',
    point: jinkePoint,
  }),
  siteOf({
    ...featured,
    key: 'jinzhong-mao-exhibition',
    inventory: ['A15'],
    name: '毛泽东纪念品展馆',
    type: 'EXHIBITION',
    point: somewhereInPark(112.74, 37.705),
  }),
  siteOf({
    ...featured,
    key: 'jinzhong-nev-park',
    inventory: ['A15'],
    name: '新能源汽车园党群活动阵地',
    aliases: ['新能源汽车园'],
    organisation: 'jinzhong-nev-committee',
    point: {
      lng: 112.69,
      lat: 37.655,
      precision: 'PARK_CENTROID',
      basis: '新能源汽车园大致位置，人工估计，误差可能超过 5 公里',
    },
  }),
  siteOf({
    ...featured,
    key: 'jinzhong-heyi-park',
    inventory: ['A15'],
    name: '合一文化园党群活动阵地',
    aliases: ['合一文化园'],
    point: somewhereInPark(112.728, 37.702),
  }),
  siteOf({
    ...featured,
    key: 'jinzhong-incubator',
    inventory: ['A15'],
    name: '开发区孵化器党群活动阵地',
    aliases: ['开发区孵化器', '晋中开发区孵化器'],
    organisation: 'jinzhong-incubator-branch',
    point: incubatorPoint,
  }),
];

const region = { document, asOf, regionCode: '140702' } as const;

export const jinzhongCampaigns: readonly CampaignData[] = campaignsOf(region, [
  ['A06', '活动载体', '“三整一提升”行动计划'],
  ['A07', '工作机制', '“两个覆盖”', '党的组织覆盖和党的工作覆盖。'],
  ['A11', '队伍', '“红色管家”队伍'],
  ['A20', '平台', '“三晋先锋”'],
  ['A22', '平台', '复兴壹号开发区党费管理平台', '联合中国银行建设；本系统不存党费数据。'],
  ['A23', '工作机制', '“明白账”', '党组织设置、党员分布、党费缴纳；本系统只显示汇总数。'],
  ['A24', '队伍', '党员先锋队'],
  ['A25', '队伍', '党员志愿者团队'],
  ['A26', '活动载体', '“三亮三比三争”活动'],
  ['A26', '活动载体', '“我为企业办实事”实践活动'],
  [
    'A27',
    '工作机制',
    '委员深入非公经济组织和社会组织调研走访活动',
    '党工委委员、非公党委委员、园区党委（党总支）委员。',
  ],
  ['A28', '活动载体', '“融合式”基层党建品牌'],
  ['A35', '工作机制', '党工委班子成员非公党建联系点', '联系点打造成示范点；数量与名单未公布。'],
]);

export const jinzhongActivities: readonly ActivityData[] = activitiesOf(region, [
  {
    inventory: ['A37'],
    name: '非公企业党组织培训观摩、交流学习',
    kindText: '培训观摩',
    park: 'jinzhong',
    note: '不定期组织，资料未列日期。',
  },
]);
