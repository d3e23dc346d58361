import * as z from 'zod';
import { parkType } from '../terms/park.ts';
import { codesOf } from '../terms/term.ts';
import { duty, instant, link, point, source, split } from './common.ts';

export const honour = z
  .object({
    name: z.string(),
    /** e.g. 省级, 4 星级; null where the document does not say. */
    grade: z.string().nullable(),
    asOf: z.string().nullable(),
    source: source.nullable(),
  })
  .meta({ id: 'Honour' });

export const park = z
  .object({
    id: z.string(),
    name: z.string(),
    shortName: z.string(),
    type: z.enum(codesOf(parkType)),
    regionCode: z.string(),
    regionName: z.string(),
    parent: link.nullable(),
    /** Null for a park that a document only counts (未列名): listed, never plotted. */
    point: point.nullable(),
    industryTags: z.array(z.string()),
    honours: z.array(honour),
    sites: split,
    ...duty,
    isIllustrative: z.boolean(),
  })
  .meta({ id: 'Park' });

export const parkDetail = park
  .extend({
    /** Version for conditional writes. */
    version: z.number().int(),
    aliases: z.array(z.string()),
    /** Statistical code of the zone where known. */
    code: z.string().nullable(),
    contactPhone: z.string().nullable(),
    /** What happened when, e.g. 2018-11-23 “三类三层四板块”机构运行. */
    timeline: z.array(z.object({ on: z.string(), text: z.string() })),
    /** Note on the term, e.g. 产业集聚区（现多已更名开发区）. */
    termNote: z.string().nullable(),
    schemes: z.array(z.object({ code: z.string(), name: z.string() })),
    children: z.array(link),
    clusters: z.array(link),
    source: source.nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'ParkDetail' });

export type Honour = z.infer<typeof honour>;
export type Park = z.infer<typeof park>;
export type ParkDetail = z.infer<typeof parkDetail>;
