import type { CampaignData, EnterpriseData, HonourData, OrganisationData, ParkData, SiteData } from '../record.ts';
import {
  activitiesOf,
  campaignsOf,
  enterpriseOf,
  honoursOf,
  organisationOf,
  parkOf,
  recordSetOf,
  siteOf,
} from '../shape.ts';

const zone = { document: '004', asOf: '2021-06', regionCode: '410471' } as const;

const inZone = (lng: number, lat: number, basis: string) => ({ lng, lat, precision: 'PARK_CENTROID', basis }) as const;

const parks: readonly ParkData[] = [
  parkOf({
    ...zone,
    key: 'pingdingshan',
    inventory: ['E01', 'E02'],
    name: '平顶山高新技术产业开发区',
    shortName: '平顶山高新区',
    aliases: [
      { name: '平遥高新区', reason: 'SCAN_ERROR' },
      { name: '平遥山高新技术产业开发区', reason: 'SCAN_ERROR' },
    ],
    code: '410471',
    type: 'HITECH',
    point: inZone(113.388, 33.732, '园区中心，误差约 2 公里'),
    timeline: [
      { on: '2013', text: '实行区域管理' },
      { on: '2018-10-23', text: '体制机制改革正式启动' },
      { on: '2018-11-23', text: '“三类三层四板块”机构和区委、监察工作办公室开始运行' },
    ],
    note: '资料因文字识别把“平顶山”印作“平遥”“平遥山”，与山西平遥县无关。',
  }),
  ...(
    [
      ['innovation-service', '创新服务园区', 113.383, 33.735],
      ['electrical-equipment', '电气装备产业园区', 113.402, 33.738],
      ['nylon-materials', '尼龙新材料产业园区', 113.415, 33.75],
      ['equipment-making', '装备制造产业园区', 113.372, 33.728],
      ['shahe', '沙河产业园区', 113.4, 33.69],
      ['port-logistics', '临港物流产业园区', 113.415, 33.675],
    ] as const
  ).map(([key, name, lng, lat]) =>
    parkOf({
      ...zone,
      key: `pingdingshan-${key}`,
      inventory: ['E03'],
      name,
      shortName: name,
      type: 'SUBPARK',
      parent: 'pingdingshan',
      point: inZone(lng, lat, '只知道在平顶山高新区内，示意位置'),
    }),
  ),
];

const organisations: readonly OrganisationData[] = [
  organisationOf({
    ...zone,
    key: 'pingdingshan-working-committee',
    inventory: ['E01', 'E20'],
    name: '平顶山高新区党工委',
    aliases: ['高新区党工委'],
    type: 'WORKING_COMMITTEE',
    setting: 'PARK',
    park: 'pingdingshan',
  }),
  organisationOf({
    ...zone,
    key: 'pingdingshan-economy-branch',
    inventory: ['E04'],
    name: '平顶山高新区经济发展局党支部',
    type: 'BRANCH',
    setting: 'AGENCY',
    park: 'pingdingshan',
  }),
];

const enterprises: readonly EnterpriseData[] = [
  enterpriseOf({
    ...zone,
    key: 'rongkang',
    inventory: ['E18'],
    name: '河南荣康智能装备有限公司',
    park: 'pingdingshan',
    note: '资料该段文字与他处拼接，只采用名称。',
    point: inZone(113.383, 33.735, '只知道在平顶山高新区内，取创新服务园区的示意位置'),
  }),
];

/** Towns of the zone: named in the statistical code list; the centres by People's Daily Online, December 2025. */
const townCenter = {
  document: 'people-2025',
  asOf: '2025-12',
  regionCode: '410471',
  type: 'TOWN_SERVICE_CENTER',
  park: 'pingdingshan',
  functions: ['CONVENIENCE', 'AGENCY_ASSISTANCE'],
  serves: ['RESIDENTS'],
  hasCounter: true,
  station: { tier: 'TOWN', instructorCount: null, promiseHours: null },
} as const;

const sites: readonly SiteData[] = [
  siteOf({
    ...zone,
    key: 'pingdingshan-government-service-center',
    inventory: ['E06', 'E07', 'E08', 'E09', 'E10', 'E11'],
    name: '平顶山高新区政务服务中心',
    aliases: [
      { name: '高新区行政服务中心', reason: 'FORMER_NAME' },
      { name: '行政服务中心', reason: 'SHORT_NAME' },
    ],
    type: 'GOV_SERVICE_CENTER',
    park: 'pingdingshan',
    functions: ['AGENCY_ASSISTANCE', 'CONVENIENCE'],
    serves: ['RESIDENTS', 'NON_PUBLIC'],
    openToPublic: true,
    hasCounter: true,
    point: inZone(113.388, 33.732, '只知道在平顶山高新区内，取园区中心的示意位置'),
    station: { tier: 'DISTRICT', instructorCount: null, promiseHours: null },
    services: [
      { key: 'registration', name: '新开办企业设立登记（企业开办专区）', promises: [], promiseHours: 3 },
      { key: 'seals', name: '免费刻制印章（企业开办专区）', promises: [], promiseHours: 2 },
      {
        key: 'opening',
        name: '营业执照、公章刻制、发票申领一日办结（企业开办专区）',
        promises: [],
        promiseHours: null,
      },
      { key: 'assistance', name: '企业全程帮办代办', promises: [], promiseHours: null },
    ],
  }),
  siteOf({
    ...townCenter,
    key: 'huangtai-service-center',
    inventory: ['E07'],
    name: '皇台街道便民服务中心',
    regionCode: '410471001',
    point: { lng: 113.385, lat: 33.735, precision: 'TOWNSHIP', basis: '皇台街道大致中心，人工估计，误差约 5 公里' },
  }),
  siteOf({
    ...townCenter,
    key: 'zunhuadian-service-center',
    inventory: ['E07'],
    name: '遵化店镇便民服务中心',
    regionCode: '410471100',
    point: inZone(113.425, 33.757, '只知道在平顶山高新区遵化店镇，示意位置'),
  }),
  siteOf({
    ...zone,
    key: 'pingdingshan-maker-center',
    inventory: ['E18'],
    name: '创新创客服务中心（企业之家）',
    aliases: ['创新创客服务中心', '企业之家'],
    type: 'ENTERPRISE_SERVICE',
    park: 'pingdingshan',
    areaM2: 18,
    serves: ['NON_PUBLIC'],
    note: '面积为会议室面积；资料该段文字识别不清。',
    point: inZone(113.383, 33.735, '只知道在平顶山高新区内，取创新服务园区的示意位置'),
  }),
];

const parkSubject = { kind: 'PARK', key: 'pingdingshan' } as const;

const honours: readonly HonourData[] = honoursOf(zone, [
  { inventory: ['E16'], name: '国家产业转型升级示范区', grade: '国家级', subjects: [parkSubject] },
  { inventory: ['E16'], name: '尼龙新材料国家高新技术产业化基地', grade: '国家级', subjects: [parkSubject] },
  {
    inventory: ['E16'],
    name: '国家新型工业化示范基地发展质量评价',
    grade: '四星级',
    note: '连续两年达到四星级。',
    subjects: [parkSubject],
  },
]);

const campaigns: readonly CampaignData[] = campaignsOf(zone, [
  ['E04', '工作机制', '“一对一”联系帮扶企业制度', '经济发展局党支部；本系统不存干部姓名。'],
  ['E04', '工作机制', '“党建+服务企业”模式'],
  ['E05', '工作机制', '“支部+项目”“支部+园区”模式', '把党支部建在项目上。'],
  ['E06', '工作机制', '“五个一”工作机制'],
  ['E07', '工作机制', '首问负责、一窗受理、全程代办、服务承诺'],
  ['E07', '工作机制', '“马上办”“网上办”“一次办”'],
  ['E09', '工作机制', '帮办代办工作机制'],
  ['E10', '工作机制', '政务服务社会监督', '能够立即整改的立即整改，不能立即整改的持续跟踪解决。'],
  ['E11', '工作机制', '政务服务“好差评”'],
  ['E20', '活动载体', '“党旗飘起来、党员动起来”活动'],
  ['E20', '活动载体', '“每天一万步、每周一总结、每月一本书”活动'],
]);

const activities = activitiesOf(zone, [
  {
    inventory: ['E13'],
    name: '党性修养与素质提升专题培训班',
    kindText: '培训',
    park: 'pingdingshan',
    placeText: '延安',
    asOf: '2020',
    startsOn: '2020',
    endsOn: '2020',
    note: '2期，100余人次。',
  },
  {
    inventory: ['E12'],
    name: '读书分享活动',
    kindText: '读书会',
    park: 'pingdingshan',
    note: '读书会100个，每年240多场。',
  },
]);

export const pingdingshanRecords = recordSetOf({
  parks,
  organisations,
  enterprises,
  sites,
  honours,
  campaigns,
  activities,
});
