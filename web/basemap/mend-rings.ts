import type { Position } from 'geojson';
import { isInside, type Rings, ringArea } from './rings.ts';

/** Triangles smaller than this (km²) are slips of the source's pen. */
const SPUR_KM2 = 0.01;

/**
 * The source has outlines that touch themselves and run on into an enclave or a spur (铁门关市). They are taken apart:
 * a loop inside the largest becomes a hole, one outside it a part of its own. Whole parts come back as they are.
 */
export function mendParts(parts: Rings[]): Rings[] {
  return parts
    .filter(([outline]) => !isSpur(outline))
    .flatMap(([outline = [], ...holes]) => {
      const [largest = outline, ...others] = simpleLoops(outline).sort((a, b) => ringArea(b) - ringArea(a));
      const isEnclave = (loop: Position[]) => isInside(middle(loop), [largest]);
      return [
        [largest, ...others.filter(isEnclave), ...holes.flatMap(simpleLoops)],
        ...others.filter((loop) => !isEnclave(loop)).map((loop) => [loop]),
      ];
    });
}

/** A bare triangle of next to no area; the smallest islets of 南海 have more corners. */
function isSpur(ring: Position[] = []): boolean {
  return ring.length <= 4 && ringArea(ring) < SPUR_KM2;
}

/** Cuts a closed ring at every point it passes twice and drops spurs; points repeated in a row count once. */
function simpleLoops(ring: Position[]): Position[][] {
  const loops: Position[][] = [];
  const path: Position[] = [];
  const places = new Map<string, number>();
  for (const point of ring) {
    const key = String(point);
    const seen = places.get(key);
    if (seen === undefined) {
      places.set(key, path.push(point) - 1);
      continue;
    }
    const loop = [...path.splice(seen + 1), point];
    for (const left of loop) places.delete(String(left));
    places.set(key, seen);
    const closed = [point, ...loop];
    if (closed.length > 3 && !isSpur(closed)) loops.push(closed);
  }
  return loops;
}

/** A point inside a small loop: the middle of its first corner's triangle. */
function middle(loop: Position[]): Position {
  const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = [], [cx = 0, cy = 0] = []] = loop;
  return [(ax + bx + cx) / 3, (ay + by + cy) / 3];
}
