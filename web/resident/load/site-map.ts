import type { Page } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionNode } from '#core/schemas/region.ts';
import type { Site } from '#core/schemas/site.ts';
import { type ApiGet, read } from './api-reader.ts';

/** Sites named on 网站地图; beyond that the regions lead to them. */
const SITE_LIMIT = 500;
/** Sites named to search engines in one file; its own rules allow 50,000 addresses, our Workers 50 reads. */
const MAX_ADDRESSES = 20_000;

export interface SiteMapData {
  readonly page: 'sitemap';
  readonly regions: readonly RegionNode[];
  readonly sites: readonly Pick<Site, 'id' | 'name' | 'regionName'>[];
  readonly config: PortalConfig;
}

export async function loadSiteMap(api: ApiGet, config: Promise<PortalConfig>): Promise<SiteMapData> {
  const [regions, sites] = await Promise.all([
    readRegions(api),
    read<Page<Site>>(api, `/api/sites?limit=${SITE_LIMIT}`),
  ]);
  return { page: 'sitemap', regions, sites: sites.items, config: await config };
}

/** For search engines: every region that has something registered and every registered site, samples left out. */
export async function loadAddresses(
  api: ApiGet,
): Promise<{ readonly regions: readonly RegionNode[]; readonly sites: readonly Pick<Site, 'id' | 'updatedAt'>[] }> {
  return { regions: await readRegions(api), sites: await everySite(api) };
}

async function everySite(api: ApiGet): Promise<Site[]> {
  const sites: Site[] = [];
  let next: string | null = `/api/sites?limit=${SITE_LIMIT}`;
  while (next !== null && sites.length < MAX_ADDRESSES) {
    const page: Page<Site> = await read(api, next);
    sites.push(...page.items);
    next = page.nextCursor === null ? null : `/api/sites?limit=${SITE_LIMIT}&cursor=${page.nextCursor}`;
  }
  return sites;
}

async function readRegions(api: ApiGet): Promise<RegionNode[]> {
  return withSites((await read<{ items: RegionNode[] }>(api, '/api/regions/tree?depth=3')).items);
}

/** Only branches in which something is registered. */
function withSites(nodes: readonly RegionNode[]): RegionNode[] {
  return nodes
    .filter((node) => node.sites.registered > 0)
    .map((node) => ({ ...node, children: withSites(node.children) }));
}
