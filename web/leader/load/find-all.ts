import type { SearchHit } from '#core/schemas/search.ts';
import type { Api } from '#web-api/create-api.ts';

/** What has a name: the hits of the search, and grids, which are found in their list. */
export type Found = Omit<SearchHit, 'kind'> & { kind: SearchHit['kind'] | 'GRID' };

export type FindQuestion = { q: string; illustrative: 'include' | 'exclude'; limit: number };

const MAX_GRIDS = 5;

/** Regions, parks and records by name or initials; grids, by a part of their name, come after them. */
export async function findAll(
  api: Api,
  { q, illustrative, limit }: FindQuestion,
  signal: AbortSignal,
): Promise<Found[]> {
  const [{ items }, grids] = await Promise.all([
    api.get('/api/search', { query: { q, illustrative, limit }, signal }),
    api.get('/api/grids', { query: { q, illustrative, limit: MAX_GRIDS }, signal }),
  ]);
  const found = grids.items.map(
    ({ id, isIllustrative, name, park, regionCode }): Found => ({
      ...{ kind: 'GRID', id, title: name, subtitle: park?.name ?? regionCode, regionCode, isIllustrative },
    }),
  );
  return [...items.slice(0, limit - found.length), ...found];
}
