import { err, ok, type Result } from '../result.ts';
import { EARTH_RADIUS_M } from './distance.ts';
import type { LngLat } from './lng-lat.ts';
import { isLngLat } from './lng-lat.ts';
import { ringCrossings } from './ring-crossings.ts';
import { edgesOf, isBetween, turn } from './segments.ts';

/** A ring as in GeoJSON (RFC 7946): degrees, longitude first, the first position repeated as the last. WGS84. */
export type Ring = readonly LngLat[];

/** Outer ring first, then holes. */
export type PolygonRings = readonly Ring[];

/** Area on the sphere in square metres, holes taken out. */
export function polygonAreaM2([outer, ...holes]: PolygonRings): number {
  const inside = holes.reduce((sum, hole) => sum + Math.abs(signedRingArea(hole)), 0);
  return outer === undefined ? 0 : Math.max(0, Math.abs(signedRingArea(outer)) - inside);
}

/**
 * Signed area of a ring, positive when counter-clockwise: the sum over edges of Δλ·(2 + sin φ₁ + sin φ₂)·R²/2
 * (Chamberlain & Duquette, “Some algorithms for polygons on a sphere”, JPL 2007).
 */
function signedRingArea(ring: Ring): number {
  let sum = 0;
  for (const [a, b] of edgesOf(ring)) {
    sum += radians(b[0] - a[0]) * (2 + Math.sin(radians(a[1])) + Math.sin(radians(b[1])));
  }
  return (-sum * EARTH_RADIUS_M ** 2) / 2;
}

/** Whether a point lies in a polygon; a point on an edge counts as inside, one on the edge of a hole too. */
export function isInPolygon(point: LngLat, [outer, ...holes]: PolygonRings): boolean {
  if (outer === undefined) return false;
  if ([outer, ...holes].some((ring) => isOnRing(point, ring))) return true;
  return isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole));
}

export function isInMultiPolygon(point: LngLat, polygons: readonly PolygonRings[]): boolean {
  return polygons.some((polygon) => isInPolygon(point, polygon));
}

/** Even–odd rule with a ray to the east. */
function isInRing([x, y]: LngLat, ring: Ring): boolean {
  let inside = false;
  for (const [[ax, ay], [bx, by]] of edgesOf(ring)) {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

function isOnRing(point: LngLat, ring: Ring): boolean {
  return edgesOf(ring).some(([a, b]) => turn(a, b, point) === 0 && isBetween(a, b, point));
}

/** Why a drawn ring cannot be an outline. */
export type RingFault = 'TOO_FEW_POINTS' | 'NOT_CLOSED' | 'OUT_OF_WORLD' | 'SELF_INTERSECTION';

export const ringFaultText: Readonly<Record<RingFault, string>> = {
  TOO_FEW_POINTS: '至少需要三个不同的点',
  NOT_CLOSED: '首尾两点应相同',
  OUT_OF_WORLD: '有的点不在经纬度范围内（先经度后纬度）',
  SELF_INTERSECTION: '边线自相交，请调整',
};

/** Checks a ring: closed, at least three different corners, inside the world, simple. */
export function checkRing(ring: Ring): Result<Ring, RingFault> {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || ring.length < 4) return err('TOO_FEW_POINTS');
  if (!ring.every(([lng, lat]) => isLngLat(lng, lat))) return err('OUT_OF_WORLD');
  if (first[0] !== last[0] || first[1] !== last[1]) return err('NOT_CLOSED');
  if (new Set(ring.map(String)).size < 3) return err('TOO_FEW_POINTS');
  return ringCrossings(ring).length === 0 ? ok(ring) : err('SELF_INTERSECTION');
}

/** The ring in the direction RFC 7946 asks for: outer rings counter-clockwise, holes clockwise. */
export function rewindRing(ring: Ring, counterClockwise: boolean): Ring {
  return signedRingArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse();
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
