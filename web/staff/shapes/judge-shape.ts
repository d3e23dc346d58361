import { type Boundary, ringsOf } from '#core/geo/boundary.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import { liesWithin, polygonsOverlap } from '#core/geo/polygon-overlap.ts';
import { type ShapeProblem, shapeProblems } from '#core/geo/shape-problems.ts';
import type { ShapeCheckAnswer } from '#core/schemas/shape.ts';

/** Another grid of the same park, or a grid of the park that is drawn. */
export type NearbyShape = { id: string; name: string; boundary: Boundary };

/** What speaks against an outline: `problems` and `overlaps` keep it from being saved, the rest is to be known. */
export type Verdict = {
  problems: readonly ShapeProblem[];
  overlaps: readonly { id: string; name: string }[];
  outsidePark: boolean;
  gridsOutside: readonly { id: string; name: string }[];
};

export const nothingWrong: Verdict = { problems: [], overlaps: [], outsidePark: false, gridsOutside: [] };

/** Judges by what the page knows already, at once and without network. */
export function judgeHere(
  rings: PolygonRings,
  kind: 'GRID' | 'PARK',
  nearby: readonly NearbyShape[],
  park: Boundary | null,
): Verdict {
  const problems = shapeProblems(rings);
  if (problems.length > 0) return { ...nothingWrong, problems };
  const named = (shapes: readonly NearbyShape[]) => shapes.map(({ id, name }) => ({ id, name }));
  if (kind === 'PARK') {
    return {
      ...nothingWrong,
      gridsOutside: named(nearby.filter(({ boundary }) => !liesWithin(ringsOf(boundary), rings))),
    };
  }
  return {
    ...nothingWrong,
    overlaps: named(nearby.filter(({ boundary }) => polygonsOverlap(rings, ringsOf(boundary)))),
    outsidePark: park !== null && !liesWithin(rings, ringsOf(park)),
  };
}

/** Together with what the server knows besides: grids that are not on this page. */
export function withAnswer(here: Verdict, answer: ShapeCheckAnswer | null): Verdict {
  if (answer === null) return here;
  const both = (a: Verdict['overlaps'], b: Verdict['overlaps']) => [
    ...a,
    ...b.filter(({ id }) => !a.some((each) => each.id === id)),
  ];
  return {
    problems: here.problems.length > 0 ? here.problems : answer.problems,
    overlaps: both(here.overlaps, answer.overlaps),
    outsidePark: here.outsidePark || answer.outsidePark === true,
    gridsOutside: both(here.gridsOutside, answer.gridsOutside),
  };
}

/** The edges that problems are about, for the map to show. */
export function faultEdges(rings: PolygonRings, problems: readonly ShapeProblem[]): [LngLat, LngLat][] {
  const edge = (ring: number, corner: number | undefined): [LngLat, LngLat][] => {
    const [a, b] = [rings[ring]?.[corner ?? -1], rings[ring]?.[(corner ?? -1) + 1]];
    return a && b ? [[a, b]] : [];
  };
  return problems.flatMap(({ code, ring, corners: [a, b], other }) =>
    code === 'SELF_INTERSECTION' || code === 'RINGS_MEET' ? [...edge(ring, a), ...edge(other ?? ring, b)] : [],
  );
}
