import { parentRegionCode, regionLevelOf } from '#core/codes/region-code.ts';

/** Which region a place on land means to whoever points at it, given the finest one known there and the zoom. */
export type RegionOfPlace = (finest: string, zoom: number) => string;

/** Below these zooms a click means the province, the city; above them the county. */
const PROVINCE_BELOW = 5.8;
const CITY_BELOW = 8;

/** The region a click means at a zoom, from the finest one known at that place. */
export function regionAt(code: string, zoom: number): string {
  const province = `${code.slice(0, 2)}0000`;
  if (zoom < PROVINCE_BELOW) return province;
  if (zoom >= CITY_BELOW || regionLevelOf(code) !== 'COUNTY') return code;
  const parent = parentRegionCode(code) ?? code;
  // A county that the province administers itself has no city; its own name stands among the cities.
  return parent === province && code.slice(2, 4) === '90' ? code : parent;
}
