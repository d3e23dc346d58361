import { readBoundary } from '#core/geo/boundary.ts';
import { type PolygonRings, polygonAreaM2 } from '#core/geo/polygon.ts';
import { liesWithin } from '#core/geo/polygon-overlap.ts';
import { shapeProblems } from '#core/geo/shape-problems.ts';
import type { ShapeCheckAnswer } from '#core/schemas/shape.ts';
import type { SqlPort } from '../port.ts';
import { gridsOutside, overlappingGrids } from './grid-overlaps.ts';
import { readRows, rows } from './read.ts';
import { sql } from './sql.ts';

/** What is drawn, and for which record. */
export type DrawnShape =
  /** Public ids; null for a new grid, and for one of no park. */
  | { readonly kind: 'GRID'; readonly id: string | null; readonly park: string | null }
  | { readonly kind: 'PARK'; readonly id: string | null };

/** Everything that speaks for or against an outline; whoever writes one asks before. */
export async function checkShape(db: SqlPort, rings: PolygonRings, drawn: DrawnShape): Promise<ShapeCheckAnswer> {
  const problems = shapeProblems(rings);
  const alone: ShapeCheckAnswer = {
    areaM2: polygonAreaM2(rings),
    problems,
    overlaps: [],
    outsidePark: null,
    gridsOutside: [],
  };
  if (problems.length > 0) return alone;
  if (drawn.kind === 'PARK') {
    return drawn.id === null ? alone : { ...alone, gridsOutside: await gridsOutside(db, rings, drawn.id) };
  }
  if (drawn.park === null) return alone;
  const { park, id: grid } = drawn;
  const [overlaps, outline] = await Promise.all([overlappingGrids(db, rings, { park, grid }), parkOutline(db, park)]);
  return { ...alone, overlaps, outsidePark: outline === null ? null : !liesWithin(rings, outline) };
}

async function parkOutline(db: SqlPort, park: string): Promise<PolygonRings | null> {
  const [row] = await readRows(
    db,
    rows<{ boundary: string | null }>(sql`SELECT boundary FROM park WHERE public_id = ${park}`),
  );
  return row?.boundary ? readBoundary(row.boundary) : null;
}
