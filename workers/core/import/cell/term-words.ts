import {
  chainRole,
  enterpriseType,
  operatingStatus,
  orgSetting,
  orgType,
  setupForm,
} from '../../terms/organisation.ts';
import { pairingType } from '../../terms/pairing.ts';
import { parkType } from '../../terms/park.ts';
import { coordPrecision, coordSystem } from '../../terms/place.ts';
import { facility, positionFunction, positionLevel, positionType, serves, stationTier } from '../../terms/position.ts';
import type { Terms } from '../../terms/term.ts';
import { wordKey } from './cell-value.ts';

/** Other words of 台账 for the terms of an enumeration. A word stands for one code only. */
const OTHER_WORDS = new Map<Terms, Readonly<Record<string, readonly string[]>>>([
  [
    parkType,
    {
      DEV_ZONE: ['经开区', '经济开发区', '开发区', '经济技术开发区', '国家级经开区', '省级经济开发区'],
      HITECH: ['高新区', '高新技术开发区', '高新技术产业园区', '高新产业开发区'],
      CLUSTER: ['集聚区', '产业聚集区', '先进制造业开发区'],
      REFORM_ZONE: ['示范区', '综改区', '综改示范区', '转型综改示范区'],
      SUBPARK: ['工业园区', '工业园', '园区', '专业园区', '科技园', '物流园', '产业园'],
      INCUBATOR: ['众创空间', '加速器'],
    },
  ],
  [positionLevel, { CENTER: ['中心', '一级', '1'], FEATURED: ['特色', '20'], ORDINARY: ['普通', '一般', 'n'] }],
  [
    positionType,
    {
      ACTIVITY_POSITION: ['活动阵地', '党建活动阵地', '党建阵地', '阵地'],
      GUIDANCE_STATION: ['指导分站', '党建工作指导站', '党建指导站'],
      RED_COLLAR_STATION: ['红领站', '驿站'],
      FOUR_SERVICES_POINT: ['四送一服', '四送一服点'],
      MEMBERS_ROOM: ['活动室', '党员之家'],
      ENTERPRISE_SCHOOL: ['党校'],
      ACADEMY: ['学院', '培训中心'],
      EXHIBITION: ['展览馆', '纪念馆', '陈列馆', '展厅'],
      WORKSHOP: ['帮扶车间', '就业帮扶车间'],
      MOBILE: ['红色巴士', '流动车'],
      GOV_SERVICE_CENTER: ['行政服务中心', '政务大厅', '政务服务大厅', '政务中心'],
      TOWN_SERVICE_CENTER: ['便民服务中心', '镇街便民服务中心', '乡镇便民服务中心', '街道便民服务中心'],
      VILLAGE_SERVICE_STATION: ['便民服务站', '村便民服务站', '社区便民服务站', '村社区便民服务站'],
    },
  ],
  [
    positionFunction,
    {
      AGENCY_ASSISTANCE: ['代办', '帮代办'],
      CONVENIENCE: ['便民'],
      PUBLICITY: ['宣传', '展示'],
      EDUCATION: ['教育', '培训'],
    },
  ],
  [
    facility,
    {
      WATER: ['饮水机', '饮水点', '热水', '开水', '直饮水'],
      PHONE_CHARGING: ['充电', '充电插座', '充电宝', '手机充电站'],
      EV_CHARGING: ['电动车充电', '换电', '换电柜', '充电桩'],
      MICROWAVE: ['热饭'],
      SEATS: ['座椅', '休息区', '休息椅', '桌椅'],
      TOILET: ['卫生间', '洗手间', '公厕'],
      FIRST_AID: ['急救箱', '医药箱', '急救包', '应急药箱'],
      HVAC: ['空调', '暖气', '取暖'],
      WIFI: ['无线网', '无线网络', '免费上网'],
      NURSING_ROOM: ['哺乳室', '母婴'],
      OPEN_24H: ['24小时开放', '24h'],
      PRINTING: ['打印', '复印', '打印机'],
    },
  ],
  [
    serves,
    {
      NEW_WORKERS: ['新业态', '快递员', '外卖员', '骑手', '户外劳动者', '货车司机', '网约车司机'],
      RESIDENTS: ['群众', '村民', '市民', '社区居民'],
      NON_PUBLIC: ['企业', '园区企业', '非公', '职工', '企业职工'],
    },
  ],
  [
    stationTier,
    {
      DISTRICT: ['区', '区（县）级', '县级'],
      TOWN: ['镇级', '街道级', '乡镇级', '镇街级', '乡镇（街道）级'],
      VILLAGE: ['村级', '社区级', '村居级'],
      GUIDANCE: ['分站', '党建指导分站'],
      ENTERPRISE: ['企业'],
    },
  ],
  [
    orgType,
    {
      WORKING_COMMITTEE: ['工委', '党的工作委员会'],
      COMMITTEE: ['综合党委', '行业党委', '企业党委', '园区党委', '基层党委', '委员会'],
      GENERAL_BRANCH: ['总支', '总支部', '党总支部'],
      BRANCH: ['支部', '独立党支部', '单独党支部'],
      JOINT_BRANCH: ['联合支部'],
      GROUP: ['小组'],
    },
  ],
  [
    orgSetting,
    {
      PARK: ['园区型'],
      BUILDING: ['楼宇型'],
      BUSINESS_DISTRICT: ['商圈型', '商圈市场'],
      ENTERPRISE: ['企业型', '非公企业', '国有企业'],
      SOCIAL_ORG: ['两新组织', '社会组织型'],
      NEW_BUSINESS: ['新业态新就业群体', '快递物流', '互联网'],
      PROJECT: ['项目型'],
      AGENCY: ['机关事业单位', '机关单位', '事业单位'],
    },
  ],
  [
    setupForm,
    { SINGLE: ['自建', '单独组建', '独立组建'], JOINT: ['联合组建', '联合'], ATTACHED: ['挂靠组建', '依托'] },
  ],
  [
    enterpriseType,
    { NON_PUBLIC: ['非公', '民营', '民营企业', '非公有制企业', '私营企业'], STATE_OWNED: ['国有', '国企', '央企'] },
  ],
  [
    operatingStatus,
    {
      OPERATING: ['正常', '在营', '存续', '开业', '生产', '正常生产', '经营中'],
      HALF_STOPPED: ['半停工'],
      STOPPED: ['停工', '停业', '歇业', '关停'],
      ZOMBIE: ['僵尸企业'],
    },
  ],
  [chainRole, { CHAIN_MASTER: ['链主企业'], CHAIN_CORE: ['链核企业'], CHAIN_MEMBER: ['链上', '配套企业'] }],
  [
    pairingType,
    {
      ENTERPRISE_VILLAGE: ['企村', '村企结对', '村企', '结对包联', '企村结对包联', '对口帮扶', '结对帮扶'],
      COMMUNITY_ENTERPRISE: ['社企结对', '企社结对', '企社共建', '企业+社区', '结对共建'],
      SCHOOL_ENTERPRISE: ['校企结对', '校企'],
      RESIDENT_UNIT: ['驻区单位'],
      CADRE_ENTERPRISE: ['干部包联', '干部联企'],
      CHAIN: ['产业链', '链上联建'],
    },
  ],
  [
    coordSystem,
    {
      WGS84: ['wgs84', 'wgs-84', 'gps', '手机gps', '地球坐标', '大地坐标'],
      CGCS2000: ['国家2000', '天地图', 'cgcs2000', '2000坐标', '2000国家大地坐标系', '国家大地2000'],
      GCJ02: ['gcj02', 'gcj-02', '高德', '腾讯', '火星坐标', '国测局', '高德地图', '腾讯地图'],
      BD09: ['bd09', 'bd-09', '百度', '百度地图', '百度坐标'],
    },
  ],
  [
    coordPrecision,
    {
      SURVEYED: ['现场实测', '现场核实', '测量'],
      // the words of 高德's geocoder for what it matched
      GEOCODED: ['兴趣点', '门牌号', '单元号', '住宅区', '热点商圈', '公交地铁站点', '公交站台', '地铁站', '精确'],
      STREET: ['道路', '道路交叉路口', '街道级'],
      TOWNSHIP: ['乡镇', '村庄', '乡镇级', '街道'],
      PARK_CENTROID: ['开发区', '园区'],
      COUNTY_CENTROID: ['区县', '市', '县', '县级', '市级', '县城', '城市'],
      ILLUSTRATIVE: ['大概', '模糊', '估计'],
    },
  ],
]);

/** Words that are no term and no other word for one, with the term that comes nearest: told, never taken by itself. */
const NEAREST = new Map<Terms, Readonly<Record<string, string>>>([
  [
    parkType,
    Object.fromEntries(
      [
        ...['海关特殊监管区域', '综合保税区', '保税区', '保税港区', '出口加工区', '保税物流园区'],
        ...['边境经济合作区', '跨境经济合作区'],
      ].map((word) => [word, 'SUBPARK']),
    ),
  ],
]);

/** The code that comes nearest to a word, by its key; null where nobody has said so. */
export function nearestTerm(terms: Terms, key: string): string | null {
  return NEAREST.get(terms)?.[key] ?? null;
}

const tables = new Map<Terms, ReadonlyMap<string, string>>();

/** Words of an enumeration by their key: Chinese and English term, code and other words. */
export function wordsOfTerms(terms: Terms): ReadonlyMap<string, string> {
  const known = tables.get(terms);
  if (known !== undefined) return known;
  const words = new Map<string, string>();
  for (const [code, term] of Object.entries(terms)) {
    for (const word of [term.zh, term.en, code, ...bareWords(term.zh)]) words.set(wordKey(word), code);
  }
  for (const [code, others] of Object.entries(OTHER_WORDS.get(terms) ?? {})) {
    for (const word of others) if (!words.has(wordKey(word))) words.set(wordKey(word), code);
  }
  tables.set(terms, words);
  return words;
}

/** 便民服务中心（镇街） is called so without its brackets too, where that says it. */
function bareWords(term: string): string[] {
  const bare = term.replace(/[（(].*[）)]/, '');
  return bare === term ? [] : [bare];
}

/** Two lists of words that stand for two codes of one enumeration would make the meaning depend on their order. */
export function otherWords(): ReadonlyMap<Terms, Readonly<Record<string, readonly string[]>>> {
  return OTHER_WORDS;
}
