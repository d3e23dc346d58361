import type { RegionChild, RegionChildren } from '#core/schemas/region-children.ts';
import { sumOf } from '#core/stats/sums.ts';
import { type Metric, metric as metricTerms } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import type { ChildCounts, Children } from '#db/queries/region-children.ts';
import { sharesOf } from '#db/queries/shares.ts';
import { asOfDate, metricCounts } from './summary-answer.ts';

/** Without `metrics` all of them, and the shares that need several. */
export function childrenAnswer(
  { region, total, children, parks }: Children,
  metrics: readonly Metric[] | undefined,
  date: string | undefined,
  now: number,
): RegionChildren {
  const asked = metrics ?? codesOf(metricTerms);
  const toChild = ({ scope, counts, ...names }: ChildCounts): RegionChild => ({
    ...names,
    ...scope,
    counts: metricCounts(counts, asked, scope, date),
    shares: metrics === undefined ? sharesOf(counts) : [],
  });
  return {
    region,
    asOf: asOfDate(date, now),
    children: children.map(toChild),
    parks: parks.map(toChild),
    sums: asked.map((metric) =>
      sumOf(
        metric,
        total[metric],
        children.map(({ counts }) => counts[metric]),
      ),
    ),
    notSummed: [
      { about: 'PARKS', reason: 'PARKS_OVERLAP' },
      { about: 'FIGURES', reason: 'OWN_SCOPE' },
    ],
  };
}
