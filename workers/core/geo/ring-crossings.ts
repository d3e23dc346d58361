import { touchingPairs } from './edge-pairs.ts';
import type { Ring } from './polygon.ts';
import { edgesOf, foldsBack, isSame, type Segment, segmentsMeet } from './segments.ts';

/** Two edges by the corner each begins at, the earlier first. */
export type EdgePair = readonly [number, number];

/**
 * Where a closed ring meets itself otherwise than by neighbours in their common corner; repeated corners in a row count as
 * one. At most `limit` pairs, in the order of the ring; none = the ring is simple.
 */
export function ringCrossings(ring: Ring, limit = 1): EdgePair[] {
  const kept = edgesOf(ring)
    .map((edge, from) => ({ edge, from }))
    .filter(({ edge: [a, b] }) => !isSame(a, b));
  const edges = kept.map(({ edge }) => edge);
  const found: EdgePair[] = [];
  for (const [i, k] of touchingPairs(edges)) {
    const [first, second] = [edges[i], edges[k]];
    if (first === undefined || second === undefined || !collide(first, second, isNext(i, k, edges.length))) continue;
    found.push([kept[i]?.from ?? i, kept[k]?.from ?? k]);
    if (found.length >= limit) break;
  }
  return found.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** Where two rings meet at all, a touch included: the edge of one and the edge of the other. Null = they are apart. */
export function ringsMeet(ring: Ring, other: Ring): EdgePair | null {
  const [own, others] = [edgesOf(ring), edgesOf(other)];
  const edges = [...own, ...others];
  for (const [i, k] of touchingPairs(edges)) {
    const [first, second] = [edges[i], edges[k]];
    if (i >= own.length || k < own.length || first === undefined || second === undefined) continue;
    if (segmentsMeet(first, second)) return [i, k - own.length];
  }
  return null;
}

type Neighbours = 'no' | 'after' | 'around' | 'both';

function isNext(i: number, k: number, count: number): Neighbours {
  const [after, around] = [k === i + 1, i === 0 && k === count - 1];
  if (after && around) return 'both';
  if (after) return 'after';
  return around ? 'around' : 'no';
}

function collide(first: Segment, second: Segment, neighbours: Neighbours): boolean {
  if (neighbours === 'both') return false;
  if (neighbours === 'after') return foldsBack(first[0], first[1], second[1]);
  return neighbours === 'around' ? foldsBack(second[0], second[1], first[1]) : segmentsMeet(first, second);
}
