import type { Page } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionNode } from '#core/schemas/region.ts';
import type { Site } from '#core/schemas/site.ts';
import { type ApiGet, read } from './api-reader.ts';

/** Sites named on 网站地图; beyond that the regions lead to them. */
const SITE_LIMIT = 500;

export interface SiteMapData {
  readonly page: 'sitemap';
  readonly regions: readonly RegionNode[];
  readonly sites: readonly Pick<Site, 'id' | 'name' | 'regionName'>[];
  readonly config: PortalConfig;
}

export async function loadSiteMap(api: ApiGet): Promise<SiteMapData> {
  const [config, regions, sites] = await Promise.all([
    read<PortalConfig>(api, '/api/config'),
    read<{ items: RegionNode[] }>(api, '/api/regions/tree?depth=3'),
    read<Page<Site>>(api, `/api/sites?limit=${SITE_LIMIT}`),
  ]);
  return {
    page: 'sitemap',
    regions: withSites(regions.items),
    sites: sites.items.map(({ id, name, regionName }) => ({ id, name, regionName })),
    config,
  };
}

/** Only branches in which something is registered. */
function withSites(nodes: readonly RegionNode[]): RegionNode[] {
  return nodes
    .filter((node) => node.sites.registered > 0)
    .map((node) => ({ ...node, children: withSites(node.children) }));
}
