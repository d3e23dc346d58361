import { isClosedOn } from '#core/hours/closure.ts';
import type { Site } from '#core/schemas/site.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { Api, WholeList } from '#web-api/create-api.ts';
import { MAX_RECORDS, type RecordsQuestion } from './load-records.ts';

/**
 * Service stations that are not closed, wherever they lie: whoever lives at the border goes to the nearest, not to the one
 * of their own county.
 */
export async function loadStations(
  api: Api,
  { samples, date }: Pick<RecordsQuestion, 'samples' | 'date'>,
  signal: AbortSignal,
): Promise<WholeList<Site>> {
  const query = { station: true, illustrative: samples ? 'include' : 'exclude', date };
  const { items, ...list } = await api.getAll('/api/sites', { query, signal, max: MAX_RECORDS });
  const day = date ?? chinaDay(Date.now());
  return { ...list, items: items.filter(({ closure }) => !isClosedOn(closure, day)) };
}
