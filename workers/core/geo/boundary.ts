import type { LngLat } from './lng-lat.ts';
import { type PolygonRings, type Ring, rewindRing } from './polygon.ts';
import { roundPublic } from './public-point.ts';
import { isSame } from './segments.ts';

/**
 * An outline of our own as it is stored and sent: a GeoJSON Polygon (RFC 7946), WGS84, degrees, longitude first; outer ring
 * counter-clockwise, then holes clockwise. The arrays are those of GeoJSON's own type, so that either stands for the other.
 */
export interface Boundary {
  readonly type: 'Polygon';
  readonly coordinates: number[][][];
}

/** Characters that a stored outline may have (`grid_boundary_size`). */
export const MAX_BOUNDARY_LENGTH = 102_400;
/** Corners of all its rings together; more is no outline that a person draws or checks. */
export const MAX_CORNERS = 2000;
/** 7 decimals ≈ 1 cm: closer corners are one. */
export const BOUNDARY_DECIMALS = 7;

/** The rings of an outline; a third number of a position, its height, is left out. */
export function ringsOf({ coordinates }: Boundary): PolygonRings {
  return coordinates.map((ring) => ring.map(([lng = Number.NaN, lat = Number.NaN]): LngLat => [lng, lat]));
}

export function boundaryOf(rings: PolygonRings): Boundary {
  return { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])) };
}

/** The rings as they are kept: rounded, repeated corners gone, closed, wound as RFC 7946 asks. */
export function keptRings(rings: PolygonRings, decimals = BOUNDARY_DECIMALS): PolygonRings {
  return rings.map((ring, index) => rewindRing(closedRing(withoutRepeats(ring, decimals)), index === 0));
}

/** Reads a stored outline; null for what is no GeoJSON Polygon. Whether its rings are fit for one is another question. */
export function readBoundary(json: string): PolygonRings | null {
  try {
    const value: unknown = JSON.parse(json);
    return isBoundary(value) ? ringsOf(value) : null;
  } catch {
    return null;
  }
}

/** The text of an outline as it is stored. */
export function boundaryJson(rings: PolygonRings): string {
  return JSON.stringify(boundaryOf(keptRings(rings)));
}

/** How many corners, the repeated first ones not counted. */
export function cornerCount(rings: PolygonRings): number {
  return rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0);
}

/**
 * What the public sees of an outline: coordinates rounded like every public point. Rounding can fold a small ring up; a
 * hole of which no area is left goes, and an outline of which none is left is null.
 */
export function publicBoundary(rings: PolygonRings, decimals: number): Boundary | null {
  const [outer, ...holes] = keptRings(rings, decimals);
  if (outer === undefined || outer.length < 4) return null;
  return boundaryOf([outer, ...holes.filter((hole) => hole.length >= 4)]);
}

/** A ring rounded, with corners in a row that have become one taken as one. */
export function withoutRepeats(ring: Ring, decimals = BOUNDARY_DECIMALS): Ring {
  const rounded = ring.map((point) => roundPublic(point, decimals));
  return rounded.filter((point, index) => {
    const before = rounded[index - 1];
    return before === undefined || !isSame(before, point);
  });
}

/** The ring itself where it ends as it begins, else with its first position added. */
export function closedRing(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  return first === undefined || last === undefined || isSame(first, last) ? ring : [...ring, first];
}

function isBoundary(value: unknown): value is Boundary {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value)) return false;
  const { type, coordinates } = value;
  return type === 'Polygon' && Array.isArray(coordinates) && coordinates.length > 0 && coordinates.every(isRing);
}

function isRing(value: unknown): boolean {
  return Array.isArray(value) && value.every(isPosition);
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part));
}
