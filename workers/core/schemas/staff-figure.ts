import * as z from 'zod';
import { isPartialDate } from '../calendar-date.ts';
import { idParam, regionParam } from '../input/text-params.ts';
import { sendKey } from '../input/voice-fields.ts';
import { qualifier, reliability } from '../terms/figure.ts';
import { metric } from '../terms/metric.ts';
import { codesOf } from '../terms/term.ts';
import type { Figure } from './figure.ts';

function said(max: number, what: string) {
  const expected = `${what}，不超过 ${max} 字`;
  return z.string(expected).trim().min(1, expected).max(max, expected);
}

const DECIMAL = '十进制数，形如 2410 或 95.9';
const decimal = z
  .string(DECIMAL)
  .regex(/^\d{1,15}(\.\d{1,6})?$/, DECIMAL)
  .nullable();
const DATE = '年、年月或日期，形如 2024、2024-05、2024-05-20';
export const partialDate = z.string(DATE).refine(isPartialDate, DATE);

/** A 资料公布 figure to be checked by a second person. The document is one that is there, or a new one by title and date. */
export const figureBody = z
  .strictObject({
    key: sendKey,
    label: said(60, '数字名称'),
    labelEn: said(100, '英文名称').nullable(),
    valueText: said(40, '原文写法'),
    value: decimal,
    unit: said(20, '单位').nullable(),
    qualifier: z.enum(codesOf(qualifier), '限定词'),
    numerator: decimal,
    denominator: decimal,
    scope: said(100, '口径'),
    asOf: partialDate,
    region: regionParam,
    park: idParam('PARK').nullable(),
    metric: z.enum(codesOf(metric), '对应的登记指标').nullable(),
    reliability: z.enum(codesOf(reliability), '可靠程度'),
    note: said(300, '说明').nullable(),
    supersedes: idParam('FIGURE').nullable(),
    document: idParam('DOCUMENT').nullable(),
    documentTitle: said(200, '资料标题').nullable(),
    documentPublisher: said(100, '发布单位').nullable(),
    documentPublishedOn: partialDate.nullable(),
    quotation: said(500, '原文'),
    reason: z.string('说明').trim().max(500, '说明，不超过 500 字').nullable(),
    /** A draft or returned request of the caller's own that it is put right in and sent again with, as it was seen. */
    continues: z
      .strictObject({ id: idParam('LOCATION_CHANGE'), version: z.int('所看到的版本号').min(1, '所看到的版本号') })
      .nullable()
      .default(null),
  })
  .refine(({ document, documentTitle }) => (document === null) !== (documentTitle === null), {
    path: ['document'],
    error: '一份已有的资料，或新资料的标题，二者之一',
  })
  .refine(({ documentTitle, documentPublishedOn }) => documentTitle === null || documentPublishedOn !== null, {
    path: ['documentPublishedOn'],
    error: '新资料的发布日期',
  });

export type FigureAsked = z.output<typeof figureBody>;

/** What is kept of it until it is checked, by field key. */
export type FigureValues = Omit<FigureAsked, 'key' | 'reason' | 'continues'>;

/** A published figure as staff see it: also those that a later one corrects. */
export interface StaffFigure extends Figure {
  readonly supersedes: string | null;
  readonly supersededBy: string | null;
  /** Who told and who checked it; null for those that came with the portal. */
  readonly submittedBy: string | null;
  readonly checkedBy: string | null;
}
