import { fromWgs84 } from '#core/geo/datum.ts';
import type { Point } from '#core/schemas/common.ts';

/** The systems a coordinate can be copied in: GPS and 天地图, 高德 and 腾讯, 百度. */
export const coordinateSystems = ['WGS84', 'GCJ02', 'BD09'] as const;
export type CoordinateSystem = (typeof coordinateSystems)[number];

export interface CoordinateText {
  readonly system: CoordinateSystem;
  /** `37.6983, 112.7146`: latitude first, as map apps take it. */
  readonly text: string;
}

/**
 * The public point in the three systems, with no more decimals than the public one has: a shift must not look like
 * precision. None where the point is schematic, because it says nothing about where the place is.
 */
export function coordinateTexts(point: Point | null, decimals: number): CoordinateText[] {
  if (point === null || point.schematic) return [];
  return coordinateSystems.map((system) => {
    const [lng, lat] = fromWgs84([point.lng, point.lat], system);
    return { system, text: `${lat.toFixed(decimals)}, ${lng.toFixed(decimals)}` };
  });
}
