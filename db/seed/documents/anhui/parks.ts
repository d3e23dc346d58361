import type { ParkData, SchemeData, SiteData } from '../record.ts';
import { parkOf, siteOf } from '../shape.ts';

const document = '001';
const asOf = '2021-09';

const centroid = (lng: number, lat: number, basis: string) =>
  ({ lng, lat, precision: 'PARK_CENTROID', basis }) as const;
const estimated = '园区大致中心，人工估计，误差约 5 公里';

export const anhuiParks: readonly ParkData[] = [
  parkOf({
    key: 'xinwu',
    inventory: ['B01', 'B03', 'B11', 'B16'],
    document,
    asOf,
    name: '安徽新芜经济开发区',
    shortName: '新芜经开区',
    aliases: ['新芜经济开发区'],
    code: '340210400',
    type: 'DEV_ZONE',
    regionCode: '340210',
    point: centroid(118.56, 31.15, '位于原芜湖县县城，园区大致中心，人工估计，误差约 5 公里'),
    note: '湾沚区 2020 年由芜湖县改设。主导产业“一新一轻一重”，资料未说明各指何产业。',
  }),
  parkOf({
    key: 'shuangfeng',
    inventory: ['B03', 'B26'],
    document,
    asOf,
    name: '安徽长丰双凤经济开发区',
    shortName: '长丰(双凤)经开区',
    aliases: ['长丰(双凤)经济开发区', '双凤经开区'],
    code: '340121400',
    type: 'DEV_ZONE',
    regionCode: '340121',
    point: centroid(117.265, 31.965, '长丰县南部，园区大致中心，人工估计，误差约 5 公里'),
  }),
  parkOf({
    key: 'hefei-hitech',
    inventory: ['B03', 'B04', 'B34'],
    document,
    asOf,
    name: '合肥高新技术产业开发区',
    shortName: '合肥高新区',
    code: '340176',
    type: 'HITECH',
    regionCode: '340176',
    point: centroid(117.136, 31.833, '园区中心，误差约 2 公里'),
  }),
  parkOf({
    key: 'feixi',
    inventory: ['B03'],
    document,
    asOf,
    name: '安徽肥西经济开发区',
    shortName: '肥西经开区',
    aliases: ['肥西经济开发区'],
    code: '340123400',
    type: 'DEV_ZONE',
    regionCode: '340123',
    point: centroid(117.17, 31.745, estimated),
  }),
  parkOf({
    key: 'chuzhou',
    inventory: ['B04'],
    document,
    asOf,
    name: '滁州经济技术开发区',
    shortName: '滁州经开区',
    code: '341172',
    type: 'DEV_ZONE',
    regionCode: '341172',
    point: centroid(118.345, 32.29, estimated),
  }),
  parkOf({
    key: 'dangtu',
    inventory: ['B04'],
    document,
    asOf,
    name: '安徽当涂经济开发区',
    shortName: '当涂经开区',
    code: '340521400',
    type: 'DEV_ZONE',
    regionCode: '340521',
    point: centroid(118.51, 31.56, estimated),
  }),
  parkOf({
    key: 'shushan',
    inventory: ['B33'],
    document,
    asOf,
    name: '合肥蜀山经济技术开发区',
    shortName: '蜀山经开区',
    code: '340104400',
    type: 'DEV_ZONE',
    regionCode: '340104',
    point: centroid(117.165, 31.865, estimated),
  }),
  parkOf({
    key: 'beihang-aviation-park',
    inventory: ['B08'],
    document,
    asOf,
    name: '北航芜湖通航创新园',
    shortName: '北航通航创新园',
    type: 'SUBPARK',
    regionCode: '340210',
    point: centroid(118.64, 31.11, '芜湖航空小镇大致位置，人工估计，误差约 5 公里'),
  }),
];

export const anhuiSchemes: readonly SchemeData[] = [
  {
    code: 'WH-4',
    name: '芜湖非公党建组织体系',
    inventory: ['B17'],
    document,
    asOf,
    regionCode: '340200',
    park: null,
    tiers: [
      { name: '非公工委（牵头抓）', allowedTypes: ['WORKING_COMMITTEE'] },
      { name: '园区党工委（一线指挥）', allowedTypes: ['WORKING_COMMITTEE'] },
      { name: '非公综合党委（具体负责）', allowedTypes: ['COMMITTEE'] },
      {
        name: '企业党组织（具体落实）',
        allowedTypes: ['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH'],
      },
    ],
  },
  {
    code: 'XW-5',
    name: '新芜经开区五级工作链条',
    inventory: ['B20'],
    document,
    asOf,
    regionCode: '340210',
    park: 'xinwu',
    tiers: [
      { name: '园区党工委', allowedTypes: ['WORKING_COMMITTEE'] },
      { name: '园区非公综合党委', allowedTypes: ['COMMITTEE'] },
      { name: '开发区“红领驿站”', allowedTypes: [] },
      {
        name: '非公企业党组织+党建工作指导员',
        allowedTypes: ['COMMITTEE', 'GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH'],
      },
      { name: '基层党组织', allowedTypes: ['GENERAL_BRANCH', 'BRANCH', 'JOINT_BRANCH', 'GROUP'] },
    ],
  },
];

const xinwuSite = { document, asOf, park: 'xinwu', regionCode: '340210' } as const;
const inXinwu = '只知道在新芜经开区内，取园区中心附近的示意位置';

export const anhuiSites: readonly SiteData[] = [
  siteOf({
    ...xinwuSite,
    key: 'xinwu-activity-center',
    inventory: ['B07', 'B08'],
    name: '新芜经开区党群活动中心',
    type: 'ACTIVITY_CENTER',
    level: 'CENTER',
    point: centroid(118.56, 31.15, inXinwu),
  }),
  siteOf({
    ...xinwuSite,
    key: 'xinwu-service-center',
    inventory: ['B07', 'B24'],
    name: '新芜经开区党群服务中心',
    type: 'SERVICE_CENTER',
    level: 'CENTER',
    note: '资料另称“党群活动中心”，两者是否同一处未说明，分开登记。',
    point: centroid(118.564, 31.152, inXinwu),
  }),
  siteOf({
    document,
    asOf,
    key: 'red-bus',
    inventory: ['B33'],
    name: '“红色巴士”',
    aliases: ['红色巴士'],
    type: 'MOBILE',
    park: 'shushan',
    regionCode: '340104',
    functions: ['EDUCATION', 'PUBLICITY'],
    serves: ['RESIDENTS', 'MEMBERS'],
    isMobile: true,
    note: '2021 年 7 月 1 日从合肥蜀山经济技术开发区驶出；线路与停靠时间资料未列。',
    point: centroid(117.144983, 31.862424, '驶出地合肥蜀山经济技术开发区的大致中心'),
  }),
];
