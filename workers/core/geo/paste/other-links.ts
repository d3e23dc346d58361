import { pairBy, pairField, pairIn, twoFields } from './link-fields.ts';
import type { LinkReader } from './map-link.ts';

const AT = /@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/;

/** RFC 5870: latitude first, WGS84. Android puts the place into `q` and 0,0 before it. */
export const readGeoUri: LinkReader = (link) => {
  const written = pairIn(link.host);
  const named = pairField(link, 'q', 'LAT_LNG');
  if (named !== null) return { ...named, origin: 'GEO_URI', system: 'WGS84' };
  return written && { numbers: written, order: 'LAT_LNG', note: null, origin: 'GEO_URI', system: 'WGS84' };
};

/** 天地图 works in CGCS2000. */
export const readTianditu: LinkReader = (link) => {
  const found =
    twoFields(link, 'lng', 'lat') ??
    twoFields(link, 'lon', 'lat') ??
    pairField(link, 'lnglat', 'LNG_LAT') ??
    pairField(link, 'center', 'LNG_LAT', 'MAP_CENTRE');
  return found && { ...found, origin: 'TIANDITU', system: 'CGCS2000' };
};

/** OpenStreetMap: `mlat` and `mlon` of a marker, else the middle of the map (`#map=15/37.73/112.68`). */
export const readOsm: LinkReader = (link) => {
  const middle = pairBy(/map=\d+(?:\.\d+)?\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/, link.rest);
  const found =
    twoFields(link, 'mlon', 'mlat') ??
    twoFields(link, 'lon', 'lat') ??
    (middle && { numbers: middle, order: 'LAT_LNG' as const, note: 'MAP_CENTRE' as const });
  return found && { ...found, origin: 'OSM', system: 'WGS84' };
};

/**
 * Google: `!3d…!4d…` is the place, `@…` the middle of the map. Its streets of China are shifted and its photographs are
 * not: which of both was clicked on the link does not say.
 */
export const readGoogle: LinkReader = (link) => {
  const place = pairBy(/!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/, link.rest);
  const middle = pairBy(AT, link.rest);
  const found =
    (place && { numbers: place, order: 'LAT_LNG' as const, note: null }) ??
    pairField(link, 'q', 'LAT_LNG') ??
    pairField(link, 'query', 'LAT_LNG') ??
    pairField(link, 'destination', 'LAT_LNG', 'END_OF_ROUTE') ??
    pairField(link, 'daddr', 'LAT_LNG', 'END_OF_ROUTE') ??
    pairField(link, 'll', 'LAT_LNG') ??
    (middle && { numbers: middle, order: 'LAT_LNG' as const, note: 'MAP_CENTRE' as const });
  return found && { ...found, origin: 'GOOGLE', system: null };
};

/** Apple, whose map of China is 高德's while its links do not say so. */
export const readApple: LinkReader = (link) => {
  const found =
    pairField(link, 'coordinate', 'LAT_LNG') ??
    pairField(link, 'll', 'LAT_LNG') ??
    pairField(link, 'q', 'LAT_LNG') ??
    pairField(link, 'daddr', 'LAT_LNG', 'END_OF_ROUTE');
  return found && { ...found, origin: 'APPLE', system: null };
};

/** Any other page that names what it carries. */
export const readOther: LinkReader = (link) => {
  const found =
    twoFields(link, 'lng', 'lat') ?? twoFields(link, 'lon', 'lat') ?? twoFields(link, 'longitude', 'latitude');
  return found && { ...found, origin: 'OTHER_LINK', system: null };
};
