import * as z from 'zod';
import { integerParam } from '../input/number-params.ts';
import { dateParam } from '../input/text-params.ts';
import { sendKey } from '../input/voice-fields.ts';

/** Years of the State Council's arrangements that can be entered: the first with today's holidays, and as far as anybody plans. */
export const FIRST_YEAR = 2008;
export const LAST_YEAR = 2099;
const MAX_DAYS = 100;

export const yearQuery = z.strictObject({ year: integerParam(FIRST_YEAR, LAST_YEAR, '哪一年的放假安排') });

const name = z.string('节日名').trim().min(1, '节日名，如 国庆节').max(30, '节日名，不超过 30 个字');
const day = z.strictObject({ day: dateParam, kind: z.enum(['HOLIDAY', 'WORKDAY'], 'HOLIDAY 或 WORKDAY'), name });
const yearExpected = `${FIRST_YEAR} 到 ${LAST_YEAR} 的年份`;

/** 放假安排 of a year, whole; no days at all = the year is not known again. */
export const yearBody = z.strictObject({
  key: sendKey,
  year: z.int(yearExpected).min(FIRST_YEAR, yearExpected).max(LAST_YEAR, yearExpected),
  version: z.string('所看到的版本').max(20, '所看到的版本'),
  source: z
    .string('依据的通知')
    .trim()
    .min(4, '依据的通知，如 国办发明电〔2025〕7号')
    .max(200, '依据的通知，不超过 200 字'),
  days: z.array(day, '放假和调休上班的日子').max(MAX_DAYS, `不超过 ${MAX_DAYS} 天`),
});

/** A year as staff see it. */
export interface StaffYear {
  readonly year: number;
  /** Changes with every change of the year; sent along with a change, it says what was seen. */
  readonly version: string;
  /** The notice it follows; null where the year is not known. */
  readonly source: string | null;
  /** It is as the portal brought it along. */
  readonly packaged: boolean;
  readonly days: readonly { readonly day: string; readonly kind: 'HOLIDAY' | 'WORKDAY'; readonly name: string }[];
  /** Years that are known. */
  readonly known: readonly number[];
}
