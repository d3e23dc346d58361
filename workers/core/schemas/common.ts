import * as z from 'zod';
import { coordPrecision } from '../terms/place.ts';
import { codesOf } from '../terms/term.ts';

/** Instant as ISO 8601 with +08:00. */
export const instant = z.string().meta({ example: '2026-11-20T09:30:00+08:00' });
/** Calendar date in Asia/Shanghai. */
export const date = z.string().meta({ example: '2026-11-20' });

/** A public point: WGS84 (= CGCS2000 at our precision), rounded to PUBLIC_COORD_DECIMALS, longitude and latitude in degrees. */
export const point = z
  .object({
    lng: z.number(),
    lat: z.number(),
    precision: z.enum(codesOf(coordPrecision)),
    /** 位置为示意: the point only says which park or county; never a distance in minutes nor directions by coordinate. */
    schematic: z.boolean(),
  })
  .meta({ id: 'Point' });

/** Name and id of a related record. */
export const link = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Link' });

/** Where the statement comes from: a source document or another named source. */
export const source = z
  .object({
    documentId: z.string().nullable(),
    /** Words for the screen: newspaper or data set, date. */
    text: z.string(),
    asOf: z.string().nullable(),
  })
  .meta({ id: 'Source' });

/** 督办: who answers for a record of a list, and until when its verification holds. null = not known, or not of this kind. */
export const duty = {
  /** 责任单位: the unit or organisation that answers for it. */
  responsibleUnit: z.string().nullable(),
  /** Office number only. */
  officePhone: z.string().nullable(),
  /** 最近核实 */
  verifiedOn: date.nullable(),
  /** 到期日 of the next verification. */
  dueOn: date.nullable(),
};

/** Counts of records with the two provenances apart; they are never added. */
export const split = z.object({ registered: z.number().int(), illustrative: z.number().int() }).meta({ id: 'Split' });

/** A count of persons for the public: in digits, `<3` below three (R18). Exact numbers are told in 阵地管理 only. */
export const people = z.string().meta({ description: '人数；不足 3 人写作 `<3`', example: '<3' });

/** A page of a list. `nextCursor` is opaque; null = the end. `asOf` = when the answer was read (数据截至). */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), asOf: instant });
}

/** Of a write that saw an older version: each field with what the writer saw, what it is now and what they want. */
const staleAnswer = z
  .object({
    currentVersion: z.number().int(),
    /** Which record it is, where several are written together. */
    record: z.object({ id: z.string(), name: z.string() }).optional(),
    difference: z.array(z.object({ field: z.string(), seen: z.unknown(), current: z.unknown(), wanted: z.unknown() })),
  })
  .meta({ id: 'StaleVersion' });

export const errorBody = z
  .object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      details: z.array(z.object({ path: z.string(), value: z.string().nullable(), expected: z.string() })).optional(),
      requestId: z.string(),
      stale: staleAnswer.optional(),
    }),
  })
  .meta({ id: 'Error' });

export type Point = z.infer<typeof point>;
export type Link = z.infer<typeof link>;
export type Source = z.infer<typeof source>;
export type Split = z.infer<typeof split>;
export type ErrorBody = z.infer<typeof errorBody>;
export type StaleAnswer = z.infer<typeof staleAnswer>;
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  asOf: string;
}
