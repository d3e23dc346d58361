import type { Page } from '#core/schemas/common.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { NearSite, NearSites, Site, SiteDetail } from '#core/schemas/site.ts';
import { amapLink } from '../model/directions.ts';
import { type ApiGet, read, readOrNull } from './api-reader.ts';

/** Why the others on a site's page are its neighbours: a distance is only told from and to points that may be measured. */
export type Neighbourhood = 'NEAR' | 'PARK' | 'REGION';

export interface SiteData {
  readonly page: 'site';
  readonly site: SiteDetail;
  /** Its county. */
  readonly region: RegionDetail | null;
  readonly others: { readonly by: Neighbourhood; readonly items: readonly (Site | NearSite)[] };
  /** Link to 高德; null for an illustrative site. */
  readonly amapHref: string | null;
  /** Illustrative stops of a 流动阵地 were asked for. */
  readonly samples: boolean;
  readonly config: PortalConfig;
}

const OTHERS_SHOWN = 5;

/** Everything a site's page shows. Throws PageError 404 or 410 where there is no such public site, PageMoved for an old id. */
export async function loadSite(
  api: ApiGet,
  asked: { readonly id: string; readonly samples: boolean },
  config: Promise<PortalConfig>,
): Promise<SiteData> {
  const site = await read<SiteDetail>(api, `/api/sites/${asked.id}`);
  const [region, others] = await Promise.all([
    readOrNull<RegionDetail>(api, `/api/regions/${site.regionCode.slice(0, 6)}`),
    readOthers(api, site),
  ]);
  return {
    page: 'site',
    site,
    region,
    others: { ...others, items: others.items.filter((item) => item.id !== site.id).slice(0, OTHERS_SHOWN) },
    amapHref: amapLink(site, region),
    samples: asked.samples,
    config: await config,
  };
}

/** An illustrative site has no neighbours: nobody is led from a sample to a real place. */
async function readOthers(api: ApiGet, site: SiteDetail): Promise<SiteData['others']> {
  if (site.isIllustrative) return { by: 'REGION', items: [] };
  const limit = OTHERS_SHOWN + 1;
  if (site.point !== null && !site.point.schematic) {
    const { lat, lng } = site.point;
    const near = await readOrNull<NearSites>(api, `/api/sites/near?lat=${lat}&lng=${lng}&limit=${limit}`);
    return { by: 'NEAR', items: near?.items ?? [] };
  }
  const [by, filter] =
    site.park === null
      ? (['REGION', `region=${site.regionCode.slice(0, 6)}`] as const)
      : (['PARK', `park=${site.park.id}`] as const);
  const page = await readOrNull<Page<Site>>(api, `/api/sites?${filter}&limit=${limit}`);
  return { by, items: page?.items ?? [] };
}
