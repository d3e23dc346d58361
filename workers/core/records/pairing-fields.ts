import { pairingEndReason, pairingStatus, pairingType } from '../terms/pairing.ts';
import { parkField, publicNoteField, recordField, regionField, sourceFields } from './common-fields.ts';
import type { Field } from './field.ts';

const PARTIES = ['ENTERPRISE', 'VILLAGE', 'ORGANISATION', 'PARTNER_UNIT'] as const;

/** 结对. Its parties are set once; its status changes by 双向选择 only: each side confirms for itself. */
export const pairingFields: readonly Field[] = [
  {
    key: 'type',
    term: { zh: '结对类型', en: 'Kind' },
    value: { is: 'TERM', terms: pairingType },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['类型'],
  },
  {
    key: 'localTerm',
    term: { zh: '当地叫法', en: 'Local term' },
    value: { is: 'TEXT', max: 20 },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'BASIC',
    required: true,
    headings: ['叫法'],
  },
  recordField('a', { zh: '甲方', en: 'Side A' }, PARTIES, {
    way: 'ONCE',
    required: true,
    headings: ['企业', '企业名称', '结对企业'],
  }),
  recordField('b', { zh: '乙方', en: 'Side B' }, PARTIES, {
    way: 'ONCE',
    required: true,
    headings: ['村', '村名', '结对村', '行政村', '社区'],
  }),
  recordField('campaign', { zh: '活动载体', en: 'Campaign' }, ['CAMPAIGN'], { headings: ['活动'] }),
  parkField,
  regionField,
  {
    key: 'status',
    term: { zh: '结对状态', en: 'Status' },
    value: { is: 'TERM', terms: pairingStatus },
    way: 'ACT',
    level: 'PUBLIC',
    group: 'STANDARD',
    initial: 'PROPOSED',
  },
  {
    key: 'startedOn',
    term: { zh: '开始日期', en: 'Started on' },
    value: { is: 'DATE' },
    way: 'APPROVAL',
    level: 'PUBLIC',
    group: 'STANDARD',
    headings: ['结对时间', '开始时间'],
  },
  {
    key: 'endedOn',
    term: { zh: '结束日期', en: 'Ended on' },
    value: { is: 'DATE' },
    way: 'ACT',
    level: 'PUBLIC',
    group: 'STANDARD',
  },
  {
    key: 'endReason',
    term: { zh: '结束原因', en: 'Reason for the end' },
    value: { is: 'TERM', terms: pairingEndReason },
    way: 'ACT',
    level: 'PUBLIC',
    group: 'STANDARD',
  },
  {
    key: 'activities',
    term: { zh: '结对活动', en: 'Activities' },
    value: { is: 'ACTIVITIES' },
    way: 'AT_ONCE',
    level: 'PUBLIC',
    group: 'RELATION',
  },
  ...sourceFields,
  publicNoteField,
];
