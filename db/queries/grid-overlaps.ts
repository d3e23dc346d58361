import { bboxOf } from '#core/geo/bbox.ts';
import { readBoundary } from '#core/geo/boundary.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import { liesWithin, polygonsOverlap } from '#core/geo/polygon-overlap.ts';
import type { Link } from '#core/schemas/common.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { type Sql, sql } from './sql.ts';

interface OutlinedRow {
  readonly id: string;
  readonly name: string;
  readonly boundary: string;
}

/** Whose ground is compared: the grids of a park, the one that is being drawn left out. */
export interface GridsBeside {
  /** Public id of the park. */
  readonly park: string;
  /** Public id of the grid itself; null while it is new. */
  readonly grid: string | null;
}

/**
 * Grids of the same park that share more than a border with an outline, by name. 示例 grids are compared with each other,
 * never with real ones.
 */
export async function overlappingGrids(db: SqlPort, rings: PolygonRings, { park, grid }: GridsBeside): Promise<Link[]> {
  return gridsOnGround(db, rings, {
    parkId: sql`(SELECT id FROM park WHERE public_id = ${park})`,
    without: grid === null ? [] : [grid],
    isIllustrative: sql`coalesce((SELECT is_illustrative FROM grid WHERE public_id = ${grid}), 0)`,
  });
}

interface Ground {
  /** Row id of the park, and 0 or 1: as values or as what finds them. */
  readonly parkId: Sql;
  readonly isIllustrative: Sql;
  /** Public ids of grids that are not compared with. */
  readonly without: readonly string[];
}

/** As `overlappingGrids`, for the write path, which knows the park by its row and what else is written with it. */
export async function gridsOnGround(db: SqlPort, rings: PolygonRings, ground: Ground): Promise<Link[]> {
  const box = bboxOf(rings.flat());
  if (box === null) return [];
  const [west, south, east, north] = box;
  const near = await readRows(
    db,
    rows<OutlinedRow>(
      sql`SELECT t.public_id AS id, t.name, t.boundary FROM grid t INDEXED BY grid_park
        WHERE t.park_id = ${ground.parkId} AND t.boundary IS NOT NULL
          AND t.west <= ${east} AND t.east >= ${west} AND t.south <= ${north} AND t.north >= ${south}
          AND t.publication_status <> 'CLOSED' AND t.is_illustrative = ${ground.isIllustrative}
          AND t.public_id NOT IN (SELECT value FROM json_each(${JSON.stringify(ground.without)}))
        ORDER BY t.name, t.public_id`,
    ),
  );
  return near.flatMap(({ id, name, boundary }) => {
    const other = readBoundary(boundary);
    return other !== null && polygonsOverlap(rings, other) ? [{ id, name }] : [];
  });
}

/** Grids of a park that would stand out of an outline of it, by name. */
export async function gridsOutside(db: SqlPort, rings: PolygonRings, park: string): Promise<Link[]> {
  const own = await readRows(
    db,
    rows<OutlinedRow>(
      sql`SELECT t.public_id AS id, t.name, t.boundary FROM grid t INDEXED BY grid_park
        WHERE t.park_id = (SELECT id FROM park WHERE public_id = ${park}) AND t.boundary IS NOT NULL
          AND t.publication_status <> 'CLOSED' ORDER BY t.name, t.public_id`,
    ),
  );
  return own.flatMap(({ id, name, boundary }) => {
    const grid = readBoundary(boundary);
    return grid !== null && !liesWithin(grid, rings) ? [{ id, name }] : [];
  });
}
