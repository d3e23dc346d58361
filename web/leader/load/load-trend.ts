import type { Api } from '#web-api/create-api.ts';
import type { Snapshot } from '../charts/trend.ts';
import { monthEndsBefore } from '../model/month-ends.ts';
import type { Place } from '../paths.ts';
import { loadPlace } from './load-place.ts';

/** A year of month ends; each is one look-up in the daily roll-ups, three of them for the three provinces. */
const MONTHS = 12;

export type TrendQuestion = { place: Place; until: string; isPast: boolean };

/** The place as it stood at each month end before `until`, and on that day itself. */
export function loadTrend(api: Api, { place, until, isPast }: TrendQuestion, signal: AbortSignal): Promise<Snapshot[]> {
  const ends = monthEndsBefore(until, MONTHS).map((date) => ({ date, asked: date, past: true }));
  const days = [...ends, { date: until, asked: isPast ? until : null, past: isPast }];
  return Promise.all(
    days.map(async ({ asked, date, past }) => ({
      date,
      past,
      place: await loadPlace(api, { place, date: asked }, signal),
    })),
  );
}
