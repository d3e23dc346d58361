import { withoutRepeats } from './boundary.ts';
import type { LngLat } from './lng-lat.ts';
import type { PolygonRings, Ring } from './polygon.ts';

/** A corner by its ring (0 = the outer one) and its place in it, from 0; the repeated first position is none. */
export interface Corner {
  readonly ring: number;
  readonly index: number;
}

/** The corners of a ring, each once. */
export function cornersOf(ring: Ring): Ring {
  return ring.slice(0, -1);
}

/** Fewest corners a ring can have. */
const LEAST = 3;

/** Rings with a corner at another place. */
export function moveCorner(rings: PolygonRings, { ring, index }: Corner, to: LngLat): PolygonRings {
  return withRing(rings, ring, (corners) => corners.map((corner, i) => (i === index ? to : corner)));
}

/** The corner next to one that it would be the same as there, as outlines are kept (`withoutRepeats`); null for neither. */
export function neighbourAt(rings: PolygonRings, { ring, index }: Corner, to: LngLat): number | null {
  const corners = cornersOf(rings[ring] ?? []);
  const count = corners.length;
  const beside = [(index + count - 1) % count, (index + 1) % count].filter((other) => other !== index);
  return beside.find((other) => withoutRepeats([corners[other] ?? to, to]).length === 1) ?? null;
}

/** Rings with a corner more, halfway to the next one. */
export function insertCorner(rings: PolygonRings, { ring, index }: Corner): PolygonRings {
  return withRing(rings, ring, (corners) => {
    const [a, b] = [corners[index], corners[(index + 1) % corners.length]];
    if (a === undefined || b === undefined) return corners;
    const middle: LngLat = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return [...corners.slice(0, index + 1), middle, ...corners.slice(index + 1)];
  });
}

/** Rings without a corner. A hole of three goes altogether; of the outer ring three corners stay. */
export function removeCorner(rings: PolygonRings, { ring, index }: Corner): PolygonRings {
  const count = cornersOf(rings[ring] ?? []).length;
  if (count > LEAST) return withRing(rings, ring, (corners) => corners.filter((_, i) => i !== index));
  return ring === 0 ? rings : rings.filter((_, i) => i !== ring);
}

/** Whether `removeCorner` would take anything away. */
export function isRemovable(rings: PolygonRings, { ring }: Corner): boolean {
  return ring > 0 || cornersOf(rings[ring] ?? []).length > LEAST;
}

function withRing(rings: PolygonRings, ring: number, change: (corners: Ring) => Ring): PolygonRings {
  return rings.map((each, i) => {
    if (i !== ring) return each;
    const corners = change(cornersOf(each));
    return [...corners, ...corners.slice(0, 1)];
  });
}
