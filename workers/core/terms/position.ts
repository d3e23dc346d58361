import type { Terms } from './term.ts';

/** 阵地层级, the parts of “1+20+N”. */
export const positionLevel = {
  CENTER: { zh: '中心阵地', en: 'Centre' },
  FEATURED: { zh: '特色阵地', en: 'Featured position' },
  ORDINARY: { zh: '普通阵地', en: 'Ordinary position' },
} as const satisfies Terms;
export type PositionLevel = keyof typeof positionLevel;

/** 阵地类型. Stations are the positions that also have a `service_station` row. */
export const positionType = {
  ACTIVITY_CENTER: { zh: '党群活动中心', en: 'Party–mass activity centre' },
  SERVICE_CENTER: { zh: '党群服务中心', en: 'Party–mass service centre' },
  ACTIVITY_POSITION: { zh: '党群活动阵地', en: 'Party–mass activity position' },
  GUIDANCE_STATION: { zh: '党建指导分站', en: 'Party-building guidance sub-station' },
  RED_COLLAR_STATION: { zh: '红领驿站', en: 'Honglian station (红领驿站)' },
  FOUR_SERVICES_POINT: { zh: '四送一服服务点', en: 'Enterprise service point (四送一服)' },
  MEMBERS_ROOM: { zh: '党员活动室', en: 'Members’ activity room' },
  EDUCATION_CENTER: { zh: '党性教育中心', en: 'Party education centre' },
  ENTERPRISE_SCHOOL: { zh: '企业党校', en: 'Enterprise Party school' },
  ACADEMY: { zh: '培训学院', en: 'Training academy' },
  EXHIBITION: { zh: '展馆', en: 'Exhibition hall' },
  WORKSHOP: { zh: '扶贫车间', en: 'Poverty-relief workshop' },
  MOBILE: { zh: '流动阵地', en: 'Mobile position' },
  ENTERPRISE_SERVICE: { zh: '企业服务场所', en: 'Enterprise service place' },
  GOV_SERVICE_CENTER: { zh: '政务服务中心', en: 'Government service centre' },
  TOWN_SERVICE_CENTER: { zh: '便民服务中心（镇街）', en: 'Convenience service centre (town)' },
  VILLAGE_SERVICE_STATION: { zh: '便民服务站（村社区）', en: 'Convenience service station (village)' },
} as const satisfies Terms;
export type PositionType = keyof typeof positionType;

/** 阵地功能 */
export const positionFunction = {
  OFFICE_MEETING: { zh: '办公议事', en: 'Office and meetings' },
  MEMBER_ACTIVITY: { zh: '党员活动', en: 'Members’ activities' },
  EDUCATION: { zh: '教育培训', en: 'Education and training' },
  PUBLICITY: { zh: '宣传展示', en: 'Publicity and display' },
  PARTY_SPIRIT: { zh: '党性锤炼', en: 'Party-spirit training' },
  STUDY: { zh: '学习培训', en: 'Study and training' },
  EXCHANGE: { zh: '互动交流', en: 'Exchange' },
  MAKER_CAFE: { zh: '创客咖啡', en: 'Maker café' },
  ROADSHOW: { zh: '路演中心', en: 'Roadshow hall' },
  PRODUCT_DISPLAY: { zh: '产品展示', en: 'Product display' },
  AGENCY_ASSISTANCE: { zh: '帮办代办', en: 'Assisted applications' },
  CONVENIENCE: { zh: '便民服务', en: 'Convenience services' },
} as const satisfies Terms;
export type PositionFunction = keyof typeof positionFunction;

/** 便民设施 */
export const facility = {
  WATER: { zh: '饮水', en: 'Drinking water' },
  PHONE_CHARGING: { zh: '手机充电', en: 'Phone charging' },
  EV_CHARGING: { zh: '电动车充电/换电', en: 'E-bike charging or swap' },
  MICROWAVE: { zh: '微波炉', en: 'Microwave' },
  SEATS: { zh: '休息座椅', en: 'Seats' },
  TOILET: { zh: '厕所', en: 'Toilet' },
  FIRST_AID: { zh: '药箱', en: 'First-aid kit' },
  HVAC: { zh: '空调取暖', en: 'Heating and cooling' },
  WIFI: { zh: 'Wi-Fi', en: 'Wi-Fi' },
  NURSING_ROOM: { zh: '母婴室', en: 'Nursing room' },
  OPEN_24H: { zh: '24 小时', en: '24 hours' },
  PRINTING: { zh: '打印复印', en: 'Printing and copying' },
} as const satisfies Terms;
export type Facility = keyof typeof facility;

/** 服务对象: whom a position serves. */
export const serves = {
  BUSINESS_DISTRICT: { zh: '商圈', en: 'Business districts' },
  BUILDING: { zh: '楼宇', en: 'Office buildings' },
  NON_PUBLIC: { zh: '非公企业', en: 'Non-public enterprises' },
  NEW_WORKERS: { zh: '新就业群体', en: 'New forms of employment' },
  MEMBERS: { zh: '党员', en: 'Party members' },
  RESIDENTS: { zh: '居民', en: 'Residents' },
} as const satisfies Terms;
export type Serves = keyof typeof serves;

/** 五有一落实: the six checks of reference.md C18; all six make a position 达标. */
export const standardCheck = {
  PLACE: { zh: '有场所', en: 'Has a place' },
  EQUIPMENT: { zh: '有设施', en: 'Has equipment' },
  SIGN: { zh: '有党建标识', en: 'Has Party-building signs' },
  BOOKS: { zh: '有书籍', en: 'Has books' },
  RULES: { zh: '有制度', en: 'Has rules' },
  ACTIVITIES: { zh: '落实党建活动', en: 'Holds activities' },
} as const satisfies Terms;
export type StandardCheck = keyof typeof standardCheck;

/** 公开状态: how far a record is on its way to the public (审核, not 核实). */
export const publicationStatus = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  PENDING: { zh: '待审核', en: 'Awaiting approval' },
  RETURNED: { zh: '已退回', en: 'Returned' },
  PUBLISHED: { zh: '已公开', en: 'Published' },
  SUSPENDED: { zh: '暂停开放', en: 'Temporarily closed' },
  CLOSED: { zh: '停用', en: 'Withdrawn' },
} as const satisfies Terms;
export type PublicationStatus = keyof typeof publicationStatus;

/** 核实状态, computed at read from `verified_on` and `next_review_on`, never stored. */
export const verifyState = {
  UNVERIFIED: { zh: '未核实', en: 'Not verified' },
  VERIFIED: { zh: '已核实', en: 'Verified' },
  REVIEW_DUE: { zh: '待复核', en: 'Review due' },
  OVERDUE: { zh: '逾期', en: 'Overdue' },
} as const satisfies Terms;
export type VerifyState = keyof typeof verifyState;

/** 服务站点类型 within the three-level service system and the enterprise-side networks. */
export const stationTier = {
  DISTRICT: { zh: '区级', en: 'District' },
  TOWN: { zh: '镇（街道）级', en: 'Town' },
  VILLAGE: { zh: '村（社区）级', en: 'Village' },
  GUIDANCE: { zh: '指导分站', en: 'Guidance sub-station' },
  ENTERPRISE: { zh: '企业服务', en: 'Enterprise service' },
} as const satisfies Terms;
export type StationTier = keyof typeof stationTier;
