import type { LngLat } from '#core/geo/lng-lat.ts';
import { edgesOf, nearestOn } from '#core/geo/segments.ts';

/** How near a pointer must come, px. Corners reach further than edges: they are what is meant where both are near. */
const CORNER_REACH = 14;
const EDGE_REACH = 8;

type Pixel = { x: number; y: number };

export type SnapPlane = {
  project(point: LngLat): Pixel;
  unproject(pixel: Pixel): LngLat;
};

/** Where a pointer snaps to: the nearest corner of the rings within reach, else the nearest edge; null = nowhere. */
export function snapTo(at: Pixel, rings: readonly (readonly LngLat[])[], plane: SnapPlane): LngLat | null {
  let corner: LngLat | null = null;
  let cornerReach = CORNER_REACH;
  let edge: Pixel | null = null;
  let edgeReach = EDGE_REACH;
  for (const ring of rings) {
    const pixels = ring.map((point): LngLat => {
      const { x, y } = plane.project(point);
      const away = Math.hypot(x - at.x, y - at.y);
      if (away < cornerReach) [corner, cornerReach] = [point, away];
      return [x, y];
    });
    for (const segment of edgesOf(pixels)) {
      const [x, y] = nearestOn(segment, [at.x, at.y]);
      const away = Math.hypot(x - at.x, y - at.y);
      if (away < edgeReach) [edge, edgeReach] = [{ x, y }, away];
    }
  }
  return corner ?? (edge && plane.unproject(edge));
}
