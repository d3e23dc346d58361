import { contactPointLevel, contactPointStatus } from '../terms/pairing.ts';
import { servicePromise } from '../terms/service.ts';
import {
  nameField,
  noteField,
  parkField,
  publicNoteField,
  recordField,
  regionField,
  sourceFields,
} from './common-fields.ts';
import type { Field } from './field.ts';

/** 联系点 / 示范点. The official is an office title, never a name. */
export const contactPointFields: readonly Field[] = [
  {
    key: 'officeTitle',
    term: { zh: '联系领导职务（不写姓名）', en: 'Office title (no names)' },
    value: { is: 'TEXT', max: 50 },
    way: 'APPROVAL',
    level: 'INTERNAL',
    group: 'BASIC',
    required: true,
    headings: ['职务', '联系领导职务', '联系人职务'],
  },
  {
    key: 'level',
    term: { zh: '联系点级别', en: 'Level' },
    value: { is: 'TERM', terms: contactPointLevel },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['级别'],
  },
  {
    key: 'status',
    term: { zh: '联系点状态', en: 'Status' },
    value: { is: 'TERM', terms: contactPointStatus },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['状态'],
  },
  recordField('organisation', { zh: '联系党组织', en: 'Organisation' }, ['ORGANISATION'], { headings: ['党组织'] }),
  recordField('enterprise', { zh: '联系企业', en: 'Enterprise' }, ['ENTERPRISE'], { headings: ['企业', '企业名称'] }),
  parkField,
  regionField,
  ...sourceFields,
];

/** 活动载体 */
export const campaignFields: readonly Field[] = [
  nameField('活动名称', 'Name', ['活动载体', '活动']),
  regionField,
  ...sourceFields,
  publicNoteField,
];

/** 荣誉 and who bears it. */
export const honourFields: readonly Field[] = [
  nameField('荣誉名称', 'Name', ['荣誉', '称号']),
  {
    key: 'grade',
    term: { zh: '等级', en: 'Grade' },
    value: { is: 'TEXT', max: 20 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    headings: ['级别'],
  },
  {
    key: 'awardedBy',
    term: { zh: '授予单位', en: 'Awarded by' },
    value: { is: 'TEXT', max: 100 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    headings: ['颁发单位'],
  },
  regionField,
  {
    key: 'subjects',
    term: { zh: '获得者', en: 'Borne by' },
    value: { is: 'RECORDS', kinds: ['PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE'] },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'RELATION',
  },
  ...sourceFields,
  publicNoteField,
];

/** 党建品牌 and who bears it. */
export const brandFields: readonly Field[] = [
  nameField('品牌名称', 'Name', ['党建品牌', '品牌']),
  regionField,
  {
    key: 'bearers',
    term: { zh: '品牌归属', en: 'Borne by' },
    value: { is: 'RECORDS', kinds: ['PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE'] },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'RELATION',
  },
  ...sourceFields,
  publicNoteField,
];

/** 活动: meetings, trainings, tours, visits, as documents tell of them. */
export const activityFields: readonly Field[] = [
  nameField('活动名称', 'Name', ['活动']),
  {
    key: 'kindText',
    term: { zh: '活动形式', en: 'Form' },
    value: { is: 'TEXT', max: 20 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['形式', '活动类型'],
  },
  parkField,
  regionField,
  activityDate('startsOn', { zh: '开始时间', en: 'From' }, ['时间', '活动时间']),
  activityDate('endsOn', { zh: '结束时间', en: 'To' }, []),
  {
    key: 'placeText',
    term: { zh: '地点', en: 'Place' },
    value: { is: 'TEXT', max: 100 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'PLACE',
    headings: ['活动地点'],
  },
  recordField('position', { zh: '所在阵地', en: 'At position' }, ['SITE'], { group: 'PLACE', headings: ['阵地'] }),
  {
    key: 'capacity',
    term: { zh: '名额', en: 'Places' },
    value: { is: 'INTEGER', min: 0, max: 99_999 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
  },
  {
    key: 'openToPublic',
    term: { zh: '对公众开放', en: 'Open to the public' },
    value: { is: 'FLAG' },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
  },
  {
    key: 'parties',
    term: { zh: '参与方和到访处', en: 'Parties and stops' },
    value: { is: 'PARTIES', kinds: ['PARK', 'SITE', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE'] },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'RELATION',
  },
  ...sourceFields,
  noteField,
];

function activityDate(key: string, term: Field['term'], headings: readonly string[]): Field {
  return { key, term, value: { is: 'PARTIAL_DATE' }, way: 'APPROVAL', level: 'PUBLIC', group: 'BASIC', headings };
}

/** 服务事项 that stations offer. */
export const serviceItemFields: readonly Field[] = [
  nameField('事项名称', 'Name', ['事项', '服务事项']),
  regionField,
  {
    key: 'promises',
    term: { zh: '办理时限承诺', en: 'Promises' },
    value: { is: 'TERMS', terms: servicePromise },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
  },
  {
    key: 'promiseHours',
    term: { zh: '多久办好', en: 'Done within' },
    value: { is: 'NUMBER', min: 0, max: 10_000, unit: { zh: '小时', en: 'hours' } },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings: ['承诺时限', '办结时限'],
  },
  {
    key: 'bring',
    term: { zh: '带什么', en: 'What to bring' },
    value: { is: 'STRINGS', max: 50 },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings: ['所需材料', '申请材料'],
  },
  ...sourceFields,
];
