import type { Share } from '#core/schemas/region.ts';
import { sharePercent } from '#core/stats/share.ts';
import type { Metric } from '#core/terms/metric.ts';
import type { Counts } from './rollups.ts';

/** What each share divides by what (reference.md 3.5). */
const shareParts = [
  { code: 'ORG_COVERAGE', of: 'ENTERPRISES_COVERED', in: 'ENTERPRISES' },
  { code: 'SOCIAL_ORG_COVERAGE', of: 'SOCIAL_ORGS_COVERED', in: 'SOCIAL_ORGS' },
  { code: 'STANDARD_RATE', of: 'SITES_UP_TO_STANDARD', in: 'SITES_VERIFIED' },
  { code: 'VERIFIED_RATE', of: 'SITES_VERIFIED', in: 'SITES' },
] as const satisfies readonly { code: Share['code']; of: Metric; in: Metric }[];

/** The shares that follow from a set of counts. */
export function sharesOf(counts: Counts): Share[] {
  return shareParts.map(({ code, of, in: whole }) => ({
    code,
    registered: ratio(counts[of].registered, counts[whole].registered),
    illustrative: ratio(counts[of].illustrative, counts[whole].illustrative),
  }));
}

export function ratio(numerator: number, denominator: number): Share['registered'] {
  return { numerator, denominator, percent: sharePercent(numerator, denominator) };
}
