import type { Api } from '#web-api/create-api.ts';
import { campaignsOf, type NamedCampaign } from '../model/campaigns.ts';
import { usualPairings } from '../model/pairing-filter.ts';
import { loadRecords, type RecordsQuestion } from './load-records.ts';

/**
 * What the pairings of a place can be narrowed to while one 活动载体 is chosen: those that the others name too, and the chosen
 * one even where none does.
 */
export async function loadCampaigns(
  api: Api,
  question: RecordsQuestion,
  signal: AbortSignal,
): Promise<NamedCampaign[]> {
  const { pairings = usualPairings } = question;
  const all = await loadRecords(api, 'pairings', { ...question, pairings: { ...pairings, camp: null } }, signal);
  const named = campaignsOf(all.items);
  if (pairings.camp === null || named.some(({ id }) => id === pairings.camp)) return named;
  const { items } = await api.get('/api/campaigns', { signal });
  const chosen = items.find(({ id }) => id === pairings.camp);
  return chosen === undefined ? named : [...named, { ...chosen, registered: 0, illustrative: 0 }];
}
