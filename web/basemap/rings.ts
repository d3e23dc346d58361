import type { Position } from 'geojson';

/** Rings of a polygon, the exterior first; [longitude, latitude] in degrees. */
export type Rings = Position[][];

/** Whether a point lies in a polygon (even-odd rule over all rings). */
export function isInside([px = 0, py = 0]: Position, rings: Rings): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax = 0, ay = 0] = ring[i - 1] ?? [];
      const [bx = 0, by = 0] = ring[i] ?? [];
      if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}

const KM_PER_DEGREE = 111.32;

/** Area of a ring in km², flat at the ring's own latitude: good for comparing and for thresholds. */
export function ringArea(ring: Position[] = []): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    twice += ax * by - bx * ay;
  }
  return (Math.abs(twice) / 2) * KM_PER_DEGREE ** 2 * Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
}

/** [west, south, east, north] of some polygon rings. */
export function boxOf(rings: Rings): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const ring of rings)
    for (const [x = 0, y = 0] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}
