import { isAbout } from '#core/figure-topic.ts';
import type { Figure } from '#core/schemas/figure.ts';
import type { Indicators, Stated } from '#core/schemas/indicators.ts';
import { MIN_RATINGS } from '#core/stats/suppress.ts';
import { reviewStanding, threshold } from '#core/stats/thresholds.ts';
import type { indicatorsOf } from '#db/queries/indicators.ts';
import type { RollupScope } from '#db/queries/rollups.ts';
import { ratio } from '#db/queries/shares.ts';
import { metricList } from './metric-lists.ts';

/** A document is not known before it was published: of a past day those figures that are of then. */
const knownOn = (date: string | undefined) => (figure: Figure) =>
  date === undefined || figure.asOf <= date.slice(0, figure.asOf.length);

export function indicatorsAnswer(
  { counts, timeliness, value, figures }: Awaited<ReturnType<typeof indicatorsOf>>,
  scope: RollupScope,
  date: string | undefined,
): Omit<Indicators, 'region' | 'park' | 'asOf'> {
  const { timely, sites, reviews } = timeliness;
  const known = figures.filter(knownOn(date));
  const ofSites = metricList('SITES', scope, date);
  return {
    timeliness: {
      ratio: ratio(timely, sites),
      reviews: reviews && { due: reviews.due, overdue: reviews.overdue, unverified: reviews.unverified },
      standing: reviews && reviewStanding(reviews),
      list: `${ofSites}&verify=VERIFIED`,
    },
    satisfaction:
      date === undefined
        ? {
            ratio: ratio(value('RATINGS_SATISFIED'), value('RATINGS')),
            minRatings: MIN_RATINGS,
          }
        : null,
    instructors: {
      grids:
        date === undefined ? stated(value('GRID_INSTRUCTORS'), value('GRIDS_STATED'), counts.GRIDS.registered) : null,
      stations:
        date === undefined
          ? stated(value('STATION_INSTRUCTORS'), value('STATIONS_STATED'), counts.STATIONS.registered)
          : null,
      figures: known.filter((figure) => isAbout(figure, 'INSTRUCTORS')),
    },
    firstSecretaries: { figures: known.filter((figure) => isAbout(figure, 'FIRST_SECRETARIES')) },
    thresholds: [{ code: 'TIMELINESS', ...threshold.TIMELINESS }],
  };
}

/** `sum`: of the records that state three persons or more, each of which tells its own. */
function stated(sum: number, of: number, all: number): Stated {
  return { sum: sum === 0 ? null : String(sum), stated: of, silent: all - of };
}
