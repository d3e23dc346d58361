import type { RecordKind } from '../ids.ts';
import type { Term } from '../terms/term.ts';
import type { Field } from './field.ts';

export const regionField: Field = {
  key: 'region',
  state: 'regionCode',
  term: { zh: '行政区划', en: 'Region' },
  value: { is: 'REGION' },
  way: 'APPROVAL',
  level: 'PUBLIC',
  group: 'BASIC',
  required: true,
  headings: ['区划代码', '行政区划代码', '所属区划', '所在县区', '县（市、区）', '县区', '区县', '所在地区', '地区'],
};

export const pointField: Field = {
  key: 'point',
  term: { zh: '位置', en: 'Point' },
  value: { is: 'POINT' },
  way: 'APPROVAL',
  level: 'PUBLIC',
  group: 'PLACE',
  headings: ['坐标', '经纬度', '定位', '地理坐标'],
};

/** What staff ought to know; some kinds show it to the public, then the level says so. */
export const noteField: Field = {
  key: 'note',
  term: { zh: '备注（内部）', en: 'Note (internal)' },
  value: { is: 'TEXT', max: 1000, lines: true },
  way: 'AT_ONCE',
  level: 'INTERNAL',
  group: 'INTERNAL',
  headings: ['备注', '说明'],
};

export const publicNoteField: Field = {
  ...noteField,
  way: 'APPROVAL',
  level: 'PUBLIC',
  term: { zh: '说明', en: 'Note' },
  group: 'BASIC',
};

export const aliasesField: Field = {
  key: 'aliases',
  term: { zh: '别名', en: 'Other names' },
  value: { is: 'NAMES' },
  way: 'APPROVAL',
  level: 'PUBLIC',
  group: 'BASIC',
  headings: ['曾用名', '又名', '其他名称'],
};

export const sourceFields: readonly Field[] = [
  {
    key: 'sourceText',
    term: { zh: '资料来源', en: 'Source' },
    value: { is: 'TEXT', max: 200 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'SOURCE',
    headings: ['来源', '数据来源', '依据'],
  },
  {
    key: 'asOf',
    term: { zh: '资料时间', en: 'As of' },
    value: { is: 'PARTIAL_DATE' },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'SOURCE',
    headings: ['截至时间', '统计时间', '数据时间'],
  },
];

/** The name of a record; `more` are headings of tables of its kind. */
export function nameField(zh: string, en: string, more: readonly string[]): Field {
  return {
    key: 'name',
    term: { zh, en },
    value: { is: 'TEXT', max: 100 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['名称', ...more],
  };
}

/** A reference to one record of the given kinds. `state` is the column with its row id. */
export function recordField(key: string, term: Term, kinds: readonly RecordKind[], more: Partial<Field> = {}): Field {
  return {
    key,
    state: `${key}Id`,
    term,
    value: { is: 'RECORD', kinds },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'RELATION',
    ...more,
  };
}

export const parkField: Field = recordField('park', { zh: '所属园区', en: 'Park' }, ['PARK'], {
  group: 'BASIC',
  headings: ['园区', '所在园区', '开发区', '所属开发区', '园区名称'],
});
