import { pairField, twoFields } from './link-fields.ts';
import type { LinkReader } from './map-link.ts';

/**
 * 腾讯 (lbs.qq.com, URI API and the addresses of map.qq.com): pairs are latitude first (`marker=coord:37.73,112.68;…`),
 * `pointx` is the longitude. `coord_type=1` means GPS; 2, which is the rule, its own GCJ-02.
 */
export const readTencent: LinkReader = (link) => {
  if ((link.get('marker') ?? '').split('coord:').length > 2) return 'TOO_MANY';
  const found =
    pairField(link, 'marker', 'LAT_LNG') ??
    pairField(link, 'coord', 'LAT_LNG') ??
    pairField(link, 'location', 'LAT_LNG') ??
    twoFields(link, 'pointx', 'pointy') ??
    twoFields(link, 'lng', 'lat') ??
    pairField(link, 'tocoord', 'LAT_LNG', 'END_OF_ROUTE') ??
    twoFields(link, 'epointx', 'epointy', 'END_OF_ROUTE') ??
    twoFields(link, 'centerx', 'centery', 'MAP_CENTRE') ??
    pairField(link, 'center', 'LAT_LNG', 'MAP_CENTRE');
  return found && { ...found, origin: 'TENCENT', system: link.get('coord_type') === '1' ? 'WGS84' : 'GCJ02' };
};
