import * as z from 'zod';
import { date, instant, link } from './common.ts';
import { metricCount, regionDetail, share } from './region.ts';

/** `YYYY-MM` */
export const month = z.string().meta({ example: '2026-10' });

/** The counts at the end of a month; of the current one those so far. */
export const trendPoint = z
  .object({
    month,
    /** The last day of the month, or today. */
    on: date,
    /** FROZEN: as the organisation department froze them. COMPUTED: from the roll-ups. OPEN: the month is not over. */
    basis: z.enum(['FROZEN', 'COMPUTED', 'OPEN']),
    frozenAt: instant.nullable(),
    counts: z.array(metricCount),
    shares: z.array(share),
  })
  .meta({ id: 'TrendPoint' });

export const trend = z
  .object({
    region: regionDetail,
    park: link.nullable(),
    asOf: instant,
    /** Oldest first, from the first month in which anything was counted or frozen. */
    points: z.array(trendPoint),
    /** Days on which a count changed, the latest first. */
    days: z.array(date),
  })
  .meta({ id: 'Trend' });

export type TrendPoint = z.infer<typeof trendPoint>;
export type Trend = z.infer<typeof trend>;
