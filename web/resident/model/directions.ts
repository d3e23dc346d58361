import { fromWgs84 } from '#core/geo/datum.ts';
import { mayLinkByCoordinate } from '#core/geo/precision.ts';
import type { RegionDetail } from '#core/schemas/region.ts';
import type { Site } from '#core/schemas/site.ts';

/**
 * https link to 高德: by coordinate (GCJ-02, `lng,lat`) only where the point may be used for directions, otherwise a
 * search by name in the site's city. Null for an illustrative site, to which nobody may be sent.
 * Source of the link format: 高德 URI API, `marker` and `search`.
 */
export function amapLink(site: Site, region: RegionDetail | null): string | null {
  if (site.isIllustrative) return null;
  if (site.point === null || !mayLinkByCoordinate(site.point.precision)) {
    const query = new URLSearchParams({
      keyword: site.name,
      city: cityOf(region) ?? site.regionName,
      src: 'park-atlas',
    });
    return `https://uri.amap.com/search?${query}`;
  }
  const [lng, lat] = fromWgs84([site.point.lng, site.point.lat], 'GCJ02');
  const query = new URLSearchParams({
    position: `${lng.toFixed(6)},${lat.toFixed(6)}`,
    name: site.name,
    coordinate: 'gaode',
    src: 'park-atlas',
  });
  return `https://uri.amap.com/marker?${query}`;
}

/** The name of the city above a county (of the province where none is between them). */
function cityOf(region: RegionDetail | null): string | null {
  if (region === null) return null;
  const line = [...region.ancestors, region];
  return line.findLast(({ code }) => code.endsWith('00'))?.name ?? null;
}
