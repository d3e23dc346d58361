import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import type { HitKind } from './events.ts';
import { kindOfRecord } from './hit-kinds.ts';
import { CHAIN_LINES, CHAIN_MARKS } from './layers/chains.ts';
import { CONTACT_MARKS } from './layers/contact-points.ts';
import { FAN_MARKS } from './layers/fan.ts';
import { GAP_MARKS } from './layers/gaps.ts';
import { GRID_FILL } from './layers/grids.ts';
import { IMPORT_ROW_MARKS } from './layers/import-rows.ts';
import { MOVE_MARKS, MOVE_OLD_MARKS } from './layers/moves.ts';
import { ORGANISATION_MARKS } from './layers/organisations.ts';
import { BUNDLE_LINES, BUNDLE_NODES } from './layers/pairing-bundles.ts';
import { PAIRING_LINES, PAIRING_MARKS } from './layers/pairings.ts';
import { PARK_MARKS } from './layers/parks.ts';
import { SITE_BUBBLES, SITE_MARKS } from './layers/sites.ts';
import { ENTERPRISE_MARKS, VILLAGE_MARKS } from './layers/small-marks.ts';
import { STOP_MARKS } from './layers/stops.ts';
import { TIE_LINES, TIE_MARKS } from './layers/ties.ts';
import type { RegionOfPlace } from './region-at.ts';
import { REGION_FILLS } from './style/land.ts';
import { hasStyle } from './style-access.ts';

export type ScreenPoint = { x: number; y: number };

/** What lies under a point of the screen. */
export type Hit =
  | { what: 'record'; id: string; kind: HitKind; name: string; illustrative: boolean; at: [number, number] | null }
  | { what: 'stack'; ids: string[] }
  /** `clusterId`: of a count that the map made itself; null where it came counted. */
  | { what: 'bubble'; clusterId: number | null; at: [number, number] }
  | { what: 'bundle'; name: string; count: number; at: [number, number] }
  | { what: 'region'; id: string };

/** Groups of layers from the top down; a higher group hides what is under it. */
const groups: readonly (readonly string[])[] = [
  [FAN_MARKS],
  [IMPORT_ROW_MARKS, MOVE_MARKS, MOVE_OLD_MARKS],
  [CONTACT_MARKS],
  [SITE_MARKS, SITE_BUBBLES, STOP_MARKS],
  [PARK_MARKS],
  [ORGANISATION_MARKS],
  [ENTERPRISE_MARKS, VILLAGE_MARKS, PAIRING_MARKS, TIE_MARKS, CHAIN_MARKS],
  [GAP_MARKS],
  [...PAIRING_LINES, ...TIE_LINES, ...CHAIN_LINES],
  BUNDLE_NODES,
  BUNDLE_LINES,
  [GRID_FILL],
];

/** Sites nearer to each other than this cannot be told apart with a finger, px. */
const STACK = 12;

/** The topmost thing within `reach` px of a point; null where there is nothing at all. */
export function hitAt(map: MapLibreMap, point: ScreenPoint, reach: number, regionOf: RegionOfPlace): Hit | null {
  const all = query(map, boxAround(point, reach), groups.flat());
  for (const group of groups) {
    const found = all.filter(({ layer }) => group.includes(layer.id));
    const [nearest] = byDistance(map, found, point);
    if (!nearest) continue;
    const { properties, layer } = nearest;
    if (layer.id === SITE_BUBBLES) {
      const { cluster_id: id } = properties;
      return { what: 'bubble', clusterId: id === undefined ? null : Number(id), at: pointOf(nearest) ?? [0, 0] };
    }
    if (BUNDLE_NODES.includes(layer.id) || BUNDLE_LINES.includes(layer.id)) {
      const { lng, lat } = map.unproject([point.x, point.y]);
      return { what: 'bundle', name: String(properties.name), count: Number(properties.count), at: [lng, lat] };
    }
    if (layer.id === SITE_MARKS) {
      const ids = stackAround(map, nearest);
      if (ids.length > 1) return { what: 'stack', ids };
    }
    const id = String(properties.siteId ?? properties.recordId ?? properties.id);
    const illustrative = properties.illustrative === true;
    return {
      what: 'record',
      id,
      kind: kindOfRecord(id),
      name: String(properties.name),
      illustrative,
      at: pointOf(nearest),
    };
  }
  const [land] = query(map, [point.x, point.y], REGION_FILLS);
  return land ? { what: 'region', id: regionOf(String(land.properties.code), map.getZoom()) } : null;
}

function query(map: MapLibreMap, where: PointLike | [PointLike, PointLike], layers: readonly string[]) {
  const present = hasStyle(map) ? layers.filter((id) => map.getLayer(id)) : [];
  return present.length > 0 ? map.queryRenderedFeatures(where, { layers: present }) : [];
}

/** All sites whose mark lies on that of the given one. */
function stackAround(map: MapLibreMap, feature: MapGeoJSONFeature): string[] {
  const at = pointOf(feature);
  if (!at) return [];
  const middle = map.project(at);
  const near = query(map, boxAround(middle, STACK), [SITE_MARKS]).filter((other) => {
    const place = pointOf(other);
    return place !== null && map.project(place).dist(middle) <= STACK;
  });
  return [...new Set(near.map(({ properties }) => String(properties.id)))];
}

function boxAround({ x, y }: ScreenPoint, reach: number): [PointLike, PointLike] {
  return [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
}

/** Points by their distance on the screen; lines and areas have none and keep their order. */
function byDistance(map: MapLibreMap, features: MapGeoJSONFeature[], point: ScreenPoint): MapGeoJSONFeature[] {
  const away = (feature: MapGeoJSONFeature) => {
    const at = pointOf(feature);
    if (!at) return 0;
    const { x, y } = map.project(at);
    return Math.hypot(x - point.x, y - point.y);
  };
  return features
    .map((feature) => ({ feature, d: away(feature) }))
    .sort((a, b) => a.d - b.d)
    .map(({ feature }) => feature);
}

function pointOf({ geometry }: MapGeoJSONFeature): [number, number] | null {
  if (geometry.type !== 'Point') return null;
  return [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0];
}
