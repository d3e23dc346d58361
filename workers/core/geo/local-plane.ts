import { EARTH_RADIUS_M } from './distance.ts';
import type { LngLat } from './lng-lat.ts';
import type { PolygonRings } from './polygon.ts';

/**
 * Rings in metres east and north of an origin: an equirectangular plane, within 0.1 % over the 50 km of a large park. For
 * what is a matter of metres (does it overlap, how deep), where a sphere would only cost time.
 */
export function toPlane(rings: PolygonRings, [lng0, lat0]: LngLat): PolygonRings {
  const perDegree = (Math.PI / 180) * EARTH_RADIUS_M;
  const narrow = Math.cos((lat0 * Math.PI) / 180);
  return rings.map((ring) =>
    ring.map(([lng, lat]): LngLat => [(lng - lng0) * perDegree * narrow, (lat - lat0) * perDegree]),
  );
}
