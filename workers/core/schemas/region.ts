import * as z from 'zod';
import { metric } from '../terms/metric.ts';
import { regionLevel } from '../terms/region.ts';
import { shareCode } from '../terms/statistics.ts';
import { codesOf } from '../terms/term.ts';
import { instant, split } from './common.ts';
import { figure } from './figure.ts';

/** 行政区划. `code` is GB/T 2260 (6), with 9 digits for towns and 12 for villages. */
export const region = z
  .object({
    code: z.string(),
    name: z.string(),
    /** Without 省/市/县 …, for labels. */
    shortName: z.string(),
    level: z.enum(codesOf(regionLevel)),
    parentCode: z.string().nullable(),
    /** Interior point [lng, lat] WGS84 in degrees; null for towns and villages, whose points are not known. */
    centre: z.tuple([z.number(), z.number()]).nullable(),
    /** [west, south, east, north] WGS84 in degrees. */
    bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    /** How many regions lie directly below. */
    childCount: z.number().int(),
  })
  .meta({ id: 'Region' });

export const regionDetail = region
  .extend({
    /** From the province down to the parent. */
    ancestors: z.array(z.object({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'RegionDetail' });

export interface RegionNode {
  code: string;
  name: string;
  shortName: string;
  level: keyof typeof regionLevel;
  /** Public registered sites inside, so that empty branches can be told. */
  sites: z.infer<typeof split>;
  children: RegionNode[];
}
export const regionNode: z.ZodType<RegionNode> = z
  .object({
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    level: z.enum(codesOf(regionLevel)),
    sites: split,
    get children() {
      return z.array(regionNode);
    },
  })
  .meta({ id: 'RegionNode' });

/** One live count of a region with the list behind it. */
export const metricCount = z
  .object({
    metric: z.enum(codesOf(metric)),
    registered: z.number().int(),
    illustrative: z.number().int(),
    /** API path that lists exactly what `registered` counts; null where the list is not public. */
    list: z.string().nullable(),
  })
  .meta({ id: 'MetricCount' });

export const ratio = z
  .object({
    numerator: z.number().int(),
    denominator: z.number().int(),
    percent: z.string().nullable(),
  })
  .meta({ id: 'Ratio' });

/** A share computed from two counts, one decimal, round half up; null where the denominator is 0. */
export const share = z
  .object({
    code: z.enum(codesOf(shareCode)),
    registered: ratio,
    illustrative: ratio,
  })
  .meta({ id: 'Share' });

export const regionSummary = z
  .object({
    region: regionDetail,
    asOf: instant,
    counts: z.array(metricCount),
    shares: z.array(share),
    /** What documents published about this region or a park in it, newest first. */
    figures: z.array(figure),
  })
  .meta({ id: 'RegionSummary' });

export type Region = z.infer<typeof region>;
export type RegionDetail = z.infer<typeof regionDetail>;
export type MetricCount = z.infer<typeof metricCount>;
export type Ratio = z.infer<typeof ratio>;
export type Share = z.infer<typeof share>;
export type RegionSummary = z.infer<typeof regionSummary>;
