import type { Page } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { SearchAnswer, SearchHit } from '#core/schemas/search.ts';
import type { Site } from '#core/schemas/site.ts';
import { type Facets, facetsOf } from '../model/facets.ts';
import type { HomeView } from '../paths.ts';
import { type ApiGet, read, readOrNull } from './api-reader.ts';
import { type Advice, readAdvice } from './empty-advice.ts';
import { type RegionChoices, readRegionChoices } from './region-choices.ts';
import { readServices, type ServiceChoices } from './services.ts';
import { siteQuery } from './site-query.ts';

/** Sites in one page of the list: a phone shows about three at once, and every one costs bytes on the first load. */
export const LIST_LIMIT = 30;
/** Illustrative sites shown on request. */
const SAMPLE_LIMIT = 30;
/** Regions, services and facilities offered for the words of a search. */
const PLACE_LIMIT = 3;

export interface HomeData {
  readonly page: 'home';
  readonly view: HomeView;
  /** Null = all regions. */
  readonly region: RegionDetail | null;
  /** The URL names a region that there is not. */
  readonly unknownRegion: boolean;
  readonly regions: RegionChoices;
  readonly sites: Page<Site>;
  readonly facets: Facets;
  readonly services: ServiceChoices;
  /** Regions, services and facilities that the words of the search may have meant. */
  readonly meant: readonly SearchHit[];
  /** Only where the list is empty. */
  readonly advice: Advice | null;
  /** Only when asked for. */
  readonly samples: Page<Site> | null;
  readonly config: PortalConfig;
}

/** Everything the list page shows, in two rounds of parallel reads; a third one where nothing was found. */
export async function loadHome(api: ApiGet, asked: HomeView, config: Promise<PortalConfig>): Promise<HomeData> {
  const early = readLists(api, asked);
  early.catch(() => undefined); // of a region that there is not; whoever awaits it gets the error
  const region = asked.region === null ? null : await readOrNull<RegionDetail>(api, `/api/regions/${asked.region}`);
  const view = { ...asked, region: region?.code ?? null };
  const [regions, { counted, meant, samples, services, sites }] = await Promise.all([
    readRegionChoices(api, region),
    view.region === asked.region ? early : readLists(api, view),
  ]);
  const base = counted ?? sites;
  return {
    page: 'home',
    view,
    region,
    unknownRegion: asked.region !== null && region === null,
    regions,
    sites,
    facets: facetsOf(base.items, base.nextCursor === null && view.cursor === null, view),
    services,
    meant: meantHere(meant?.items ?? [], { found: sites.items.length > 0, here: view.region }),
    advice: sites.items.length > 0 ? null : await readAdvice(api, view, region),
    samples,
    config: await config,
  };
}

/** What the code of the region alone is enough for. */
async function readLists(api: ApiGet, view: HomeView) {
  const [sites, counted, services, meant, samples] = await Promise.all([
    readSites(api, view),
    readForFacets(api, view),
    readServices(api, view),
    view.q === '' ? null : readOrNull<SearchAnswer>(api, meantQuery(view.q)),
    view.samples ? readOrNull<Page<Site>>(api, siteQuery(view, 'only', SAMPLE_LIMIT)) : null,
  ]);
  return { sites, counted, services, meant, samples };
}

/** Of places found as well, one region is enough; else all that fit: who types a place wants what is there. */
function meantHere(
  hits: readonly SearchHit[],
  at: { readonly found: boolean; readonly here: string | null },
): SearchHit[] {
  return hits.filter((hit) => hit.id !== at.here).slice(0, at.found ? 1 : PLACE_LIMIT);
}

/** Pages that are looked through for the first place, where a list is narrowed to what few places are. */
const MOST_EMPTY = 4;

/** A page with places in it, unless the next few have none either: the API ends a page where it has looked at enough. */
async function readFilled(api: ApiGet, view: HomeView): Promise<Page<Site> | null> {
  let page = await readOrNull<Page<Site>>(api, siteQuery(view, 'exclude', LIST_LIMIT));
  for (let i = 0; i < MOST_EMPTY && page?.items.length === 0 && page.nextCursor !== null; i++) {
    page = await readOrNull<Page<Site>>(api, siteQuery({ ...view, cursor: page.nextCursor }, 'exclude', LIST_LIMIT));
  }
  return page;
}

/** A cursor that no longer fits (an old link) starts from the first page; words that cannot be searched find nothing. */
async function readSites(api: ApiGet, view: HomeView): Promise<Page<Site>> {
  const found = await readFilled(api, view);
  if (found !== null) return found;
  const fresh = { ...view, cursor: null, ...(view.cursor === null ? { q: '' } : {}) };
  const restarted = await read<Page<Site>>(api, siteQuery(fresh, 'exclude', view.cursor === null ? 1 : LIST_LIMIT));
  return view.cursor === null ? { ...restarted, items: [], nextCursor: null } : restarted;
}

/** Of several kinds or levels any counts, so what others there are does not show in the list itself. */
async function readForFacets(api: ApiGet, view: HomeView): Promise<Page<Site> | null> {
  if (view.kinds.length + view.levels.length === 0) return null;
  return readOrNull(api, siteQuery({ ...view, kinds: [], levels: [], cursor: null }, 'exclude', LIST_LIMIT));
}

function meantQuery(q: string): string {
  return `/api/search?${new URLSearchParams({ q, kinds: 'REGION,SERVICE,FACILITY', limit: String(PLACE_LIMIT) })}`;
}
