import { bboxesMeet, bboxOf } from './bbox.ts';
import { touchingPairs } from './edge-pairs.ts';
import type { LngLat } from './lng-lat.ts';
import { toPlane } from './local-plane.ts';
import { isInPolygon, type PolygonRings } from './polygon.ts';
import { crossingAt, nearestOn, type Segment } from './segments.ts';
import { allEdges, planeArea, sharedArea } from './shared-area.ts';

/** Outlines that were drawn along the same road twice differ by less, metres: they share a border, no ground. */
export const BORDER_TOLERANCE_M = 1;

/** Two outlines that cross more often than this for each edge share ground; counting further would only cost time. */
const CROSSINGS_AN_EDGE = 4;

/**
 * Whether two areas share more than a common border: an outline runs deeper than the tolerance inside the other area, or
 * they have more in common than a seam of that width along a whole outline. Both of WGS84 degrees and without problems.
 */
export function polygonsOverlap(a: PolygonRings, b: PolygonRings, toleranceM = BORDER_TOLERANCE_M): boolean {
  const pair = inOnePlane(a, b);
  if (pair === null) return false;
  const { cutA, cutB, isTangled, cuts, first, second } = pair;
  if (isTangled) return true;
  if (runsDeep(cutA, second, true, toleranceM) || runsDeep(cutB, first, true, toleranceM)) return true;
  const shared = sharedArea(first.edges, second.edges, cuts);
  return shared > Math.min(seam(first, toleranceM), seam(second, toleranceM));
}

/** Whether an area lies in another one, but for what is nearer to its border than the tolerance. */
export function liesWithin(inner: PolygonRings, outer: PolygonRings, toleranceM = BORDER_TOLERANCE_M): boolean {
  const pair = inOnePlane(inner, outer);
  if (pair === null) return false;
  const { cutA, cutB, isTangled, cuts, first, second } = pair;
  if (isTangled) return false;
  if (runsDeep(cutA, second, false, toleranceM) || runsDeep(cutB, first, true, toleranceM)) return false;
  return planeArea(first.edges) - sharedArea(first.edges, second.edges, cuts) <= seam(first, toleranceM);
}

interface Figure {
  readonly rings: PolygonRings;
  readonly edges: readonly Segment[];
}
/** An edge with how far along it the other outline crosses, 0 and 1 included, in order. */
interface CutEdge {
  readonly edge: Segment;
  readonly at: readonly number[];
}

/** Both in metres, with where their outlines cross; null where they are too far from each other to touch. */
function inOnePlane(a: PolygonRings, b: PolygonRings) {
  const [boxA, boxB] = [bboxOf(a.flat()), bboxOf(b.flat())];
  if (boxA === null || boxB === null || !bboxesMeet(boxA, boxB)) return null;
  const origin: LngLat = [(boxA[0] + boxA[2]) / 2, (boxA[1] + boxA[3]) / 2];
  const [first, second] = [figure(toPlane(a, origin)), figure(toPlane(b, origin))];
  const along = [...first.edges, ...second.edges].map((): number[] => [0, 1]);
  const cuts: number[] = [];
  const limit = CROSSINGS_AN_EDGE * along.length;
  for (const [i, k] of crossPairs(first.edges, second.edges)) {
    const [own, other] = [first.edges[i], second.edges[k]];
    if (own === undefined || other === undefined) continue;
    const [t, s] = [crossingAt(own, other), crossingAt(other, own)];
    if (t !== null) {
      along[i]?.push(t);
      cuts.push(pointOn(own, t)[0]);
    }
    if (s !== null) along[first.edges.length + k]?.push(s);
    if (cuts.length > limit) break;
  }
  const cut = (edge: Segment, index: number): CutEdge => ({ edge, at: (along[index] ?? []).sort((p, q) => p - q) });
  return {
    first,
    second,
    cuts,
    isTangled: cuts.length > limit,
    cutA: first.edges.map(cut),
    cutB: second.edges.map((edge, index) => cut(edge, first.edges.length + index)),
  };
}

function figure(rings: PolygonRings): Figure {
  return { rings, edges: allEdges(rings) };
}

function* crossPairs(a: readonly Segment[], b: readonly Segment[]): Generator<readonly [number, number]> {
  for (const [i, k] of touchingPairs([...a, ...b])) if (i < a.length && k >= a.length) yield [i, k - a.length];
}

/** Points looked at in each piece between two crossings: its ends and what lies evenly between. */
const LOOKED_AT = 8;

/** Whether an outline has a point inside (or outside) an area and further from its border than the tolerance. */
function runsDeep(outline: readonly CutEdge[], area: Figure, inside: boolean, toleranceM: number): boolean {
  return outline.some(({ edge, at }) =>
    at.some((to, index) => {
      const from = at[index - 1];
      if (from === undefined || from === to) return false;
      if (isInPolygon(pointOn(edge, (from + to) / 2), area.rings) !== inside) return false;
      for (let step = 0; step <= LOOKED_AT; step++) {
        if (isFurther(pointOn(edge, from + ((to - from) * step) / LOOKED_AT), area.edges, toleranceM)) return true;
      }
      return false;
    }),
  );
}

function isFurther(point: LngLat, edges: readonly Segment[], metres: number): boolean {
  return edges.every((edge) => {
    const [x, y] = nearestOn(edge, point);
    return Math.hypot(x - point[0], y - point[1]) > metres;
  });
}

/** The most that a seam along a whole outline takes; of a figure hardly wider than the seam, half of it. */
function seam({ edges }: Figure, toleranceM: number): number {
  const length = edges.reduce((sum, [p, q]) => sum + Math.hypot(q[0] - p[0], q[1] - p[1]), 0);
  return Math.min(length * toleranceM, planeArea(edges) / 2);
}

function pointOn([p, q]: Segment, t: number): LngLat {
  return [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
}
