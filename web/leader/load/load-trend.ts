import { monthOf } from '#core/month.ts';
import type { Trend } from '#core/schemas/trend.ts';
import type { Api } from '#web-api/create-api.ts';
import type { Snapshot } from '../charts/trend.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import { mergeTrends } from '../model/merge-trends.ts';
import type { Scope } from '../model/place-data.ts';
import type { Place } from '../paths.ts';
import { loadPlace } from './load-place.ts';

const MONTHS = 13;

export type TrendQuestion = { place: Place; scope: Scope; until: string; isPast: boolean };

/** Month ends of a place up to a month (`YYYY-MM`), this one unless told; of the three provinces together where no region is named. */
export function loadMonths(
  api: Api,
  { region, park }: Scope,
  signal: AbortSignal,
  until: string | null = null,
): Promise<Trend[]> {
  const codes = region === null ? HOME_PROVINCES : [region];
  const query = { park, months: MONTHS, until };
  return Promise.all(codes.map((code) => api.get('/api/regions/:code/trend', { params: { code }, query, signal })));
}

/** The place as it stood at each month end up to `until`; a past day that ends no month is read by itself. */
export async function loadTrend(
  api: Api,
  { place, scope, until, isPast }: TrendQuestion,
  signal: AbortSignal,
): Promise<Snapshot[]> {
  const months = mergeTrends(await loadMonths(api, scope, signal, isPast ? monthOf(until) : null)).filter(
    ({ date }) => date <= until,
  );
  if (!isPast || months.some(({ date }) => date === until)) return months;
  const then = await loadPlace(api, { place, date: until }, signal);
  return [...months, { date: until, past: true, basis: 'COMPUTED', place: then }];
}
