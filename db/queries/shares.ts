import type { Share } from '#core/schemas/region.ts';
import { sharePercent } from '#core/stats/share.ts';
import { shareParts } from '#core/stats/share-parts.ts';
import { shareCode } from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import type { Counts } from './rollups.ts';

/** The shares that follow from a set of counts. */
export function sharesOf(counts: Counts): Share[] {
  return codesOf(shareCode).map((code) => {
    const { of, in: whole } = shareParts[code];
    return {
      code,
      registered: ratio(counts[of].registered, counts[whole].registered),
      illustrative: ratio(counts[of].illustrative, counts[whole].illustrative),
    };
  });
}

export function ratio(numerator: number, denominator: number): Share['registered'] {
  return { numerator, denominator, percent: sharePercent(numerator, denominator) };
}
