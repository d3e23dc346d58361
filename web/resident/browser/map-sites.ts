import type { Page } from '#core/schemas/common.ts';
import type { Site } from '#core/schemas/site.ts';
import type { MapData } from '../browser-data.ts';
import { siteQuery } from '../load/site-query.ts';

/** Sites put on the map at once, from the first page of the list on. */
const MAP_LIMIT = 500;

/** The sites of a list for its map, samples too where they are shown. Rejects when they cannot be had. */
export async function readMapSites({ view }: MapData): Promise<Site[]> {
  const all = { ...view, cursor: null };
  const queries = [siteQuery(all, 'exclude', MAP_LIMIT), ...(view.samples ? [siteQuery(all, 'only', MAP_LIMIT)] : [])];
  const pages = await Promise.all(queries.map(readPage));
  return pages.flatMap((page) => page.items);
}

async function readPage(path: string): Promise<Page<Site>> {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${response.status} while reading ${path}`);
  return (await response.json()) as Page<Site>; // typed by the API's own contract, see #core/schemas
}
