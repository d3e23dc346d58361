import * as z from 'zod';
import { choiceParam } from '../input/choice-params.ts';
import { idParam } from '../input/text-params.ts';
import {
  codeList,
  givenPhotos,
  givenPoint,
  MAX_CONTACT,
  MAX_WORDS,
  sendKey,
  ticketField,
  words,
} from '../input/voice-fields.ts';
import {
  correctionKind,
  correctionStatus,
  ratingStatus,
  reportCategory,
  reportStatus,
  visitIndicator,
} from '../terms/service.ts';
import { codesOf } from '../terms/term.ts';
import { date, instant, link } from './common.ts';

const site = idParam('SITE').meta({ description: '服务点的编号' });
const text = words(MAX_WORDS, `文字说明，不超过 ${MAX_WORDS} 字`).optional();
const gradeExpected = '1 到 5 的整数：5 非常满意、4 满意、3 基本满意、2 不满意、1 非常不满意';
const OTHER_NEEDS_TEXT = '选“其他”时请写几个字说明';

/** 服务评价. No grade is preset: `level` must be there. */
export const newRating = z
  .strictObject({
    key: sendKey,
    site,
    level: z.int(gradeExpected).min(1, gradeExpected).max(5, gradeExpected).meta({ description: gradeExpected }),
    good: codeList(codesOf(visitIndicator), '满意的方面').default([]),
    bad: codeList(codesOf(visitIndicator), '不满意的方面').default([]),
    comment: words(MAX_WORDS, `想说的话，不超过 ${MAX_WORDS} 字，不公开`).optional(),
    contact: words(MAX_CONTACT, `联系方式，不超过 ${MAX_CONTACT} 字，加密保存，只用于回访`).optional(),
    consent: z
      .boolean('true 或 false')
      .optional()
      .meta({ description: '同意为回访保存联系方式；留了联系方式就必须为 true' }),
    code: ticketField('工作人员给的服务码').optional(),
  })
  .refine(({ good, bad }) => !good.some((each) => bad.includes(each)), {
    path: ['bad'],
    error: '同一方面不能既满意又不满意',
  })
  .refine(({ contact, consent }) => (contact ?? null) === null || consent === true, {
    path: ['consent'],
    error: '留联系方式须同意为回访保存：true',
  });

/** 满意的比例: counted from five ratings on, never who rated. */
export const satisfaction = z
  .object({ satisfied: z.int(), total: z.int() })
  .nullable()
  .meta({ id: 'Satisfaction', description: '满意（3 级及以上）的评价数和有效评价总数，不足 5 条为空' });

export const ratingReceipt = z
  .object({ ticket: z.string().meta({ example: '7K3M9-X2QF4' }), level: z.int(), satisfaction })
  .meta({ id: 'RatingReceipt' });

/** 追评, once. */
export const newAddition = z.strictObject({
  key: sendKey,
  ticket: ticketField('评价的受理编号'),
  text: words(MAX_WORDS, `追加的话，不超过 ${MAX_WORDS} 字`).refine((said) => said !== null, '请写下要追加的话'),
});

/** 地图纠错. */
export const newCorrection = z
  .strictObject({
    key: sendKey,
    site,
    kind: choiceParam(codesOf(correctionKind), '哪里不对'),
    text,
    point: givenPoint.optional().meta({ description: '正确的位置（WGS84）' }),
    photos: givenPhotos.default([]),
  })
  .refine((sent) => sent.kind !== 'OTHER' || (sent.text ?? null) !== null, { path: ['text'], error: OTHER_NEEDS_TEXT });

/** 随手拍. Grid workers report from their own entrance. */
export const newReport = z
  .strictObject({
    key: sendKey,
    category: choiceParam(codesOf(reportCategory), '问题类别'),
    reporterKind: choiceParam(['RESIDENT', 'RIDER'], '上报人：RESIDENT 居民、RIDER 骑手'),
    point: givenPoint.meta({ description: '问题所在的位置（WGS84）' }),
    text,
    photos: givenPhotos.default([]),
  })
  .refine((sent) => sent.category !== 'OTHER' || (sent.text ?? null) !== null, {
    path: ['text'],
    error: OTHER_NEEDS_TEXT,
  });

export const receipt = z.object({ ticket: z.string().meta({ example: '7K3M9-X2QF4' }) }).meta({ id: 'Receipt' });

/** Where something that a visitor sent stands. Nothing of what was written: whoever holds a number may read this. */
export const ticketState = z
  .object({
    kind: z.enum(['RATING', 'CORRECTION', 'REPORT']),
    /** The site it is about, while that is public; null for a report, which is about a place. */
    site: link.nullable(),
    /** correctionKind or reportCategory; null for a rating. */
    category: z.enum([...codesOf(correctionKind), ...codesOf(reportCategory)]).nullable(),
    level: z.int().min(1).max(5).nullable(),
    /** ratingStatus, correctionStatus or reportStatus by kind. */
    status: z.enum([...new Set([...codesOf(ratingStatus), ...codesOf(correctionStatus), ...codesOf(reportStatus)])]),
    submittedAt: instant,
    updatedAt: instant,
    /** By when an answer is promised: 差评 in working days, a report as its unit said. */
    dueOn: date.nullable(),
    answer: z.string().nullable(),
    /** A rating without an addition may still get its one. */
    canAdd: z.boolean(),
  })
  .meta({ id: 'TicketState' });

/** 附近已上报、还在处理的问题. */
export const nearReports = z
  .object({
    items: z.array(
      z.object({
        category: z.enum(codesOf(reportCategory)),
        status: z.enum(codesOf(reportStatus)),
        /** Metres, rounded to 10. */
        distanceM: z.number(),
        reportedAt: instant,
      }),
    ),
  })
  .meta({ id: 'NearReports' });

/** A photo that was taken in; `token` lets its sender attach it once. */
export const uploadedPhoto = z
  .object({ id: z.string(), token: z.string(), width: z.int(), height: z.int() })
  .meta({ id: 'UploadedPhoto' });

export type NewRating = z.input<typeof newRating>;
export type NewAddition = z.input<typeof newAddition>;
export type NewCorrection = z.input<typeof newCorrection>;
export type NewReport = z.input<typeof newReport>;
export type RatingReceipt = z.infer<typeof ratingReceipt>;
export type Satisfaction = z.infer<typeof satisfaction>;
export type Receipt = z.infer<typeof receipt>;
export type TicketState = z.infer<typeof ticketState>;
export type NearReports = z.infer<typeof nearReports>;
export type UploadedPhoto = z.infer<typeof uploadedPhoto>;
