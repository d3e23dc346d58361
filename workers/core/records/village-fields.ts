import type { Terms } from '../terms/term.ts';
import {
  aliasesField,
  nameField,
  noteField,
  parkField,
  pointField,
  regionField,
  sourceFields,
} from './common-fields.ts';
import type { Field } from './field.ts';

/** 行政村 or 社区 */
export const villageKind = {
  VILLAGE: { zh: '行政村', en: 'Village' },
  COMMUNITY: { zh: '社区', en: 'Community' },
} as const satisfies Terms;

/** 村 and 社区 as parties of pairings. */
export const villageFields: readonly Field[] = [
  nameField('村（社区）名称', 'Name', ['村名', '行政村', '社区名称', '村社区']),
  aliasesField,
  {
    key: 'kind',
    term: { zh: '村或社区', en: 'Village or community' },
    value: { is: 'TERM', terms: villageKind },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['类型', '类别'],
  },
  parkField,
  regionField,
  pointField,
  ...sourceFields,
  noteField,
];
