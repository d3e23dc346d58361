import * as z from 'zod';
import { isCalendarDate } from '../calendar-date.ts';
import { outermost, parseRegionCode } from '../codes/region-code.ts';
import { idPrefix, isIdOf, type RecordKind } from '../ids.ts';

/**
 * Query and path parameters that several routes share. Every message says in Chinese what was expected; it becomes
 * `details[].expected` of the error.
 */
const MAX_QUERY = 100;
const MAX_CURSOR = 1000;

/** Search words, at most 100 characters; an empty field of a form counts as absent. */
export const qParam = z
  .string(`不超过 ${MAX_QUERY} 个字的文字`)
  .refine((text) => Array.from(text).length <= MAX_QUERY, `不超过 ${MAX_QUERY} 个字的文字`)
  .transform((text) => (text.trim() === '' ? undefined : text.trim()))
  .meta({ description: '查询词：名称、地址、拼音首字母，一个字起', maxLength: MAX_QUERY });

/** Opaque; the query that made it checks what is in it. */
export const cursorParam = z
  .string('上一页给出的 nextCursor')
  .regex(new RegExp(`^[A-Za-z0-9_-]{1,${MAX_CURSOR}}$`), '上一页给出的 nextCursor')
  .meta({ description: '上一页的 nextCursor' });

/** 行政区划代码; the long writing of a wide region becomes the short one. */
export const regionParam = z
  .string('6、9 或 12 位行政区划代码')
  .transform((text, context) => {
    const code = parseRegionCode(text);
    if (code.ok) return code.value;
    context.addIssue({ code: 'custom', message: '6、9 或 12 位行政区划代码', input: text });
    return z.NEVER;
  })
  .meta({ description: '行政区划代码，含其下全部区划', example: '140921' });

/** Regions asked for at once. */
const MAX_REGIONS = 10;

/** Several 行政区划代码 separated by commas; one that lies in another is told by that. */
export const regionsParam = z
  .string('以逗号分开的行政区划代码')
  .max(13 * MAX_REGIONS, `以逗号分开的行政区划代码，最多 ${MAX_REGIONS} 个`)
  .transform((text, context) => {
    const found = text.split(',').map((part) => parseRegionCode(part.trim()));
    const codes = found.flatMap((code) => (code.ok ? [code.value] : []));
    if (codes.length === found.length && codes.length <= MAX_REGIONS) return outermost(codes);
    context.addIssue({
      code: 'custom',
      message: `6、9 或 12 位行政区划代码，以逗号分开，最多 ${MAX_REGIONS} 个`,
      input: text,
    });
    return z.NEVER;
  })
  .meta({
    description: '行政区划代码，含其下全部区划；几个以逗号分开',
    example: '140000,340000',
    maxLength: undefined,
  });

/** Calendar date in Asia/Shanghai. */
export const dateParam = z
  .string('日期，形如 2026-11-20')
  .refine(isCalendarDate, '日期，形如 2026-11-20')
  .meta({ description: '日期（北京时间）', format: 'date' });

/** Public id of one kind of record, or of one of several. */
export function idParam(...kinds: readonly [RecordKind, ...RecordKind[]]) {
  const expected = `形如 ${kinds.map((kind) => `${idPrefix[kind]}_0123456789`).join('、')} 的编号`;
  return z
    .string(expected)
    .refine((text) => kinds.some((kind) => isIdOf(kind, text)), expected)
    .meta({ description: '公开编号', example: `${idPrefix[kinds[0]]}_0123456789` });
}
