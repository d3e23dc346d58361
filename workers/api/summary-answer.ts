import type { MetricCount, RegionSummary } from '#core/schemas/region.ts';
import { type Metric, metric as metricTerms } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiInstant, toIso } from '#core/time.ts';
import type { Counts, RollupScope } from '#db/queries/rollups.ts';
import type { Summary } from '#db/queries/summary.ts';
import { metricList } from './metric-lists.ts';

const DAY_MINUTES = 1440;
const SECOND_MS = 1000;

const metrics: readonly Metric[] = codesOf(metricTerms);

/** Figures of a past date are those at the end of that day. */
export function asOfDate(date: string | undefined, now: number): string {
  return toIso(date === undefined ? now : Math.min(now, shanghaiInstant(date, DAY_MINUTES) - SECOND_MS));
}

/** Counts with the lists behind them, of the same date. */
export function metricCounts(
  counts: Counts,
  asked: readonly Metric[],
  scope: RollupScope,
  date: string | undefined,
): MetricCount[] {
  return asked.map((metric) => ({
    metric,
    ...counts[metric],
    list: metricList(metric, scope, date),
  }));
}

export function summaryAnswer(
  summary: Summary,
  scope: RollupScope,
  date: string | undefined,
  now: number,
): RegionSummary {
  return {
    region: summary.region,
    asOf: asOfDate(date, now),
    counts: metricCounts(summary.counts, metrics, scope, date),
    shares: summary.shares,
    figures: summary.figures,
  };
}
