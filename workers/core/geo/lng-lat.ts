/** A point in degrees, longitude first as in GeoJSON. The datum is said by whoever hands it over; WGS84 if nothing is said. */
export type LngLat = readonly [lng: number, lat: number];

/** [west, south, east, north] in degrees, WGS84. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

export function isLngLat(lng: number, lat: number): boolean {
  return Number.isFinite(lng) && Number.isFinite(lat) && Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
