import type { Page } from '#core/schemas/common.ts';
import type { Site } from '#core/schemas/site.ts';
import { siteQuery } from '../load/site-query.ts';
import type { HomeView } from '../paths.ts';
import { readJson } from './read-json.ts';

/** Sites put on the map at once, from the first page of the list on. */
const MAP_LIMIT = 500;

export interface MapSites {
  readonly sites: readonly Site[];
  /** False where the list has more than the map takes at once. */
  readonly complete: boolean;
}

/** The sites of a list for its map, samples too where they are shown. Rejects when they cannot be had. */
export async function readMapSites(view: HomeView, signal?: AbortSignal): Promise<MapSites> {
  const all = { ...view, cursor: null };
  const queries = [siteQuery(all, 'exclude', MAP_LIMIT), ...(view.samples ? [siteQuery(all, 'only', MAP_LIMIT)] : [])];
  const pages = await Promise.all(queries.map((query) => readJson<Page<Site>>(query, { signal })));
  return {
    sites: pages.flatMap((page) => page.items),
    complete: pages.every((page) => page.nextCursor === null),
  };
}
