import type { TrendPoint as MonthPoint } from '#core/schemas/trend.ts';
import type { PlaceData } from '../model/place-data.ts';
import type { Measure } from '../paths.ts';
import { type Reading, readingOf } from './reading.ts';

/** One day of a trend; `past` days are month ends, whose numbers change no more. */
export type TrendPoint = { date: string; past: boolean; basis: MonthPoint['basis']; reading: Reading };

/** `basis`: whether the organisation department froze it, or it follows from the daily history, or the month still runs. */
export type Snapshot = {
  date: string;
  past: boolean;
  basis: MonthPoint['basis'];
  place: Pick<PlaceData, 'counts' | 'shares'>;
};

/**
 * A measure day by day, oldest first, registered records only. It begins with the last month end at which nothing was
 * registered yet, so that a beginning is seen as one; days without a value are left out.
 */
export function trendOf(snapshots: readonly Snapshot[], measure: Measure): TrendPoint[] {
  const points = [...snapshots]
    .sort((a, b) => a.date.localeCompare(b.date))
    .flatMap(({ basis, date, past, place }) => {
      const reading = readingOf(
        {
          counts: place.counts.map(({ metric, registered, illustrative }) => ({ metric, registered, illustrative })),
          shares: place.shares,
        },
        measure,
        'registered',
      );
      return reading === null ? [] : [{ date, past, basis, reading }];
    });
  const first = points.findIndex(({ reading }) => reading.value > 0);
  return first === -1 ? [] : points.slice(Math.max(0, first - 1));
}
