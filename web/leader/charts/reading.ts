import type { MetricCount, Share } from '#core/schemas/region.ts';
import type { Measure } from '../paths.ts';

/** What one place has of a measure: a number to draw, and for a share what it is made of. */
export type Reading = { value: number; numerator: number | null; denominator: number | null };

type Counted = { counts: readonly Pick<MetricCount, 'metric' | Side>[]; shares: readonly Share[] };
type Side = 'registered' | 'illustrative';

/** The reading of a measure; null where nothing is registered that could be divided. */
export function readingOf(of: Counted, measure: Measure, side: Side): Reading | null {
  const share = of.shares.find(({ code }) => code === measure)?.[side];
  if (share) {
    const { numerator, denominator, percent } = share;
    return percent === null ? null : { value: Number(percent), numerator, denominator };
  }
  const count = of.counts.find(({ metric }) => metric === measure);
  return count ? { value: count[side], numerator: null, denominator: null } : null;
}
