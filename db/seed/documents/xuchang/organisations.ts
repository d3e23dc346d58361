import type { EnterpriseData, OrganisationData } from '../record.ts';
import { enterpriseOf, organisationOf } from '../shape.ts';

const document = '002';
const asOf = '2020-11';
const city = { document, asOf, regionCode: '411000' } as const;

const park = (key: string, regionCode: string) => ({ document, asOf, park: key, regionCode }) as const;

export const xuchangOrganisations: readonly OrganisationData[] = [
  organisationOf({
    ...city,
    key: 'xuchang-non-public-working-committee',
    inventory: ['C09', 'C30'],
    name: '许昌市非公企业经济组织和社会组织党工委',
    aliases: ['许昌市非公有制经济组织和社会组织党工委'],
    type: 'WORKING_COMMITTEE',
    setting: 'AGENCY',
    scheme: 'XC-4',
    tierNo: 1,
    note: '名称照资料原文；推测应为“非公有制经济组织和社会组织党工委”。',
  }),
  organisationOf({
    ...park('changge', '411082'),
    key: 'changge-working-committee',
    inventory: ['C12'],
    name: '长葛市产业集聚区党工委',
    type: 'WORKING_COMMITTEE',
    setting: 'PARK',
    scheme: 'CG-5',
    tierNo: 1,
  }),
  organisationOf({
    ...park('xiangcheng', '411025'),
    key: 'xiangcheng-working-committee',
    inventory: ['C20'],
    name: '襄城县产业集聚区党工委',
    type: 'WORKING_COMMITTEE',
    setting: 'PARK',
  }),
  organisationOf({
    ...park('yuzhou', '411081'),
    key: 'zhongyuan-yundu-general-branch',
    inventory: ['C19'],
    name: '禹州市中原云都大数据产业党总支',
    shortName: '中原云都大数据产业党总支',
    type: 'GENERAL_BRANCH',
    setting: 'CHAIN',
  }),
  organisationOf({
    ...city,
    key: 'yaohuachun-branch',
    inventory: ['C17'],
    name: '姚花春酒业党支部',
    type: 'BRANCH',
    setting: 'ENTERPRISE',
  }),
  organisationOf({
    ...city,
    key: 'yuandong-committee',
    inventory: ['C25'],
    name: '许昌远东传动轴股份有限公司党委',
    type: 'COMMITTEE',
    setting: 'ENTERPRISE',
  }),
  organisationOf({
    ...city,
    key: 'smart-relay-general-branch',
    inventory: ['C28'],
    name: '许昌智能继电器股份公司党总支',
    type: 'GENERAL_BRANCH',
    setting: 'ENTERPRISE',
  }),
  organisationOf({
    ...city,
    key: 'xuji-distribution-branch',
    inventory: ['C27'],
    name: '许昌许继配电有限公司党支部',
    type: 'BRANCH',
    setting: 'ENTERPRISE',
  }),
  organisationOf({
    ...city,
    key: 'huanghe-branch',
    inventory: ['C28'],
    name: '黄河信息产业有限公司党支部',
    shortName: '黄河信产党支部',
    type: 'BRANCH',
    setting: 'ENTERPRISE',
  }),
  organisationOf({
    ...city,
    key: 'wanli-committee',
    inventory: ['C28'],
    name: '万里交通科技集团党委',
    type: 'COMMITTEE',
    setting: 'ENTERPRISE',
  }),
];

const somewhere = '所在县区资料未说明，不标位置。';

export const xuchangEnterprises: readonly EnterpriseData[] = [
  enterpriseOf({
    ...city,
    key: 'yaohuachun',
    inventory: ['C17'],
    name: '姚花春酒业',
    coveredBy: 'yaohuachun-branch',
    note: somewhere,
  }),
  enterpriseOf({
    ...city,
    key: 'yuandong',
    inventory: ['C25'],
    name: '许昌远东传动轴股份有限公司',
    coveredBy: 'yuandong-committee',
    note: `选派企业“第一书记”驻村帮扶，受帮扶村未列名，不记结对。${somewhere}`,
  }),
  enterpriseOf({ ...city, key: 'senyuan', inventory: ['C26'], name: '森源集团', note: somewhere }),
  enterpriseOf({
    ...city,
    key: 'xuji-distribution',
    inventory: ['C27'],
    name: '许昌许继配电有限公司',
    coveredBy: 'xuji-distribution-branch',
    note: `资料未说明企业性质，按资料语境记为非公企业，待核。${somewhere}`,
  }),
  enterpriseOf({
    ...city,
    key: 'smart-relay',
    inventory: ['C28'],
    name: '许昌智能继电器股份公司',
    coveredBy: 'smart-relay-general-branch',
    note: somewhere,
  }),
  enterpriseOf({
    ...city,
    key: 'huanghe',
    inventory: ['C28'],
    name: '黄河信息产业有限公司',
    aliases: [{ name: '黄河信产', reason: 'SHORT_NAME' }],
    coveredBy: 'huanghe-branch',
    note: somewhere,
  }),
  enterpriseOf({
    ...city,
    key: 'wanli',
    inventory: ['C28'],
    name: '万里交通科技集团',
    coveredBy: 'wanli-committee',
    note: somewhere,
  }),
  enterpriseOf({
    document,
    asOf,
    regionCode: '410000',
    key: 'yuanfang',
    inventory: ['C15'],
    name: '河南圆方集团',
    note: '许昌经开区组织前往培训学习的外地企业；不标位置。',
  }),
  enterpriseOf({
    document,
    asOf,
    regionCode: '410000',
    key: 'daqiao-petrochemical',
    inventory: ['C15'],
    name: '大桥石化集团',
    note: '许昌经开区组织前往培训学习的外地企业；所在地资料未说明，暂记河南省，不标位置。',
  }),
];
