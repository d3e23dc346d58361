import { fromWgs84 } from '#core/geo/datum.ts';
import { mayLinkByCoordinate } from '#core/geo/precision.ts';
import type { Site } from '#core/schemas/site.ts';

/** City to search in: 市 level of the region name, or the whole name where there is none. */
function cityOf(regionName: string): string {
  return /(?:省|自治区)?([^省]+?(?:市|州|盟|地区))/.exec(regionName)?.[1] ?? regionName;
}

/**
 * https link to 高德: by coordinate (GCJ-02, `lng,lat`) only where the point may be used for directions, otherwise a
 * search by name and city. Null for an illustrative site, which nobody may be sent to.
 * Source of the link format: 高德 URI API, `marker` and `search`.
 */
export function amapLink(site: Site): string | null {
  if (site.isIllustrative) return null;
  if (site.point === null || !mayLinkByCoordinate(site.point.precision)) {
    const query = new URLSearchParams({ keyword: site.name, city: cityOf(site.regionName), src: 'park-atlas' });
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
