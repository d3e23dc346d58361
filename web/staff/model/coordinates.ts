import { fromWgs84 } from '#core/geo/datum.ts';
import { DEFAULT_COORD_DECIMALS } from '#core/geo/public-point.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import type { Term } from '#core/terms/term.ts';

/** The order in which staff meet them. CGCS2000 equals WGS84 at our precision and is said all the same: its users look for it. */
const SYSTEMS: readonly CoordSystem[] = ['GCJ02', 'BD09', 'CGCS2000', 'WGS84'];

export type Coordinate = { system: CoordSystem; name: Term; text: string };

/**
 * A point (WGS84, degrees) in each system, as `lng,lat`, the order in which 高德 and 百度 show and take it. With
 * `decimals` places, as many as public points are rounded to.
 */
export function coordinatesOf(point: { lng: number; lat: number }, decimals = DEFAULT_COORD_DECIMALS): Coordinate[] {
  return SYSTEMS.map((system) => {
    const [lng, lat] = fromWgs84([point.lng, point.lat], system);
    return { system, name: coordSystem[system], text: `${lng.toFixed(decimals)},${lat.toFixed(decimals)}` };
  });
}
