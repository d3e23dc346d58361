import { fromWgs84 } from '#core/geo/datum.ts';
import type { Point } from '#core/schemas/common.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import type { Term } from '#core/terms/term.ts';

/** Systems that staff meet; CGCS2000 equals WGS84 at our precision and is not said twice. */
const SYSTEMS: readonly CoordSystem[] = ['WGS84', 'GCJ02', 'BD09'];

/** The same public point in each system, `lng,lat` in degrees, as many decimals as the point is rounded to. */
export function coordinatesOf(point: Point): { system: Term; text: string }[] {
  return SYSTEMS.map((system) => {
    const [lng, lat] = fromWgs84([point.lng, point.lat], system);
    return { system: coordSystem[system], text: `${lng.toFixed(4)},${lat.toFixed(4)}` };
  });
}
