import type { Page } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail, RegionNode } from '#core/schemas/region.ts';
import type { Site } from '#core/schemas/site.ts';
import type { HomeView } from '../paths.ts';
import { type ApiGet, read, readOrNull } from './api-reader.ts';

/** Sites in one page of the list: a phone shows about three at once, and every one costs bytes on the first load. */
export const LIST_LIMIT = 30;
/** Illustrative sites shown on request. */
const SAMPLE_LIMIT = 30;

export interface HomeData {
  readonly page: 'home';
  readonly view: HomeView;
  /** Null = all regions, or a code that names no region. */
  readonly region: RegionDetail | null;
  /** The regions to go to next: below the chosen one, or the provinces. */
  readonly below: readonly RegionNode[];
  readonly sites: Page<Site>;
  /** Only when asked for. */
  readonly samples: Page<Site> | null;
  readonly config: PortalConfig;
}

function siteQuery(view: HomeView, illustrative: 'exclude' | 'only', limit: number): string {
  const query = new URLSearchParams({ limit: String(limit), illustrative });
  if (view.region !== null) query.set('region', view.region);
  if (view.q !== '') query.set('q', view.q);
  if (view.purpose === 'counter') query.set('counter', 'true');
  if (view.purpose === 'room') query.set('counter', 'false');
  if (view.cursor !== null && illustrative === 'exclude') query.set('cursor', view.cursor);
  return `/api/sites?${query}`;
}

/** Everything the list page shows, in one round of parallel reads. */
export async function loadHome(api: ApiGet, asked: HomeView): Promise<HomeData> {
  const region = asked.region === null ? null : await readOrNull<RegionDetail>(api, `/api/regions/${asked.region}`);
  const view = { ...asked, region: region?.code ?? null };
  const tree = view.region === null ? '/api/regions/tree?depth=1' : `/api/regions/tree?root=${view.region}&depth=1`;
  const [config, below, sites, samples] = await Promise.all([
    read<PortalConfig>(api, '/api/config'),
    region !== null && region.childCount === 0 ? null : readOrNull<{ items: RegionNode[] }>(api, tree),
    read<Page<Site>>(api, siteQuery(view, 'exclude', LIST_LIMIT)),
    view.samples ? read<Page<Site>>(api, siteQuery(view, 'only', SAMPLE_LIMIT)) : null,
  ]);
  return {
    page: 'home',
    view,
    region,
    below: regionsWithSites(below?.items ?? [], view.region),
    sites,
    samples,
    config,
  };
}

/** Direct children, those with registered sites first; names keep the order of their codes otherwise. */
function regionsWithSites(items: readonly RegionNode[], root: string | null): RegionNode[] {
  const children = root !== null && items.length === 1 && items[0]?.code === root ? items[0].children : items;
  return [...children].sort((a, b) => Number(b.sites.registered > 0) - Number(a.sites.registered > 0));
}
