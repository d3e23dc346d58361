import type { EnterpriseData, OrganisationData, SchemeData, SiteData, VillageData } from '../record.ts';
import { enterpriseOf, organisationOf, recordSetOf, siteOf, villageOf } from '../shape.ts';
import { dingxiangActivities, dingxiangCampaigns } from './tags.ts';

const county = { document: '003', asOf: '2024', regionCode: '140921' } as const;
const countyCentre = {
  lng: 112.957,
  lat: 38.48,
  precision: 'COUNTY_CENTROID',
  basis: '只知道在定襄县，取县城中心的示意位置',
} as const;

const schemes: readonly SchemeData[] = [
  {
    code: 'DX-3',
    name: '定襄县两新组织党建组织体系',
    inventory: ['D01'],
    document: '003',
    asOf: '2024',
    regionCode: '140921',
    park: null,
    tiers: [
      { name: '县委（统一领导）', allowedTypes: ['COMMITTEE'] },
      { name: '组织部（牵头抓总）', allowedTypes: [] },
      { name: '非公和社会组织工委（具体指导）', allowedTypes: ['WORKING_COMMITTEE'] },
    ],
  },
];

const organisations: readonly OrganisationData[] = [
  organisationOf({
    ...county,
    key: 'dingxiang-working-committee',
    inventory: ['D01'],
    name: '定襄县非公和社会组织工委',
    type: 'WORKING_COMMITTEE',
    setting: 'AGENCY',
    scheme: 'DX-3',
    tierNo: 3,
  }),
  organisationOf({
    ...county,
    key: 'dingxiang-zone-committee',
    inventory: ['D14'],
    name: '定襄县开发区非公党委',
    type: 'COMMITTEE',
    setting: 'PARK',
  }),
  organisationOf({
    ...county,
    key: 'dingxiang-express-committee',
    inventory: ['D12', 'D17'],
    name: '定襄县快递物流行业党委',
    type: 'COMMITTEE',
    setting: 'NEW_BUSINESS',
  }),
  organisationOf({
    ...county,
    key: 'dingxiang-yuanhang-joint-branch',
    inventory: ['D17'],
    name: '远航物流联合党支部',
    type: 'JOINT_BRANCH',
    setting: 'NEW_BUSINESS',
    setupForm: 'JOINT',
    point: countyCentre,
  }),
];

const enterprises: readonly EnterpriseData[] = [
  enterpriseOf({
    ...county,
    key: 'tianbao-group',
    inventory: ['D17'],
    name: '山西天宝集团',
    note: '产业链党建座谈会召开地；资料未说明是否规上、链主。',
    point: countyCentre,
  }),
];

const villages: readonly VillageData[] = [
  villageOf({
    ...county,
    key: 'beicheng-community',
    inventory: ['D17'],
    name: '北城社区',
    kind: 'COMMUNITY',
    regionCode: '140921400004',
    point: { lng: 112.957, lat: 38.487, precision: 'TOWNSHIP', basis: '定襄县城北部，人工估计，误差约 5 公里' },
  }),
];

const sites: readonly SiteData[] = [
  siteOf({
    ...county,
    key: 'dingxiang-hitech-service-center',
    inventory: ['D16'],
    name: '定襄县高新技术服务中心',
    type: 'ENTERPRISE_SERVICE',
    serves: ['NON_PUBLIC'],
    note: '资料介绍其科技成果转化等职能，不是党群阵地。',
    point: countyCentre,
  }),
];

export const dingxiangRecords = recordSetOf({
  schemes,
  organisations,
  enterprises,
  villages,
  sites,
  campaigns: dingxiangCampaigns,
  activities: dingxiangActivities,
});
