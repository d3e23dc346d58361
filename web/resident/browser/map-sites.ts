import type { Page } from '#core/schemas/common.ts';
import type { Site } from '#core/schemas/site.ts';
import type { TileIndex } from '#core/schemas/tiles.ts';
import { siteQuery } from '../load/site-query.ts';
import { isTiled } from '../map/site-tiles.ts';
import type { HomeView } from '../paths.ts';
import { readJson } from './read-json.ts';

/** Sites handed to the map at once, a page of the list; of longer lists it takes tiles where they show the same. */
const MAP_LIMIT = 500;

export interface MapSites {
  readonly sites: readonly Site[];
  /** False where the list has more than the map shows. */
  readonly complete: boolean;
  /** The view and the tiles that show all of it; null where the map shows `sites`. */
  readonly tiles: { readonly index: TileIndex; readonly view: HomeView } | null;
}

/** The sites of a list for its map, samples too where they are shown. Rejects when they cannot be had. */
export async function readMapSites(view: HomeView, signal?: AbortSignal): Promise<MapSites> {
  const all = { ...view, cursor: null };
  const queries = [siteQuery(all, 'exclude', MAP_LIMIT), ...(view.samples ? [siteQuery(all, 'only', MAP_LIMIT)] : [])];
  const pages = await Promise.all(queries.map((query) => readJson<Page<Site>>(query, { signal })));
  const sites = pages.flatMap((page) => page.items);
  const complete = pages.every((page) => page.nextCursor === null);
  if (complete || !isTiled(view)) return { sites, complete, tiles: null };
  const index = await readJson<TileIndex>('/api/tiles', { signal });
  return { sites, complete: true, tiles: { index, view } };
}
