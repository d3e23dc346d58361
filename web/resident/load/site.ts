import type { PortalConfig } from '#core/schemas/portal.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { NearSites, SiteDetail } from '#core/schemas/site.ts';
import { amapLink } from '../model/directions.ts';
import { type ApiGet, read, readOrNull } from './api-reader.ts';

export interface SiteData {
  readonly page: 'site';
  readonly site: SiteDetail;
  readonly region: RegionDetail | null;
  /** Others near it, nearest first, without itself; empty where its point is not known. */
  readonly near: NearSites['items'];
  /** Link to 高德, made here so that the datum conversion is no part of the browser's script. */
  readonly amapHref: string | null;
  readonly config: PortalConfig;
}

const NEAR_SHOWN = 5;

/** Everything a site's page shows. Throws PageError 404 or 410 when there is no such public site. */
export async function loadSite(api: ApiGet, id: string): Promise<SiteData> {
  const [config, site] = await Promise.all([
    read<PortalConfig>(api, '/api/config'),
    read<SiteDetail>(api, `/api/sites/${id}`),
  ]);
  const county = site.regionCode.slice(0, 6);
  const point = site.isIllustrative ? null : site.point;
  const [region, near] = await Promise.all([
    readOrNull<RegionDetail>(api, `/api/regions/${county}`),
    point === null
      ? null
      : readOrNull<NearSites>(api, `/api/sites/near?lat=${point.lat}&lng=${point.lng}&limit=${NEAR_SHOWN + 1}`),
  ]);
  const others = (near?.items ?? []).filter((item) => item.id !== site.id).slice(0, NEAR_SHOWN);
  return { page: 'site', site, region, near: others, amapHref: amapLink(site), config };
}
