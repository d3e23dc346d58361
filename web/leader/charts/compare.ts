import type { MetricCount, Share } from '#core/schemas/region.ts';
import type { RankedPlaces } from '#core/terms/statistics.ts';
import type { Measure, Place } from '../paths.ts';
import { type Reading, readingOf } from './reading.ts';

/** A place below the one that is looked at. */
export type Below = {
  place: Place;
  name: string;
  isIllustrative: boolean;
  counts: readonly Pick<MetricCount, 'metric' | 'registered' | 'illustrative'>[];
  shares: readonly Share[];
};

/** Which places are compared: those of the kind that was chosen, or the others where there are none of that kind. */
export function comparedPlaces(
  { below, parks }: { below: readonly Below[]; parks: readonly Below[] },
  chosen: RankedPlaces,
): readonly Below[] {
  const [wanted, others] = chosen === 'PARKS' ? [parks, below] : [below, parks];
  return wanted.length > 0 ? wanted : others;
}

/** One bar: what is registered and, apart from it, what is made up. */
export type Bar = { place: Place; name: string; registered: Reading | null; samples: Reading | null };

export type Finding =
  | { kind: 'LOWEST' | 'HIGHEST'; names: readonly string[]; value: number; of: number }
  | { kind: 'EQUAL'; value: number; of: number }
  | { kind: 'NOTHING' };

export type Comparison = { bars: readonly Bar[]; finding: Finding };

/**
 * The places below side by side, largest first, those with nothing registered last. The finding speaks of registered records
 * alone: of a share it names the lowest, of a count the highest.
 */
export function compare(below: readonly Below[], measure: Measure, samples: boolean): Comparison {
  const bars = below
    .filter((child) => samples || !child.isIllustrative)
    .map((child) => ({
      place: child.place,
      name: child.name,
      registered: readingOf(child, measure, 'registered'),
      samples: samples ? readingOf(child, measure, 'illustrative') : null,
    }));
  const rank = ({ registered, samples: made }: Bar) => (registered?.value ?? -1) * 1e6 + (made?.value ?? 0);
  return { bars: [...bars].sort((a, b) => rank(b) - rank(a)), finding: findingOf(bars) };
}

function findingOf(bars: readonly Bar[]): Finding {
  const known = bars.flatMap(({ name, registered }) => (registered === null ? [] : [{ name, ...registered }]));
  const isShare = known.some(({ denominator }) => denominator !== null);
  const values = known.map(({ value }) => value);
  const highest = Math.max(...values);
  if (known.length === 0 || (!isShare && highest === 0)) return { kind: 'NOTHING' };
  const wanted = isShare ? Math.min(...values) : highest;
  const names = known.filter(({ value }) => value === wanted).map(({ name }) => name);
  if (names.length === known.length && known.length > 1) return { kind: 'EQUAL', value: wanted, of: known.length };
  return { kind: isShare ? 'LOWEST' : 'HIGHEST', names, value: wanted, of: known.length };
}
