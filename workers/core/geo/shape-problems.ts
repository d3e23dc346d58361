import { checkPoint } from './bbox.ts';
import { boundaryJson, cornerCount, MAX_BOUNDARY_LENGTH, MAX_CORNERS } from './boundary.ts';
import { isInPolygon, type PolygonRings, type Ring } from './polygon.ts';
import { ringCrossings, ringsMeet } from './ring-crossings.ts';

/** Why drawn rings cannot be an outline. */
export type ShapeProblemCode =
  | 'TOO_MANY_CORNERS'
  | 'TOO_LONG'
  | 'TOO_FEW_CORNERS'
  | 'NOT_CLOSED'
  | 'SWAPPED'
  | 'OUT_OF_WORLD'
  | 'SELF_INTERSECTION'
  | 'RINGS_MEET'
  | 'HOLE_OUTSIDE'
  | 'HOLE_IN_HOLE';

/** One thing that is wrong, with where: pages point at it, words name it (shape-problem-text.ts). */
export interface ShapeProblem {
  readonly code: ShapeProblemCode;
  /** 0 = the outer ring, then the holes. */
  readonly ring: number;
  /** Corners it is about, from 0; of edges, the corner each begins at (with RINGS_MEET the second one is the other ring's). */
  readonly corners: readonly number[];
  /** The other ring, where two are in each other's way. */
  readonly other: number | null;
  /** How many there are, where there are too many of something. */
  readonly count: number | null;
}

/** Crossings told of one ring; whoever mends the first few sees the next. */
const TOLD = 3;

/** All that keeps rings from being an outline; none = they are one. Each ring by itself first, then the rings together. */
export function shapeProblems(rings: PolygonRings): ShapeProblem[] {
  const count = cornerCount(rings);
  if (count > MAX_CORNERS) return [problem('TOO_MANY_CORNERS', 0, { count })];
  const own = rings.flatMap(ringProblems);
  if (rings.length === 0) return [problem('TOO_FEW_CORNERS', 0)];
  if (own.length > 0) return own;
  const length = boundaryJson(rings).length;
  if (length > MAX_BOUNDARY_LENGTH) return [problem('TOO_LONG', 0, { count: length })];
  return holeProblems(rings);
}

function ringProblems(ring: Ring, index: number): ShapeProblem[] {
  const outside = ring.flatMap(([lng, lat], corner) => {
    if (corner === ring.length - 1 && corner > 0) return [];
    const checked = checkPoint(lng, lat);
    if (checked.ok) return [];
    return [problem(checked.error === 'SWAPPED' ? 'SWAPPED' : 'OUT_OF_WORLD', index, { corners: [corner] })];
  });
  if (outside.length > 0) return outside.slice(0, TOLD);
  const [first, last] = [ring[0], ring.at(-1)];
  if (new Set(ring.map(String)).size < 3) return [problem('TOO_FEW_CORNERS', index)];
  if (String(first) !== String(last)) return [problem('NOT_CLOSED', index)];
  return ringCrossings(ring, TOLD).map((corners) => problem('SELF_INTERSECTION', index, { corners }));
}

function holeProblems(rings: PolygonRings): ShapeProblem[] {
  return rings.flatMap((ring, index) => {
    if (index === 0) return [];
    for (const [before, other] of rings.slice(0, index).entries()) {
      const meet = ringsMeet(ring, other);
      if (meet !== null) return [problem('RINGS_MEET', index, { corners: meet, other: before })];
      const inside = isWithin(ring, other);
      if (before === 0 && !inside) return [problem('HOLE_OUTSIDE', index)];
      if (before > 0 && (inside || isWithin(other, ring))) return [problem('HOLE_IN_HOLE', index, { other: before })];
    }
    return [];
  });
}

/** Of rings that do not meet, one corner speaks for all. */
function isWithin(ring: Ring, other: Ring): boolean {
  const corner = ring[0];
  return corner !== undefined && isInPolygon(corner, [other]);
}

function problem(
  code: ShapeProblemCode,
  ring: number,
  more: Partial<Pick<ShapeProblem, 'corners' | 'other' | 'count'>> = {},
): ShapeProblem {
  return { code, ring, corners: [], other: null, count: null, ...more };
}
