import type { LngLat } from './lng-lat.ts';

/** Mean Earth radius (IUGG), metres. */
export const EARTH_RADIUS_M = 6_371_008.8;

/** Great-circle distance in metres (haversine): within 0.5 % of the ellipsoid, exact at zero, symmetric. */
export function distanceM([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const dLat = radians(latB - latA) / 2;
  const dLng = radians(lngB - lngA) / 2;
  const h = Math.sin(dLat) ** 2 + Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(dLng) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Initial bearing from a to b, degrees clockwise from north, 0 ≤ bearing < 360. */
export function bearingDeg([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const dLng = radians(lngB - lngA);
  const y = Math.sin(dLng) * Math.cos(radians(latB));
  const x =
    Math.cos(radians(latA)) * Math.sin(radians(latB)) -
    Math.sin(radians(latA)) * Math.cos(radians(latB)) * Math.cos(dLng);
  const degrees = (Math.atan2(y, x) * 180) / Math.PI;
  return (degrees + 360) % 360;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
