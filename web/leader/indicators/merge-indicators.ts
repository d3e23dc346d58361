import type { Indicators, Stated } from '#core/schemas/indicators.ts';
import type { Ratio } from '#core/schemas/region.ts';
import { sharePercent } from '#core/stats/share.ts';
import { reviewStanding } from '#core/stats/thresholds.ts';

/** What the panel says of a place; of several regions that do not overlap together. */
export type PlaceIndicators = Omit<Indicators, 'region' | 'park'>;

/** Indicators of regions that do not overlap, added up where they are counts; documents' figures stand one after the other. */
export function mergeIndicators(all: readonly PlaceIndicators[]): PlaceIndicators | null {
  const [first] = all;
  if (first === undefined) return null;
  const reviews = sumOf(all, ({ timeliness }) => timeliness.reviews, addReviews);
  const ratio = addRatios(all.map(({ timeliness }) => timeliness.ratio));
  return {
    asOf: all.map(({ asOf }) => asOf).sort()[0] ?? first.asOf,
    timeliness: {
      ratio,
      reviews,
      standing: reviews && reviewStanding({ ...reviews, timely: ratio.numerator }),
      list: first.timeliness.list,
    },
    satisfaction: sumOf(
      all,
      ({ satisfaction }) => satisfaction,
      (a, b) => ({
        ratio: addRatios([a.ratio, b.ratio]),
        minRatings: a.minRatings,
      }),
    ),
    instructors: {
      grids: sumOf(all, ({ instructors }) => instructors.grids, addStated),
      stations: sumOf(all, ({ instructors }) => instructors.stations, addStated),
      figures: all.flatMap(({ instructors }) => instructors.figures),
    },
    firstSecretaries: { figures: all.flatMap(({ firstSecretaries }) => firstSecretaries.figures) },
    thresholds: first.thresholds,
  };
}

type Reviews = NonNullable<PlaceIndicators['timeliness']['reviews']>;

function addReviews(a: Reviews, b: Reviews): Reviews {
  return { due: a.due + b.due, overdue: a.overdue + b.overdue, unverified: a.unverified + b.unverified };
}

function addRatios(ratios: readonly Ratio[]): Ratio {
  const numerator = ratios.reduce((sum, ratio) => sum + ratio.numerator, 0);
  const denominator = ratios.reduce((sum, ratio) => sum + ratio.denominator, 0);
  return { numerator, denominator, percent: sharePercent(numerator, denominator) };
}

function addStated(a: Stated, b: Stated): Stated {
  const sum = Number(a.sum ?? 0) + Number(b.sum ?? 0);
  return { sum: sum === 0 ? null : String(sum), stated: a.stated + b.stated, silent: a.silent + b.silent };
}

/** Null as soon as one of them is not told. */
function sumOf<T>(all: readonly PlaceIndicators[], part: (of: PlaceIndicators) => T | null, add: (a: T, b: T) => T) {
  const parts = all.map(part);
  return parts.reduce((sum, each) => (sum === null || each === null ? null : add(sum, each)));
}
