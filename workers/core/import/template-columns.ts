import type { RecordKind } from '../ids.ts';
import { recordCatalogue, type StaffKind, staffKinds } from '../records/catalogue.ts';
import type { Field, FieldValue } from '../records/field.ts';
import { aliasReason } from '../terms/alias.ts';
import { coordPrecision, coordSystem } from '../terms/place.ts';
import type { Terms } from '../terms/term.ts';
import { type Target, targetsOf } from './targets.ts';

/** The columns of a template: all that a table can hold, but for two ways of writing one thing. */
export function templateTargets(kind: StaffKind): readonly Target[] {
  const left = new Set(['point', 'check.address', 'point.source', 'hoursText']);
  return targetsOf(kind).filter(({ key }) => !left.has(key));
}

/** How a column is filled in, for the sheet of explanations. */
export function fillingHint({ key, field }: Target): string {
  if (key === 'id') return '已登记的记录填它的编号（形如 st_0123456789），新增的留空。不填时按名称在园区内对应。';
  if (key === 'point.lng') return '十进制度或度分秒，例如 112.6808 或 112°40′51″E。';
  if (key === 'point.lat') return '十进制度或度分秒，例如 37.7326 或 37°43′57″N。';
  if (key === 'point.system') return `不填时按导入时所选。可填：${words(coordSystem)}。`;
  if (key === 'point.precision') return `不填时按导入时所选。可填：${words(coordPrecision)}。`;
  return field === null ? '' : hintOf(field);
}

function hintOf({ value, level }: Field): string {
  switch (value.is) {
    case 'TERM':
      return `下列之一：${words(value.terms)}。`;
    case 'TERMS':
      return `下列中的一个或几个，用顿号隔开：${words(value.terms)}。`;
    case 'FLAG':
      return '是、否；不清楚就留空。';
    case 'INTEGER':
      return '整数，只写数字。';
    case 'NUMBER':
      return `数字，单位${value.unit.zh}。`;
    case 'DATE':
      return '日期，例如 2026-11-20。';
    case 'PARTIAL_DATE':
      return '年、年月或日期，例如 2026、2026-11 或 2026-11-20。';
    case 'REGION':
      return '区划代码或全名，例如 140921 或 山西省忻州市定襄县；可以写到乡镇、村。';
    case 'RECORD':
      return '已登记的名称或编号；名称不止一个时写编号。';
    case 'RECORDS':
    case 'ITEMS':
      return '已登记的名称或编号，用顿号隔开。';
    case 'PARTIES':
      return '已登记的名称或编号，用顿号隔开；角色和次序在记录页填写，已有的保留不变。';
    case 'PHONE':
      return '办公电话，例如 0354-3112345；个人手机号不能填。';
    case 'USCC':
      return '18 位统一社会信用代码。';
    case 'HOURS':
      return '例如：周一至周五 8:30-12:00，14:00-17:30，法定节假日休息。';
    case 'NAMES':
      return `用顿号隔开；可以在括号里写原因（${words(aliasReason)}），例如 定襄工业园（曾用名）。`;
    case 'STRINGS':
      return '用顿号隔开；词语里本身有顿号、斜杠的，用英文引号括起来，例如 "身份证/户口本"。';
    default:
      return level === 'PUBLIC' ? '文字，不写个人姓名和手机号。' : '文字，只有工作人员能看到。';
  }
}

function words(terms: Terms): string {
  return Object.values(terms)
    .map(({ zh }) => zh)
    .join('、');
}

/** What stands in the example row; each is read by the import without a complaint, where the records it names are there. */
export function exampleCell(kind: StaffKind, { key, field }: Target): string {
  const own: Readonly<Record<string, string>> = {
    'point.lng': '112.9504',
    'point.lat': '38.4806',
    'point.system': '高德',
    'point.precision': coordPrecision.SURVEYED.zh,
    name: `示例${bareTerm(kind)}`,
    localTerm: '村企结对',
    a: `示例${bareTerm('ENTERPRISE')}`,
    b: `示例${bareTerm('VILLAGE')}`,
    formula: '1+20+N',
    kindText: '现场会',
    officeTitle: '园区党工委书记',
    usccOverride: '',
  };
  return own[key] ?? (field === null ? '' : exampleOf(kind, field.value));
}

/** The term of a kind without what stands in brackets. */
function bareTerm(kind: StaffKind): string {
  return recordCatalogue[kind].term.zh.replace(/（.*/, '');
}

/** A record of another kind; which of its own kind is above or beside it, an example had better not say. */
function exampleRecord(kind: StaffKind, kinds: readonly RecordKind[]): string {
  const named = staffKinds.find((each) => kinds.includes(each));
  return named === undefined || kinds.includes(kind) ? '' : `示例${bareTerm(named)}`;
}

function exampleOf(kind: StaffKind, value: FieldValue): string {
  switch (value.is) {
    case 'TERM':
      return Object.values(value.terms)[0]?.zh ?? '';
    case 'TERMS':
      return Object.values(value.terms)
        .slice(0, 2)
        .map(({ zh }) => zh)
        .join('、');
    case 'FLAG':
      return '是';
    case 'INTEGER':
      return '3';
    case 'NUMBER':
      return '120';
    case 'DATE':
      return '2026-11-20';
    case 'PARTIAL_DATE':
      return '2026-11';
    case 'REGION':
      return '山西省忻州市定襄县';
    case 'PHONE':
      return '0350-6022222';
    case 'HOURS':
      return '周一至周五 8:30-12:00，14:00-17:30';
    case 'RECORD':
    case 'RECORDS':
    case 'PARTIES':
      return exampleRecord(kind, value.kinds);
    case 'ITEMS':
      return exampleRecord(kind, ['SERVICE_ITEM']);
    default:
      return '';
  }
}
