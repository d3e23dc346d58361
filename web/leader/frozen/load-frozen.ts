import type { FrozenFigures } from '#core/schemas/month-end.ts';
import type { Api } from '#web-api/create-api.ts';
import { monthToAsk } from './frozen-place.ts';

export type FrozenQuestion = { region: string; park: string | null; month: string | null };

/** What is asked of a place on a day; null where nothing can be frozen: the three provinces, a day that ends no month. */
export function frozenQuestion(
  scope: { region: string | null; park: string | null },
  date: string | null,
): FrozenQuestion | null {
  const month = monthToAsk(date);
  return scope.region === null || month === false ? null : { region: scope.region, park: scope.park, month };
}

/** The frozen figures of a place. */
export function loadFrozen(
  api: Api,
  { region, park, month }: FrozenQuestion,
  signal: AbortSignal,
): Promise<FrozenFigures> {
  return api.get('/api/regions/:code/frozen', { params: { code: region }, query: { park, month }, signal });
}
