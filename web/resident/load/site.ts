import { type Directions, directionsTo } from '#core/geo/directions.ts';
import type { ClusterDetail } from '#core/schemas/cluster.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { SiteDetail } from '#core/schemas/site.ts';
import { paths } from '../paths.ts';
import { type ApiGet, PageError, read, readOrNull } from './api-reader.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

export interface SiteData {
  readonly page: 'site';
  readonly site: SiteDetail;
  /** Its county. */
  readonly region: RegionDetail | null;
  readonly others: Neighbours;
  /** 阵地集群 it belongs to, with their registered members. */
  readonly clusters: readonly ClusterDetail[];
  /** Null where nobody may be sent. */
  readonly directions: Directions | null;
  /** Absolute address of the page, for what is copied, shared and printed. */
  readonly url: string;
  /** Illustrative stops of a 流动阵地 were asked for. */
  readonly samples: boolean;
  readonly config: PortalConfig;
}

/** The sheet for the door of a site. */
export interface DoorData {
  readonly page: 'door';
  readonly site: SiteDetail;
  /** Absolute address of the site's page, which the code on the sheet leads to. */
  readonly url: string;
  readonly config: PortalConfig;
}

/** Clusters whose members are named. */
const CLUSTERS_SHOWN = 2;

/** Everything a site's page shows. Throws PageError 404 or 410 where there is no such public site, PageMoved for an old id. */
export async function loadSite(
  api: ApiGet,
  asked: { readonly id: string; readonly samples: boolean; readonly origin: string },
  config: Promise<PortalConfig>,
): Promise<SiteData> {
  const site = await read<SiteDetail>(api, `/api/sites/${asked.id}`);
  const [region, others, clusters] = await Promise.all([
    readOrNull<RegionDetail>(api, `/api/regions/${site.regionCode.slice(0, 6)}`),
    // nobody is led from a sample to a real place
    site.isIllustrative ? { by: 'REGION' as const, items: [] } : neighboursOf(api, site),
    readClusters(api, site),
  ]);
  return {
    page: 'site',
    site,
    region,
    others,
    clusters,
    directions: directionsTo(site, region),
    url: new URL(paths.site(site.id), asked.origin).href,
    samples: asked.samples,
    config: await config,
  };
}

/** A sample has no door: nothing that hangs there may lead to it. */
export async function loadDoor(
  api: ApiGet,
  asked: { readonly id: string; readonly origin: string },
  config: Promise<PortalConfig>,
): Promise<DoorData> {
  const path = `/api/sites/${asked.id}`;
  const site = await read<SiteDetail>(api, path);
  if (site.isIllustrative) throw new PageError(404, path);
  return { page: 'door', site, url: new URL(paths.site(site.id), asked.origin).href, config: await config };
}

async function readClusters(api: ApiGet, site: SiteDetail): Promise<ClusterDetail[]> {
  const wanted = site.isIllustrative ? [] : site.clusters.slice(0, CLUSTERS_SHOWN);
  const found = await Promise.all(wanted.map(({ id }) => readOrNull<ClusterDetail>(api, `/api/clusters/${id}`)));
  return found.filter((cluster) => cluster !== null);
}
