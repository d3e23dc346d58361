import type { LngLat } from '#core/geo/lng-lat.ts';
import type { ServiceItemData, SiteData } from '../documents/record.ts';
import { siteOf } from '../documents/shape.ts';
import { randomOf } from './random.ts';
import { type Ellipse, illustrativePoint, scatter } from './scatter.ts';
import { generated, illustrativeSet } from './set.ts';

const CODE = 'SV-SAMPLES';
const COUNTY = '411025';
const area: Ellipse = { centre: [113.487, 33.857], eastKm: 4, northKm: 3.2 };

const item = (
  key: string,
  name: string,
  promises: ServiceItemData['promises'],
  promiseHours: number | null,
  bring: readonly string[],
): ServiceItemData => ({
  key,
  name: `示例事项：${name}`,
  promises,
  promiseHours,
  bring,
  shared: { key: `${CODE}/item-${key}`, regionCode: COUNTY },
});

const licence = item('licence', '企业设立登记', ['ONLINE', 'ONE_VISIT'], 3, ['身份证件', '住所使用证明']);
const insurance = item('insurance', '社会保险登记', ['ONLINE', 'ONE_VISIT'], 16, ['身份证件']);
const residence = item('residence', '居住证申领', ['ONE_VISIT'], 40, ['身份证件', '居住证明']);
const elderly = item('elderly', '高龄津贴申请', ['ONE_VISIT'], 24, ['身份证件', '户口簿']);
const relation = item('relation', '党组织关系转接', ['AT_ONCE'], null, []);
const assistance = item('assistance', '帮办代办', ['AT_ONCE'], null, []);

const random = randomOf(CODE);
const taken: LngLat[] = [];

function station(
  index: number,
  stated: Pick<SiteData, 'name' | 'type' | 'regionCode' | 'hoursText' | 'facilities' | 'services'> & {
    readonly tier: 'DISTRICT' | 'TOWN' | 'VILLAGE';
  },
): SiteData {
  const { tier, ...site } = stated;
  return siteOf({
    ...generated(CODE, index),
    ...site,
    functions: ['CONVENIENCE', 'AGENCY_ASSISTANCE'],
    serves: ['RESIDENTS'],
    hasCounter: true,
    point: illustrativePoint(scatter(random, area, taken, 500)),
    station: { tier, instructorCount: null, promiseHours: null },
  });
}

/**
 * One line of the 三级便民服务体系 that a document names, with what an entered station has: items shared along the line,
 * facilities, and hours in each form in which listings write them. The public sees neither hours nor a telephone of it.
 */
const stations: readonly SiteData[] = [
  station(1, {
    name: '示例政务服务中心-襄城',
    type: 'GOV_SERVICE_CENTER',
    tier: 'DISTRICT',
    regionCode: COUNTY,
    hoursText: '周一至周五上午8:30-11:30下午13:30-17:00周六至周日 9:00-17:00',
    facilities: ['WATER', 'PHONE_CHARGING', 'SEATS', 'TOILET', 'HVAC', 'WIFI', 'NURSING_ROOM', 'PRINTING'],
    services: [licence, insurance, residence, elderly, relation, assistance],
  }),
  station(2, {
    name: '示例便民服务中心-襄城-1',
    type: 'TOWN_SERVICE_CENTER',
    tier: 'TOWN',
    regionCode: '411025001',
    hoursText: '周二至周六8:30-11:30，13:30-17:00周日、周一闭馆',
    facilities: ['WATER', 'SEATS', 'TOILET', 'PRINTING'],
    services: [insurance, elderly, assistance],
  }),
  station(3, {
    name: '示例便民服务中心-襄城-2',
    type: 'TOWN_SERVICE_CENTER',
    tier: 'TOWN',
    regionCode: '411025002',
    hoursText: '夏季 8:00-18:30（5月1日—9月30日）',
    facilities: ['WATER', 'SEATS', 'EV_CHARGING'],
    services: [residence, elderly, assistance],
  }),
  station(4, {
    name: '示例便民服务站-襄城-1',
    type: 'VILLAGE_SERVICE_STATION',
    tier: 'VILLAGE',
    regionCode: '411025001',
    hoursText: '周一闭馆周二到周日 9:30-17:00',
    facilities: ['WATER', 'SEATS', 'FIRST_AID'],
    services: [elderly, assistance],
  }),
  station(5, {
    name: '示例便民服务站-襄城-2',
    type: 'VILLAGE_SERVICE_STATION',
    tier: 'VILLAGE',
    regionCode: '411025001',
    hoursText: '全天开放',
    facilities: ['OPEN_24H', 'PHONE_CHARGING', 'MICROWAVE'],
    services: [assistance],
  }),
  station(6, {
    name: '示例便民服务站-襄城-3',
    type: 'VILLAGE_SERVICE_STATION',
    tier: 'VILLAGE',
    regionCode: '411025002',
    hoursText: '周二至周日 9:00-20:00；周一闭馆，法定节假日开放时间另行通知',
    facilities: ['SEATS'],
    services: [relation],
  }),
];

/** Nobody published how many there are in 襄城, so there is no total. */
export const serviceStationSet = illustrativeSet(CODE, '襄城县示例三级便民服务站点', [], { sites: stations });
