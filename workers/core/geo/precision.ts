import type { CoordPrecision } from '../terms/place.ts';

/**
 * Precision classes whose point only says which park, county or township: 位置为示意. Such a point is drawn with a halo
 * and never gets a distance in minutes nor a direction link by coordinate.
 */
export const SCHEMATIC_PRECISIONS = ['PARK_CENTROID', 'COUNTY_CENTROID', 'TOWNSHIP', 'ILLUSTRATIVE'] as const;

const schematic: ReadonlySet<CoordPrecision> = new Set(SCHEMATIC_PRECISIONS);

export function isSchematic(precision: CoordPrecision): boolean {
  return schematic.has(precision);
}

/** Whether walking minutes may be said from or to the point. */
export function mayShowMinutes(precision: CoordPrecision): boolean {
  return !isSchematic(precision);
}

/** Whether a map app may be opened at the coordinate; otherwise it is asked for the name and the city. */
export function mayLinkByCoordinate(precision: CoordPrecision): boolean {
  return !isSchematic(precision);
}
