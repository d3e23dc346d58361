import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';

/** A record that may have a point, WGS84 in degrees. */
export type Placed = {
  point: { lng: number; lat: number } | null;
  /** Further places that stand for it, longitude first. */
  also?: readonly LngLat[];
};

/** Kept free around the outermost points, degrees: about 10 km. */
const MARGIN = 0.1;

/** Where the records lie; those without a point are left out. */
export function pointsOf(items: readonly Placed[]): LngLat[] {
  return items.flatMap(({ point, also = [] }) => (point === null ? also : [[point.lng, point.lat] as const, ...also]));
}

export function withMargin([west, south, east, north]: Bbox): Bbox {
  return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];
}
