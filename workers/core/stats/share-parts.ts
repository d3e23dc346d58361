import type { Metric } from '../terms/metric.ts';
import type { ShareCode } from '../terms/statistics.ts';

/** What each share divides by what (reference.md 3.5): its numerator is a count, and so is its denominator. */
export const shareParts = {
  ORG_COVERAGE: { of: 'ENTERPRISES_COVERED', in: 'ENTERPRISES' },
  SOCIAL_ORG_COVERAGE: { of: 'SOCIAL_ORGS_COVERED', in: 'SOCIAL_ORGS' },
  STANDARD_RATE: { of: 'SITES_UP_TO_STANDARD', in: 'SITES_VERIFIED' },
  VERIFIED_RATE: { of: 'SITES_VERIFIED', in: 'SITES' },
} as const satisfies Readonly<Record<ShareCode, { of: Metric; in: Metric }>>;
