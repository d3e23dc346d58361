import type { CoordSystem } from '../../terms/place.ts';
import { fromBaiduMercator } from '../baidu-mercator.ts';
import { pairBy, pairField, twoFields } from './link-fields.ts';
import type { LinkPoint, LinkReader, MapLink } from './map-link.ts';

const METRES = /(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/;

/**
 * 百度 (lbsyun.baidu.com, URI API and the addresses of map.baidu.com): `location` and `latlng` are latitude first, in the
 * system of `coord_type`; what stands behind `@`, in `c`, `en` and `sharegeo` are metres of its own Mercator.
 */
export const readBaidu: LinkReader = (link) => {
  const found =
    pairField(link, 'location', 'LAT_LNG') ??
    pairField(link, 'latlng', 'LAT_LNG') ??
    twoFields(link, 'lng', 'lat') ??
    metres(pairBy(/sharegeo=(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)/, link.rest), null) ??
    pairField(link, 'destination', 'LAT_LNG', 'END_OF_ROUTE') ??
    metres(endOfRoute(link.get('en')), 'END_OF_ROUTE') ??
    metres(pairBy(/@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/, link.rest), 'MAP_CENTRE') ??
    metres(pairBy(METRES, link.get('c') ?? ''), 'MAP_CENTRE') ??
    pairField(link, 'center', 'LAT_LNG', 'MAP_CENTRE');
  return found && inDegrees({ ...found, origin: 'BAIDU', system: systemOf(link) });
};

type Numbers = Pick<LinkPoint, 'numbers' | 'order' | 'note'>;

function metres(numbers: LinkPoint['numbers'] | null, note: LinkPoint['note']): Numbers | null {
  return numbers && { numbers, order: 'LNG_LAT', note };
}

/** The last point of `…$$x,y$$name$$…`, the places of a route in order. */
function endOfRoute(places: string | undefined): LinkPoint['numbers'] | null {
  const found = [...(places ?? '').matchAll(/\$\$(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)\$\$/g)].at(-1);
  return found === undefined ? null : pairBy(METRES, found[0]);
}

/** Degrees have three digits at most. In China the easting is the larger of the two, in whatever order they were written. */
function inDegrees(point: LinkPoint): LinkPoint {
  const [a, b] = point.numbers;
  if (Math.abs(a) < 1000 || Math.abs(b) < 1000) return point;
  const [lng, lat] = fromBaiduMercator([Math.max(a, b), Math.min(a, b)]);
  return { ...point, numbers: [lng, lat], order: 'LNG_LAT', system: 'BD09' };
}

function systemOf(link: MapLink): CoordSystem | null {
  switch (link.get('coord_type')?.toLowerCase()) {
    case undefined:
    case '':
    case 'bd09':
    case 'bd09ll':
    case 'bd09mc':
      return 'BD09';
    case 'gcj02':
    case 'gcj02ll':
      return 'GCJ02';
    case 'wgs84':
    case 'wgs84ll':
      return 'WGS84';
    default:
      return null;
  }
}
