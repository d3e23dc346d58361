import type { Point } from '../schemas/common.ts';
import type { RegionDetail } from '../schemas/region.ts';
import type { Site } from '../schemas/site.ts';
import { fromWgs84 } from './datum.ts';
import { mayLinkByCoordinate } from './precision.ts';

/** 高德, 百度, 腾讯, Apple and Google maps, in the order in which they are offered. */
export const mapApps = ['AMAP', 'BAIDU', 'TENCENT', 'APPLE', 'GOOGLE'] as const;
export type MapApp = (typeof mapApps)[number];

export interface Directions {
  /** POINT leads to the coordinate, NAME lets the app search by name and city. */
  readonly by: 'POINT' | 'NAME';
  /** https only: WeChat opens no other scheme. */
  readonly links: Readonly<Record<MapApp, string>>;
}

/** How the map apps name who sends a visitor. */
const SOURCE = 'park-atlas';
/** Digits after the point in a link; the public coordinate has fewer, the shift to another datum more. */
const DECIMALS = 6;

/**
 * The way to a site. By coordinate only where the point may be used for that; else the app is asked for name and city and
 * never sees a coordinate. Null where nobody may be sent: to an illustrative site, or to a mobile position, which has no
 * place of its own but stops.
 */
export function directionsTo(site: Site, region: RegionDetail | null): Directions | null {
  if (site.isIllustrative || site.isMobile) return null;
  return directionsBy(site.name, site.point, cityOf(region) ?? site.regionName);
}

/** The way to a named place in a city, say one stop of a mobile position. `point` is WGS84. */
export function directionsBy(name: string, point: Point | null, city: string): Directions {
  if (point !== null && mayLinkByCoordinate(point.precision)) return { by: 'POINT', links: byPoint(name, point) };
  return { by: 'NAME', links: byName(name, city) };
}

/**
 * From where the visitor is to the point. Formats, with the coordinate system each expects:
 * 高德 URI API `navigation` (GCJ-02, `lng,lat,name`; without `from` a phone starts where it is);
 * 百度 URI API `marker` (BD-09, `lat,lng`; its `direction` needs a starting point, which we do not know);
 * 腾讯 URI API `routeplan` (GCJ-02, `lat,lng`); Apple Map Links `daddr` and Google Maps URLs `dir` (both draw China in
 * GCJ-02 and the world in WGS84, as {@link fromWgs84} answers; `lat,lng`).
 */
function byPoint(name: string, { lng, lat }: Point): Directions['links'] {
  const [gcjLng, gcjLat] = degrees(fromWgs84([lng, lat], 'GCJ02'));
  const [bdLng, bdLat] = degrees(fromWgs84([lng, lat], 'BD09'));
  const gcj = `${gcjLat},${gcjLng}`;
  return {
    AMAP: link('https://uri.amap.com/navigation', {
      to: `${gcjLng},${gcjLat},${name.replaceAll(',', '，')}`, // a comma would end the name
      coordinate: 'gaode',
      callnative: '1',
      src: SOURCE,
    }),
    BAIDU: link('https://api.map.baidu.com/marker', {
      location: `${bdLat},${bdLng}`,
      title: name,
      content: name,
      coord_type: 'bd09ll',
      output: 'html',
      src: `webapp.${SOURCE}`,
    }),
    TENCENT: link('https://apis.map.qq.com/uri/v1/routeplan', {
      type: 'drive',
      to: name,
      tocoord: gcj,
      coord_type: '2',
      referer: SOURCE,
    }),
    APPLE: link('https://maps.apple.com/', { daddr: gcj }),
    GOOGLE: link('https://www.google.com/maps/dir/', { api: '1', destination: gcj }),
  };
}

/** The same apps' searches: 高德 `search`, 百度 `place/search`, 腾讯 `search`, Apple Map Links `q`, Google Maps URLs `search`. */
function byName(name: string, city: string): Directions['links'] {
  return {
    AMAP: link('https://uri.amap.com/search', { keyword: name, city, src: SOURCE }),
    BAIDU: link('https://api.map.baidu.com/place/search', {
      query: name,
      region: city,
      output: 'html',
      src: `webapp.${SOURCE}`,
    }),
    TENCENT: link('https://apis.map.qq.com/uri/v1/search', { keyword: name, region: city, referer: SOURCE }),
    APPLE: link('https://maps.apple.com/', { q: `${city} ${name}` }),
    GOOGLE: link('https://www.google.com/maps/search/', { api: '1', query: `${city} ${name}` }),
  };
}

function degrees([lng, lat]: readonly [number, number]): [lng: string, lat: string] {
  return [lng.toFixed(DECIMALS), lat.toFixed(DECIMALS)];
}

/** Spaces as %20: not every app reads + as one. */
function link(address: string, parameters: Readonly<Record<string, string>>): string {
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${address}?${query.join('&')}`;
}

/** The name of the city above a county (of the province where none is between them). */
export function cityOf(region: RegionDetail | null): string | null {
  if (region === null) return null;
  const line = [...region.ancestors, region];
  return line.findLast(({ code }) => code.endsWith('00'))?.name ?? null;
}
