import type { Api } from '#web-api/create-api.ts';
import { HOME_PROVINCES } from '../home-provinces.ts';
import type { Scope } from '../model/place-data.ts';
import { mergeIndicators, type PlaceIndicators } from './merge-indicators.ts';

export type IndicatorsQuestion = Scope & { date: string | null };

/** Reads the indicators of a region or park, of the three provinces where no region is named. */
export async function loadIndicators(
  api: Api,
  { region, park, date }: IndicatorsQuestion,
  signal: AbortSignal,
): Promise<PlaceIndicators | null> {
  const codes = region === null ? HOME_PROVINCES : [region];
  const all = await Promise.all(
    codes.map((code) => api.get('/api/regions/:code/indicators', { params: { code }, query: { date, park }, signal })),
  );
  return mergeIndicators(all);
}
