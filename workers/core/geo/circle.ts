import { EARTH_RADIUS_M } from './distance.ts';
import type { LngLat } from './lng-lat.ts';

/**
 * The point `metres` away from another in a direction (degrees clockwise from north): the direct problem on the sphere of
 * distance.ts, so that `distanceM` there and back agree.
 */
export function pointAt([lng, lat]: LngLat, bearing: number, metres: number): LngLat {
  const angle = metres / EARTH_RADIUS_M;
  const [from, direction] = [radians(lat), radians(bearing)];
  const to = Math.asin(Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(direction));
  const dLng = Math.atan2(
    Math.sin(direction) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  return [lng + degrees(dLng), degrees(to)];
}

/** A closed ring of points `metres` around a centre, anticlockwise from the east as RFC 7946 wants outer rings. */
export function circleAround(centre: LngLat, metres: number, corners = 72): LngLat[] {
  const ring = Array.from({ length: corners }, (_, index) => pointAt(centre, 90 - (360 * index) / corners, metres));
  return [...ring, ...ring.slice(0, 1)];
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
