import type { Page } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail, RegionNode } from '#core/schemas/region.ts';
import type { SearchAnswer, SearchHit } from '#core/schemas/search.ts';
import type { Site } from '#core/schemas/site.ts';
import type { HomeView } from '../paths.ts';
import { type ApiGet, read, readOrNull } from './api-reader.ts';
import { siteQuery } from './site-query.ts';

/** Sites in one page of the list: a phone shows about three at once, and every one costs bytes on the first load. */
export const LIST_LIMIT = 30;
/** Illustrative sites shown on request. */
const SAMPLE_LIMIT = 30;
/** Regions offered for the words of a search. */
const PLACE_LIMIT = 3;

export interface HomeData {
  readonly page: 'home';
  readonly view: HomeView;
  /** Null = all regions. */
  readonly region: RegionDetail | null;
  /** The URL names a region that there is not. */
  readonly unknownRegion: boolean;
  /** Regions to go to: below the chosen one, beside it where nothing is below, or the provinces. */
  readonly choices: readonly RegionNode[];
  readonly sites: Page<Site>;
  /** Regions whose name has the words of the search. */
  readonly places: readonly SearchHit[];
  /** Only when asked for. */
  readonly samples: Page<Site> | null;
  readonly config: PortalConfig;
}

/** Everything the list page shows, in at most two rounds of parallel reads. */
export async function loadHome(api: ApiGet, asked: HomeView, config: Promise<PortalConfig>): Promise<HomeData> {
  const region = asked.region === null ? null : await readOrNull<RegionDetail>(api, `/api/regions/${asked.region}`);
  const view = { ...asked, region: region?.code ?? null };
  const [choices, sites, places, samples] = await Promise.all([
    readOrNull<{ items: RegionNode[] }>(api, choicesQuery(region)),
    readSites(api, view),
    view.q === '' ? null : readOrNull<SearchAnswer>(api, placeQuery(view.q)),
    view.samples ? readOrNull<Page<Site>>(api, siteQuery(view, 'only', SAMPLE_LIMIT)) : null,
  ]);
  return {
    page: 'home',
    view,
    region,
    unknownRegion: asked.region !== null && region === null,
    choices: (choices?.items ?? []).filter((node) => node.code !== view.region),
    sites,
    places: placesFor(places?.items ?? [], { found: sites.items.length > 0, here: view.region }),
    samples,
    config: await config,
  };
}

/** One region where places were found as well, else all that fit: who types a place wants what is there. */
function placesFor(
  hits: readonly SearchHit[],
  at: { readonly found: boolean; readonly here: string | null },
): SearchHit[] {
  return hits.filter((hit) => hit.id !== at.here).slice(0, at.found ? 1 : PLACE_LIMIT);
}

/** A cursor that no longer fits (an old link) starts from the first page; words that cannot be searched find nothing. */
async function readSites(api: ApiGet, view: HomeView): Promise<Page<Site>> {
  const found = await readOrNull<Page<Site>>(api, siteQuery(view, 'exclude', LIST_LIMIT));
  if (found !== null) return found;
  const fresh = { ...view, cursor: null, ...(view.cursor === null ? { q: '' } : {}) };
  const restarted = await read<Page<Site>>(api, siteQuery(fresh, 'exclude', view.cursor === null ? 1 : LIST_LIMIT));
  return view.cursor === null ? { ...restarted, items: [], nextCursor: null } : restarted;
}

/** The tree ends at the county: there one goes on to a neighbour. */
function choicesQuery(region: RegionDetail | null): string {
  if (region === null) return '/api/regions/tree?depth=1';
  const fromParent = region.level !== 'PROVINCE' && region.level !== 'CITY';
  const root = fromParent ? (region.ancestors.findLast(({ code }) => code.endsWith('00')) ?? region).code : region.code;
  return `/api/regions/tree?root=${root}&depth=1`;
}

function placeQuery(q: string): string {
  return `/api/search?${new URLSearchParams({ q, kinds: 'REGION', limit: String(PLACE_LIMIT) })}`;
}
