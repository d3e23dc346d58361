import type { LngLat } from './lng-lat.ts';

/** A straight edge between two points of a plane: degrees or metres, both ends alike. */
export type Segment = readonly [a: LngLat, b: LngLat];

/** The edges of a closed ring, edge i from corner i to corner i + 1. */
export function edgesOf(ring: readonly LngLat[]): Segment[] {
  return ring.slice(1).map((b, i) => [ring[i] ?? b, b]);
}

export function isSame(a: LngLat, b: LngLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** 1 = left turn, −1 = right turn, 0 = straight on. */
export function turn(a: LngLat, b: LngLat, c: LngLat): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

/** Whether a point known to be on the line through a and b lies between them. */
export function isBetween(a: LngLat, b: LngLat, p: LngLat): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  );
}

/** Whether the path a → b → c turns straight back on itself. */
export function foldsBack(a: LngLat, b: LngLat, c: LngLat): boolean {
  const dot = (a[0] - b[0]) * (c[0] - b[0]) + (a[1] - b[1]) * (c[1] - b[1]);
  return turn(a, b, c) === 0 && dot > 0;
}

/** Whether two edges have a point in common, ends included. */
export function segmentsMeet([a, b]: Segment, [c, d]: Segment): boolean {
  const [abc, abd, cda, cdb] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return (
    (abc === 0 && isBetween(a, b, c)) ||
    (abd === 0 && isBetween(a, b, d)) ||
    (cda === 0 && isBetween(c, d, a)) ||
    (cdb === 0 && isBetween(c, d, b))
  );
}

/** How far along the first edge (0 to 1) the second crosses it; null where they do not cross or run alongside. */
export function crossingAt([a, b]: Segment, [c, d]: Segment): number | null {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  if (cross === 0) return null;
  const [wx, wy] = [c[0] - a[0], c[1] - a[1]];
  const t = (wx * vy - wy * vx) / cross;
  const s = (wx * uy - wy * ux) / cross;
  return t >= 0 && t <= 1 && s >= 0 && s <= 1 ? t : null;
}

/** The point of an edge that is closest to another point. */
export function nearestOn([a, b]: Segment, p: LngLat): LngLat {
  const [ux, uy] = [b[0] - a[0], b[1] - a[1]];
  const square = ux * ux + uy * uy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * ux + (p[1] - a[1]) * uy) / square));
  return [a[0] + t * ux, a[1] + t * uy];
}
