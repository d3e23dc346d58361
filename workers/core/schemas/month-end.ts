import * as z from 'zod';
import { dateParam, regionParam } from '../input/text-params.ts';
import { sendKey, words } from '../input/voice-fields.ts';
import { isMonth } from '../month.ts';
import { metric } from '../terms/metric.ts';
import { freezeBlock } from '../terms/statistics.ts';
import { codesOf } from '../terms/term.ts';
import { date, instant, split } from './common.ts';
import { metricCount, regionDetail, share } from './region.ts';
import { month } from './trend.ts';

const MAX_REASON = 200;

export const monthParam = z
  .string('月份，形如 2026-10')
  .refine(isMonth, '月份，形如 2026-10')
  .meta({ description: '月份，形如 2026-10' });

/**
 * 定稿. `edition` is the one that holds now, 0 where there is none: another takes its place, with the reason. `on`: the day whose
 * registered records another edition counts; null = the month's last, as the first always does.
 */
export const freezeBody = z.strictObject({
  key: sendKey,
  region: regionParam,
  month: monthParam,
  on: dateParam.nullable().default(null),
  edition: z.number('现行定稿的版次，没有则为 0').int().min(0).max(1000),
  reason: words(MAX_REASON, '重新定稿的原因').nullable(),
});

/** 月末定稿: who froze the figures of which month of which region when. */
export const monthEnd = z
  .object({
    month,
    /** The figures are those at the end of this day: the month's last, or that by which it was put right. */
    on: date,
    regionCode: z.string(),
    regionName: z.string(),
    edition: z.number().int(),
    frozenAt: instant,
    /** Name of the account. */
    frozenBy: z.string(),
    /** Why another edition took the place of the one before. */
    reason: z.string().nullable(),
    /** A later edition holds. */
    superseded: z.boolean(),
  })
  .meta({ id: 'MonthEnd' });

const previewCount = z.object({
  metric: z.enum(codesOf(metric)),
  ...split.shape,
  /** As frozen last before; null where nothing was. */
  before: split.nullable(),
});

export const monthEndPreview = z
  .object({
    regionCode: z.string(),
    regionName: z.string(),
    month,
    on: date,
    asOf: instant,
    /** Why it cannot be frozen as a first edition. */
    blocked: z.enum(codesOf(freezeBlock)).nullable(),
    /** The edition that holds of this month, or of the month frozen last before it. */
    before: monthEnd.nullable(),
    /** The region, what lies directly below it, and its parks; counts that are 0 now and before are left out. */
    rows: z.array(
      z.object({ kind: z.enum(['REGION', 'PARK']), code: z.string(), name: z.string(), counts: z.array(previewCount) }),
    ),
  })
  .meta({ id: 'MonthEndPreview' });

/** The frozen figures of a region or park: what print and presentation show unless asked otherwise. */
export const frozenFigures = z
  .object({
    region: regionDetail,
    /** Null: nothing has been frozen, 未定稿. */
    frozen: z
      .object({
        month,
        on: date,
        edition: z.number().int(),
        frozenAt: instant,
        /** The region whose organisation department froze it: this one or one above. */
        regionCode: z.string(),
        regionName: z.string(),
      })
      .nullable(),
    counts: z.array(metricCount),
    shares: z.array(share),
  })
  .meta({ id: 'FrozenFigures' });

export type FreezeBody = z.infer<typeof freezeBody>;
export type MonthEnd = z.infer<typeof monthEnd>;
export type MonthEndPreview = z.infer<typeof monthEndPreview>;
export type FrozenFigures = z.infer<typeof frozenFigures>;
