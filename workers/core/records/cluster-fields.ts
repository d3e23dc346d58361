import type { Term } from '../terms/term.ts';
import { nameField, parkField, regionField, sourceFields } from './common-fields.ts';
import type { Field } from './field.ts';

function declared(key: string, term: Term): Field {
  return {
    key,
    term,
    value: { is: 'INTEGER', min: 0, max: 99_999 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'STANDARD',
  };
}

/** 阵地集群 as declared, e.g. 1+20+N; a declared count of nothing is N, not published. */
export const clusterFields: readonly Field[] = [
  nameField('集群名称', 'Name', ['集群']),
  {
    key: 'formula',
    term: { zh: '构成', en: 'Formula' },
    value: { is: 'TEXT', max: 20 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
  },
  parkField,
  regionField,
  declared('declaredCenter', { zh: '中心阵地数（公布）', en: 'Centres declared' }),
  declared('declaredFeatured', { zh: '特色阵地数（公布）', en: 'Featured declared' }),
  declared('declaredOrdinary', { zh: '普通阵地数（公布，不填即 N 未公布）', en: 'Ordinary declared (empty = N)' }),
  {
    key: 'members',
    term: { zh: '成员阵地', en: 'Members' },
    value: { is: 'RECORDS', kinds: ['SITE'] },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'RELATION',
  },
  ...sourceFields,
];
