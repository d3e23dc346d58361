import * as z from 'zod';
import { metric } from '../terms/metric.ts';
import { sumReason } from '../terms/statistics.ts';
import { codesOf } from '../terms/term.ts';
import { instant, split } from './common.ts';
import { metricCount, regionDetail, share } from './region.ts';

/** A direct child of a region or park with its own counts. */
export const regionChild = z
  .object({
    kind: z.enum(['REGION', 'PARK']),
    /** Region code, or the public id of a park. */
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    isIllustrative: z.boolean(),
    counts: z.array(metricCount),
    shares: z.array(share),
  })
  .meta({ id: 'RegionChild' });

/** children + remainder = total, for registered and for illustrative records. */
export const metricSum = z
  .object({
    metric: z.enum(codesOf(metric)),
    total: split,
    children: split,
    remainder: split,
    /** REMAINDER: the children alone do not make the total, for the reason given. */
    adds: z.enum(['EQUAL', 'REMAINDER']),
    reason: z.enum(codesOf(sumReason)).nullable(),
  })
  .meta({ id: 'MetricSum' });

export const regionChildren = z
  .object({
    region: regionDetail,
    asOf: instant,
    /** Regions directly below, by code; of a park the parks directly below. */
    children: z.array(regionChild),
    /** Parks with no park above them that lie in the region itself; of a county and below all that lie in it. */
    parks: z.array(regionChild),
    sums: z.array(metricSum),
    /** What is never added to the sums, and why. */
    notSummed: z.array(z.object({ about: z.enum(['PARKS', 'FIGURES']), reason: z.enum(codesOf(sumReason)) })),
  })
  .meta({ id: 'RegionChildren' });

export type RegionChild = z.infer<typeof regionChild>;
export type MetricSum = z.infer<typeof metricSum>;
export type RegionChildren = z.infer<typeof regionChildren>;
