import { qualifier, reliability } from '../terms/figure.ts';
import { metric } from '../terms/metric.ts';
import type { Term } from '../terms/term.ts';
import { parkField, regionField } from './common-fields.ts';
import type { Field, FieldGroup, FieldValue } from './field.ts';

function field(key: string, zh: string, en: string, value: FieldValue, group: FieldGroup, required?: true): Field {
  const term: Term = { zh, en };
  const base = { key, term, value, way: 'ONCE', level: 'PUBLIC', group } as const;
  return required === undefined ? base : { ...base, required };
}

/** As staff choose it: exact is a choice too, though nothing is printed for it. */
const chosenQualifier = { ...qualifier, EXACT: { zh: '没有限定词', en: 'No qualifier' } };

const text = (max: number): FieldValue => ({ is: 'TEXT', max });
const lines = (max: number): FieldValue => ({ is: 'TEXT', max, lines: true });

/**
 * 资料公布 figures, told by staff and checked by a second person. No kind of the catalogue: a figure is never edited, a later
 * one supersedes it.
 */
export const figureFields: readonly Field[] = [
  field('label', '数字名称', 'Label', text(60), 'BASIC', true),
  field('labelEn', '英文名称', 'English label', text(100), 'BASIC'),
  field('valueText', '原文写法', 'As printed', text(40), 'BASIC', true),
  field('value', '数值', 'Number', text(20), 'BASIC'),
  field('unit', '单位', 'Unit', text(20), 'BASIC'),
  field('qualifier', '限定词', 'Qualifier', { is: 'TERM', terms: chosenQualifier }, 'BASIC', true),
  field('numerator', '分子', 'Numerator', text(20), 'BASIC'),
  field('denominator', '分母', 'Denominator', text(20), 'BASIC'),
  field('scope', '口径', 'Scope', text(100), 'BASIC', true),
  field('asOf', '截至时间', 'As of', { is: 'PARTIAL_DATE' }, 'BASIC', true),
  { ...regionField, way: 'ONCE' },
  { ...parkField, way: 'ONCE' },
  field('metric', '对应的登记指标', 'Live count of the same thing', { is: 'TERM', terms: metric }, 'RELATION'),
  field('reliability', '可靠程度', 'Reliability', { is: 'TERM', terms: reliability }, 'STANDARD', true),
  field('note', '说明', 'Note', lines(300), 'STANDARD'),
  field('supersedes', '更正哪一个数字', 'Corrects', { is: 'RECORD', kinds: ['FIGURE'] }, 'RELATION'),
  field('document', '资料', 'Document', { is: 'RECORD', kinds: ['DOCUMENT'] }, 'SOURCE'),
  field('documentTitle', '新资料的标题', 'Title of a new document', text(200), 'SOURCE'),
  field('documentPublisher', '发布单位', 'Publisher', text(100), 'SOURCE'),
  field('documentPublishedOn', '发布日期', 'Published on', { is: 'PARTIAL_DATE' }, 'SOURCE'),
  field('quotation', '原文', 'Quotation', lines(500), 'SOURCE', true),
];
