import { inBbox } from './bbox.ts';
import type { Bbox, LngLat } from './lng-lat.ts';
import { toPlane } from './local-plane.ts';
import { isInMultiPolygon, type PolygonRings } from './polygon.ts';
import { edgesOf, nearestOn } from './segments.ts';

/** An area as it is known: by its polygons, or by its box alone. WGS84. */
export interface Area {
  readonly polygons: readonly PolygonRings[] | null;
  readonly box: Bbox | null;
}

/** Our boundaries are simplified by up to this much (bends under 0.02 km² are cut off), metres. */
export const OUTLINE_M = 200;

/** Whether a point lies in an area, or so close to its outline that the simplified line cannot tell; null = not known. */
export function inArea(point: LngLat, { polygons, box }: Area): boolean | null {
  if (polygons === null) return box === null ? null : inBbox(point, box);
  return isInMultiPolygon(point, polygons) || polygons.some((rings) => distanceToOutlineM(point, rings) <= OUTLINE_M);
}

/** Metres to the nearest edge, outer or of a hole. */
function distanceToOutlineM(point: LngLat, rings: PolygonRings): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of toPlane(rings, point)) {
    for (const edge of edgesOf(ring)) least = Math.min(least, Math.hypot(...nearestOn(edge, [0, 0])));
  }
  return least;
}
