import { inBbox } from './bbox.ts';
import { distanceM } from './distance.ts';
import type { Bbox, LngLat } from './lng-lat.ts';
import { isInMultiPolygon, type PolygonRings, type Ring } from './polygon.ts';

/** An area as it is known: by its polygons, or by its box alone. WGS84. */
export interface Area {
  readonly polygons: readonly PolygonRings[] | null;
  readonly box: Bbox | null;
}

/** Our boundaries are simplified by up to this much (bends under 0.02 km² are cut off), metres. */
export const OUTLINE_M = 200;

/** Whether a point lies in an area or so close to its outline that the simplified line cannot tell; null = not known. */
export function inArea(point: LngLat, { polygons, box }: Area): boolean | null {
  if (polygons === null) return box === null ? null : inBbox(point, box);
  if (isInMultiPolygon(point, polygons)) return true;
  return polygons.some((rings) => rings.some((ring) => distanceToRingM(point, ring) <= OUTLINE_M));
}

/** Distance to the nearest edge in metres, on a plane that touches the Earth at the point: good for some kilometres. */
function distanceToRingM(point: LngLat, ring: Ring): number {
  const east = distanceM(point, [point[0] + 0.001, point[1]]) / 0.001;
  const north = distanceM(point, [point[0], point[1] + 0.001]) / 0.001;
  const flat = ring.map(([lng, lat]) => [(lng - point[0]) * east, (lat - point[1]) * north] as const);
  return flat
    .slice(1)
    .reduce((least, b, i) => Math.min(least, distanceToEdge(flat[i] ?? b, b)), Number.POSITIVE_INFINITY);
}

/** Distance of the origin to the segment a–b. */
function distanceToEdge([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
