import type { RegionSummary } from '#core/schemas/region.ts';
import { type Metric, metric as metricTerms } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import { shanghaiInstant, toIso } from '#core/time.ts';
import type { RollupScope } from '#db/queries/rollups.ts';
import type { Summary } from '#db/queries/summary.ts';
import { metricList } from './metric-lists.ts';

const DAY_MINUTES = 1440;
const SECOND_MS = 1000;

const metrics: readonly Metric[] = codesOf(metricTerms);

/** A past date has no list: lists show what is there now. Its figures are those at the end of that day. */
export function summaryAnswer(
  summary: Summary,
  scope: RollupScope,
  date: string | undefined,
  now: number,
): RegionSummary {
  return {
    region: summary.region,
    asOf: toIso(date === undefined ? now : Math.min(now, shanghaiInstant(date, DAY_MINUTES) - SECOND_MS)),
    counts: metrics.map((metric) => ({
      metric,
      ...summary.counts[metric],
      list: date === undefined ? metricList(metric, scope) : null,
    })),
    shares: summary.shares,
    figures: summary.figures,
  };
}
