import type { BrandData, EnterpriseData, HonourData, OrganisationData } from '../record.ts';
import { brandsOf, enterpriseOf, honoursOf, organisationOf } from '../shape.ts';

import { incubatorPoint, jinkePoint } from './points.ts';

const document = '000';
const asOf = '2021-07';
const region = { document, asOf, regionCode: '140702' } as const;
const here = { document, asOf, park: 'jinzhong', regionCode: '140702' } as const;
const tier4 = { ...here, scheme: 'JZ-4', tierNo: 4, parent: 'jinzhong-park-committee' } as const;

export const jinzhongOrganisations: readonly OrganisationData[] = [
  organisationOf({
    ...here,
    key: 'jinzhong-working-committee',
    inventory: ['A04'],
    name: '晋中开发区党工委',
    type: 'WORKING_COMMITTEE',
    setting: 'PARK',
    scheme: 'JZ-4',
    tierNo: 1,
  }),
  organisationOf({
    ...here,
    key: 'jinzhong-non-public-committee',
    inventory: ['A04', 'A05'],
    name: '晋中开发区非公企业党委',
    type: 'COMMITTEE',
    setting: 'PARK',
    scheme: 'JZ-4',
    tierNo: 2,
    parent: 'jinzhong-working-committee',
    hostUnit: '晋中开发区市场监管局',
  }),
  organisationOf({
    ...here,
    key: 'jinzhong-park-committee',
    inventory: ['A04', 'A27'],
    name: '晋中开发区园区党委',
    type: 'COMMITTEE',
    setting: 'PARK',
    scheme: 'JZ-4',
    tierNo: 3,
    parent: 'jinzhong-non-public-committee',
  }),
  organisationOf({
    ...tier4,
    key: 'jinzhong-jinke-branch',
    inventory: ['A08', 'A36'],
    name: '金科山西智慧科技城产业园区党支部',
    type: 'BRANCH',
    setting: 'PARK',
    point: jinkePoint,
  }),
  organisationOf({
    ...tier4,
    key: 'jinzhong-incubator-branch',
    inventory: ['A09'],
    name: '晋中开发区孵化器党支部',
    type: 'BRANCH',
    setting: 'BUILDING',
    point: incubatorPoint,
  }),
  organisationOf({
    ...tier4,
    key: 'jinzhong-outlets-branch',
    inventory: ['A10'],
    name: '天美杉杉奥特莱斯党支部',
    type: 'BRANCH',
    setting: 'BUSINESS_DISTRICT',
    point: {
      lng: 112.69,
      lat: 37.715,
      precision: 'PARK_CENTROID',
      basis: '只知道在榆次区龙湖大街一带，示意位置',
    },
  }),
  organisationOf({
    ...tier4,
    key: 'jinzhong-nev-committee',
    inventory: ['A31', 'A36'],
    name: '新能源汽车有限公司党委',
    aliases: ['山西新能源汽车'],
    type: 'COMMITTEE',
    setting: 'ENTERPRISE',
  }),
  organisationOf({
    ...tier4,
    key: 'jinzhong-huisheng-richan-joint-branch',
    inventory: ['A32'],
    name: '汇盛日产联合党支部',
    type: 'JOINT_BRANCH',
    setting: 'ENTERPRISE',
    setupForm: 'JOINT',
  }),
];

const unlocated = { ...here, note: '资料只列名称，所在地点未登记。' } as const;

export const jinzhongEnterprises: readonly EnterpriseData[] = [
  enterpriseOf({ ...unlocated, key: 'shuanghecheng', inventory: ['A30'], name: '双合成' }),
  enterpriseOf({
    ...unlocated,
    key: 'jinzhong-nev',
    inventory: ['A31', 'A36'],
    name: '新能源汽车有限公司',
    aliases: ['山西新能源汽车'],
    coveredBy: 'jinzhong-nev-committee',
  }),
  enterpriseOf({
    ...unlocated,
    key: 'huisheng-richan',
    inventory: ['A32'],
    name: '汇盛日产',
    coveredBy: 'jinzhong-huisheng-richan-joint-branch',
  }),
  enterpriseOf({ ...unlocated, key: 'zhendong-ante', inventory: ['A33'], name: '振东安特' }),
  enterpriseOf({ ...unlocated, key: 'baotai-pharma', inventory: ['A34'], name: '山西宝泰药业' }),
  enterpriseOf({ ...unlocated, key: 'deyuantang-pharma', inventory: ['A36'], name: '德元堂药业' }),
  enterpriseOf({ ...unlocated, key: 'huawei-railway', inventory: ['A36'], name: '华威铁路' }),
  enterpriseOf({
    ...unlocated,
    key: 'entrepreneurs-association',
    inventory: ['A36'],
    name: '创业者协会',
    type: 'SOCIAL_ORG',
  }),
];

export const jinzhongBrands: readonly BrandData[] = brandsOf(region, [
  ['A29', { kind: 'SITE', key: 'jinzhong-approval-bureau' }, '“营商环境新高地”'],
  ['A30', { kind: 'ENTERPRISE', key: 'shuanghecheng' }, '“坚定双先引领、坚持一体融合”'],
  ['A31', { kind: 'ORGANISATION', key: 'jinzhong-nev-committee' }, '“红色引擎”工程建设'],
  ['A32', { kind: 'ORGANISATION', key: 'jinzhong-huisheng-richan-joint-branch' }, '“网上党建”'],
  ['A33', { kind: 'ENTERPRISE', key: 'zhendong-ante' }, '“红色导师引领企业发展”'],
  ['A34', { kind: 'ENTERPRISE', key: 'baotai-pharma' }, '“疫情阻击的红色堡垒”'],
]);

/** The document calls these 示范型党组织; where it does not name the organisation itself the unit bears the honour. */
export const jinzhongHonours: readonly HonourData[] = honoursOf(region, [
  {
    inventory: ['A36'],
    name: '示范型党组织',
    awardedBy: '晋中开发区',
    note: '原文为“等多个示范型党组织”，只列名 5 个。',
    subjects: [
      { kind: 'ENTERPRISE', key: 'deyuantang-pharma' },
      { kind: 'ENTERPRISE', key: 'huawei-railway' },
      { kind: 'ORGANISATION', key: 'jinzhong-jinke-branch' },
      { kind: 'ENTERPRISE', key: 'entrepreneurs-association' },
      { kind: 'ORGANISATION', key: 'jinzhong-nev-committee' },
    ],
  },
]);
