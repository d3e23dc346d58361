import { facility, positionFunction, positionLevel, positionType, serves, stationTier } from '../terms/position.ts';
import type { Term } from '../terms/term.ts';
import {
  aliasesField,
  nameField,
  noteField,
  parkField,
  pointField,
  recordField,
  regionField,
  sourceFields,
} from './common-fields.ts';
import type { Field, FieldGroup } from './field.ts';

function place(key: string, zh: string, en: string, max: number, headings: readonly string[] = []): Field {
  return {
    key,
    term: { zh, en },
    value: { is: 'TEXT', max },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'PLACE',
    headings,
  };
}

function flag(key: string, term: Term, group: FieldGroup, headings: readonly string[] = []): Field {
  return { key, term, value: { is: 'FLAG' }, way: 'AT_ONCE', level: 'PUBLIC', group, headings };
}

/** 五有一落实, one flag a check. */
const standardFields: readonly Field[] = [
  flag('checkPlace', { zh: '有场所', en: 'Has a place' }, 'STANDARD'),
  flag('checkEquipment', { zh: '有设施', en: 'Has equipment' }, 'STANDARD'),
  flag('checkSign', { zh: '有党建标识', en: 'Has Party-building signs' }, 'STANDARD', ['有标识']),
  flag('checkBooks', { zh: '有书籍', en: 'Has books' }, 'STANDARD'),
  flag('checkRules', { zh: '有制度', en: 'Has rules' }, 'STANDARD'),
  flag('checkActivities', { zh: '落实党建活动', en: 'Holds activities' }, 'STANDARD', ['落实活动', '有活动']),
];

const stationFields: readonly Field[] = [
  {
    key: 'stationTier',
    term: { zh: '服务站点类型', en: 'Station tier' },
    value: { is: 'TERM', terms: stationTier },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings: ['站点类型', '站点级别'],
  },
  stationNumber('windowCount', { zh: '服务窗口数', en: 'Windows' }, 999, ['窗口数']),
  stationNumber('itemsCount', { zh: '可办事项数', en: 'Items offered' }, 9999, ['事项数']),
  {
    key: 'promiseHours',
    state: 'station.promiseHours',
    term: { zh: '承诺办结', en: 'Promised within' },
    value: { is: 'NUMBER', min: 0, max: 10_000, unit: { zh: '小时', en: 'hours' } },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings: ['承诺时限', '办结时限'],
  },
  stationNumber('instructorCount', { zh: '党建指导员人数', en: 'Instructors' }, 9999, ['指导员人数', '指导员数']),
  {
    key: 'serviceArea',
    state: 'station.serviceArea',
    term: { zh: '服务范围', en: 'Service area' },
    value: { is: 'TEXT', max: 200 },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
  },
];

function stationNumber(key: string, term: Term, max: number, headings: readonly string[]): Field {
  return {
    key,
    state: `station.${key}`,
    term,
    value: { is: 'INTEGER', min: 0, max },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings,
  };
}

/** 党群阵地 and service stations, which are positions with a station tier. */
export const siteFields: readonly Field[] = [
  nameField('阵地名称', 'Name', ['站点名称', '场所名称', '服务中心名称', '阵地']),
  aliasesField,
  // whether it moves is its kind's to say, and nobody else's
  {
    key: 'type',
    term: { zh: '阵地类型', en: 'Kind' },
    value: { is: 'TERM', terms: positionType },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['类型', '类别', '阵地类别'],
  },
  {
    key: 'level',
    term: { zh: '阵地层级', en: 'Level' },
    value: { is: 'TERM', terms: positionLevel },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    headings: ['层级', '级别', '阵地级别'],
  },
  parkField,
  regionField,
  pointField,
  place('address', '地址', 'Address', 200, ['详细地址', '所在地址', '阵地地址', '具体地址', '地点']),
  place('building', '楼宇', 'Building', 100, ['楼栋', '所在楼宇']),
  place('floor', '楼层', 'Floor', 50),
  place('entrance', '入口', 'Entrance', 100, ['入口位置']),
  place('landmark', '附近标志物', 'Landmark', 100, ['标志物', '地标']),
  {
    key: 'areaM2',
    term: { zh: '面积', en: 'Floor space' },
    value: { is: 'NUMBER', min: 0, max: 1_000_000, unit: { zh: '平方米', en: 'm²' } },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'PLACE',
    headings: ['面积（平方米）', '建筑面积', '场所面积'],
  },
  {
    key: 'hours',
    term: { zh: '开放时间', en: 'Opening hours' },
    value: { is: 'HOURS' },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'OPEN',
    headings: ['开放时段', '服务时间', '工作时间', '营业时间'],
  },
  {
    key: 'hoursText',
    term: { zh: '开放时间原文', en: 'Hours as listed' },
    value: { is: 'TEXT', max: 500, lines: true },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'OPEN',
  },
  {
    key: 'dayExceptions',
    term: { zh: '例外日期', en: 'Days with other hours' },
    value: { is: 'DAY_EXCEPTIONS' },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'OPEN',
  },
  {
    key: 'closures',
    term: { zh: '暂停开放', en: 'Temporary closures' },
    value: { is: 'CLOSURES' },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'OPEN',
  },
  {
    key: 'phone',
    term: { zh: '办公电话', en: 'Office phone' },
    value: { is: 'PHONE' },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'OPEN',
    headings: ['电话', '联系电话', '咨询电话', '服务电话', '固定电话'],
  },
  flag('openToPublic', { zh: '对公众开放', en: 'Open to the public' }, 'OPEN', ['是否对外开放', '是否开放']),
  {
    key: 'responsibleUnit',
    term: { zh: '责任单位', en: 'Responsible unit' },
    value: { is: 'TEXT', max: 100 },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'OPEN',
    headings: ['管理单位', '主管单位', '建设单位'],
  },
  {
    key: 'responsiblePost',
    term: { zh: '责任岗位（不写姓名）', en: 'Responsible post (no names)' },
    value: { is: 'TEXT', max: 50 },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'OPEN',
    headings: ['责任岗位', '管理岗位'],
  },
  {
    key: 'functions',
    term: { zh: '阵地功能', en: 'Functions' },
    value: { is: 'TERMS', terms: positionFunction },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings: ['功能', '主要功能', '功能设置'],
  },
  {
    key: 'facilities',
    term: { zh: '便民设施', en: 'Facilities' },
    value: { is: 'TERMS', terms: facility },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings: ['设施', '配套设施', '服务设施'],
  },
  {
    key: 'serves',
    term: { zh: '服务对象', en: 'Serves' },
    value: { is: 'TERMS', terms: serves },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings: ['服务人群'],
  },
  flag('hasCounter', { zh: '有服务窗口', en: 'Has a service window' }, 'SERVICE', ['能否办事', '是否设窗口']),
  flag('barrierWheelchair', { zh: '轮椅可通行', en: 'Wheelchair access' }, 'SERVICE', ['无障碍通道', '无障碍']),
  flag('barrierToilet', { zh: '无障碍厕所', en: 'Accessible toilet' }, 'SERVICE', ['无障碍卫生间']),
  flag('barrierLift', { zh: '电梯', en: 'Lift' }, 'SERVICE', ['有电梯', '无障碍电梯']),
  ...stationFields,
  {
    key: 'items',
    term: { zh: '服务事项', en: 'Service items' },
    value: { is: 'ITEMS' },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
  },
  ...standardFields,
  recordField('organisation', { zh: '所属党组织', en: 'Party organisation' }, ['ORGANISATION'], {
    headings: ['党组织', '依托党组织', '所在党组织'],
  }),
  {
    key: 'stops',
    term: { zh: '流动时刻表', en: 'Timetable' },
    value: { is: 'STOPS' },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'PLACE',
  },
  ...sourceFields,
  noteField,
];
