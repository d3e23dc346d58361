import type { Bbox } from '#core/geo/lng-lat.ts';
import type { PortalConfig } from '#core/schemas/portal.ts';

/** A local base below the marks, given by the operator; only with one do street zooms exist. */
export type StreetBase = {
  /** Last zoom at which it has something to show. */
  maxZoom: number;
  /** First zoom at which it is drawn; above it the county map stands alone. */
  minZoom: number;
} & (
  | { kind: 'raster'; tiles: readonly (readonly string[])[] }
  | { kind: 'geojson'; url: string }
  | { kind: 'image'; url: string; box: Bbox }
);

const RASTER = { minZoom: 10, maxZoom: 18 };
const PLAN = { minZoom: 11, maxZoom: 18 };
/** 天地图 and others serve the same tiles from several hosts: `{0-7}` in a template stands for them. */
const HOSTS = /\{(\d)-(\d)\}/;

/**
 * Reads the operator's setting. WMTS: one tile address with `{z}`, `{x}`, `{y}`, or several separated by spaces, drawn one
 * over the other (天地图: vec then cva). Image: the plan's corners follow as `#west,south,east,north` in degrees WGS84.
 * Null for what cannot be drawn here: an address without its places, an image without corners.
 */
export function streetBaseOf(setting: PortalConfig['streetBase']): StreetBase | null {
  switch (setting?.kind) {
    case 'wmts': {
      const templates = setting.url.split(/\s+/).filter(Boolean);
      const whole = templates.every((url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)));
      return whole && templates.length > 0 ? { kind: 'raster', tiles: templates.map(hostsOf), ...RASTER } : null;
    }
    case 'geojson':
      return { kind: 'geojson', url: setting.url, ...PLAN };
    case 'image': {
      const [url = '', corners = ''] = setting.url.split('#');
      const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = corners
        .split(',')
        .map(Number);
      return west < east && south < north ? { kind: 'image', url, box: [west, south, east, north], ...PLAN } : null;
    }
    default:
      return null;
  }
}

function hostsOf(template: string): string[] {
  const range = HOSTS.exec(template);
  if (!range) return [template];
  const [first, last] = [Number(range[1]), Number(range[2])];
  return Array.from({ length: last - first + 1 }, (_, index) => template.replace(HOSTS, String(first + index)));
}
