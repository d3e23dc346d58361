import type { MetricCount, Share } from '#core/schemas/region.ts';
import { sharePercent } from '#core/stats/share.ts';
import type { RankedPlaces } from '#core/terms/statistics.ts';
import type { Measure, Place } from '../paths.ts';
import { measureTerm } from './measure-term.ts';
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
  | { kind: 'HIGHEST'; names: readonly string[]; value: number; of: number }
  /** Of a share: what those come to that have something to divide; `silent` have not. `percent` with one decimal. */
  | { kind: 'TOGETHER'; numerator: number; denominator: number; percent: string; of: number; silent: number }
  | { kind: 'EQUAL'; value: number; of: number }
  | { kind: 'NOTHING' };

export type Comparison = { bars: readonly Bar[]; finding: Finding };

/**
 * The places below side by side: by a count the largest first, those with nothing registered last. By a share they keep the
 * order of the regions and none is named first or last: that would be a ranking, which has a rule, leaves small samples out and
 * stands beside 更新及时率 (internal/Rankings.tsx). The finding speaks of registered records alone.
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
  if (measureTerm.isShare(measure)) return { bars, finding: together(bars) };
  const size = ({ registered, samples: made }: Bar) => (registered?.value ?? -1) * 1e6 + (made?.value ?? 0);
  return { bars: [...bars].sort((a, b) => size(b) - size(a)), finding: highest(bars) };
}

type Known = Reading & { name: string };

function knownOf(bars: readonly Bar[]): Known[] {
  return bars.flatMap(({ name, registered }) => (registered === null ? [] : [{ name, ...registered }]));
}

function together(bars: readonly Bar[]): Finding {
  const known = knownOf(bars);
  const sum = (part: 'numerator' | 'denominator') => known.reduce((all, reading) => all + (reading[part] ?? 0), 0);
  const [numerator, denominator] = [sum('numerator'), sum('denominator')];
  const percent = sharePercent(numerator, denominator);
  if (percent === null) return { kind: 'NOTHING' };
  return (
    equal(known) ?? {
      kind: 'TOGETHER',
      numerator,
      denominator,
      percent,
      of: known.length,
      silent: bars.length - known.length,
    }
  );
}

function highest(bars: readonly Bar[]): Finding {
  const known = knownOf(bars);
  const most = Math.max(0, ...known.map(({ value }) => value));
  if (most === 0) return { kind: 'NOTHING' };
  const names = known.filter(({ value }) => value === most).map(({ name }) => name);
  return equal(known) ?? { kind: 'HIGHEST', names, value: most, of: known.length };
}

/** Where several have all the same, nothing else is to be said. */
function equal(known: readonly Known[]): Finding | null {
  const [first] = known;
  if (first === undefined || known.length === 1 || known.some(({ value }) => value !== first.value)) return null;
  return { kind: 'EQUAL', value: first.value, of: known.length };
}
