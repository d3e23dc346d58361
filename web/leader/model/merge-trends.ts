import type { Trend, TrendPoint } from '#core/schemas/trend.ts';
import type { Snapshot } from '../charts/trend.ts';
import { addCounts, addShares, countsOf } from './place-data.ts';

/**
 * Trends of regions that do not overlap as one, oldest first. A month is frozen only where it is frozen in all of them; one
 * that has no record in a month adds nothing.
 */
export function mergeTrends(trends: readonly Trend[]): Snapshot[] {
  const days = [...new Set(trends.flatMap(({ points }) => points.map(({ on }) => on)))].sort();
  return days.map((date) => {
    const points = trends.flatMap((trend) => trend.points.filter(({ on }) => on === date));
    return {
      date,
      past: points.every(({ basis }) => basis !== 'OPEN'),
      basis: basisOf(points, trends.length),
      place: { counts: addCounts(points.map(countsOf)), shares: addShares(points.map(({ shares }) => shares)) },
    };
  });
}

function basisOf(points: readonly TrendPoint[], all: number): TrendPoint['basis'] {
  if (points.some(({ basis }) => basis === 'OPEN')) return 'OPEN';
  return points.length === all && points.every(({ basis }) => basis === 'FROZEN') ? 'FROZEN' : 'COMPUTED';
}

/** Days on which something was written, the latest first, and the month ends that are frozen. */
export function recordedDays(trends: readonly Trend[]): { days: string[]; frozen: ReadonlySet<string> } {
  const days = [...new Set(trends.flatMap((trend) => trend.days))].sort().reverse();
  const frozen = mergeTrends(trends)
    .filter(({ basis }) => basis === 'FROZEN')
    .map(({ date }) => date);
  return { days, frozen: new Set(frozen) };
}
