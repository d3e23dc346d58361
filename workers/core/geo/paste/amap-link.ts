import type { CoordSystem } from '../../terms/place.ts';
import { pairBy, pairField, twoFields } from './link-fields.ts';
import type { LinkReader, MapLink } from './map-link.ts';

/**
 * 高德 (lbs.amap.com, URI API and the addresses of its pages and apps): `position`, `to`, `dest` and `lnglat` are longitude
 * first; `q` and `p` (POI id, then the point), which its app shares, latitude first.
 */
export const readAmap: LinkReader = (link) => {
  if ((link.get('markers') ?? '').split('|').length > 1) return 'TOO_MANY';
  const shared = pairBy(/^[^,]*,(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)(?![\d.])/, link.get('p') ?? '');
  const found =
    pairField(link, 'position', 'LNG_LAT') ??
    pairField(link, 'markers', 'LNG_LAT') ??
    (shared && { numbers: shared, order: 'LAT_LNG' as const, note: null }) ??
    pairField(link, 'q', 'LAT_LNG') ??
    pairField(link, 'lnglat', 'LNG_LAT') ??
    pairField(link, 'location', 'LNG_LAT') ??
    twoFields(link, 'lng', 'lat') ??
    twoFields(link, 'lon', 'lat') ??
    twoFields(link, 'longitude', 'latitude') ??
    pairField(link, 'to', 'LNG_LAT', 'END_OF_ROUTE') ??
    pairField(link, 'dest', 'LNG_LAT', 'END_OF_ROUTE') ??
    pairField(link, 'destination', 'LNG_LAT', 'END_OF_ROUTE') ??
    pairField(link, 'to[lnglat]', 'LNG_LAT', 'END_OF_ROUTE') ??
    twoFields(link, 'to[lng]', 'to[lat]', 'END_OF_ROUTE') ??
    twoFields(link, 'dlon', 'dlat', 'END_OF_ROUTE') ??
    pairField(link, 'center', 'LNG_LAT', 'MAP_CENTRE');
  return found && { ...found, origin: 'AMAP', system: systemOf(link) };
};

/** `coordinate=wgs84` of the URI API; `dev=1` of the apps' own links means that the point is not shifted yet. */
function systemOf(link: MapLink): CoordSystem {
  return link.get('coordinate')?.toLowerCase() === 'wgs84' || link.get('dev') === '1' ? 'WGS84' : 'GCJ02';
}
