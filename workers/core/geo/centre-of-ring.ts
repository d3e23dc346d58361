import type { LngLat } from './lng-lat.ts';
import { toPlane } from './local-plane.ts';
import type { Ring } from './polygon.ts';
import { edgesOf } from './segments.ts';

/** Middle of the area within a closed ring, degrees: its centroid in a local plane. Null where it has no area. */
export function centreOfRing(ring: Ring): LngLat | null {
  const [origin] = ring;
  if (origin === undefined) return null;
  const [plane = []] = toPlane([ring], origin);
  let [area, x, y] = [0, 0, 0];
  for (const [[ax, ay], [bx, by]] of edgesOf(plane)) {
    const part = ax * by - bx * ay;
    area += part;
    x += (ax + bx) * part;
    y += (ay + by) * part;
  }
  return area === 0 ? null : fromPlane([x / (3 * area), y / (3 * area)], origin);
}

/** `toPlane` back: metres east and north of the origin as degrees. */
function fromPlane([x, y]: LngLat, [lng, lat]: LngLat): LngLat {
  const [[unit = [1, 1]] = []] = toPlane([[[lng + 1, lat + 1]]], [lng, lat]);
  return [lng + x / unit[0], lat + y / unit[1]];
}
