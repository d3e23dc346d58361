import type { Term } from '../terms/term.ts';
import { nameField, parkField, regionField, sourceFields } from './common-fields.ts';
import type { Field } from './field.ts';

function count(key: string, term: Term, headings: readonly string[]): Field {
  return {
    key,
    term,
    value: { is: 'INTEGER', min: 0, max: 99_999 },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'SERVICE',
    headings,
  };
}

/** 网格. People are counts, never persons. */
export const gridFields: readonly Field[] = [
  nameField('网格名称', 'Name', ['网格']),
  { ...parkField, required: true },
  regionField,
  {
    key: 'boundary',
    term: { zh: '网格范围', en: 'Boundary' },
    value: { is: 'POLYGON' },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'PLACE',
  },
  count('instructorCount', { zh: '网格党建指导员人数', en: 'Instructors' }, ['指导员人数']),
  count('stationedStaffCount', { zh: '驻厂员人数', en: 'Stationed staff' }, ['驻厂员']),
  count('branchCount', { zh: '党支部数', en: 'Branches' }, ['支部数']),
  ...sourceFields,
];
