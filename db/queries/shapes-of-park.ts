import { type Boundary, boundaryOf, readBoundary } from '#core/geo/boundary.ts';
import type { ParkShapes } from '#core/schemas/shape.ts';
import type { SqlPort } from '../port.ts';
import { readTogether, rows } from './read.ts';
import { sql } from './sql.ts';

/** Grids whose outlines are given along; a park has some tens. */
const MAX_GRIDS = 500;

interface ShapeRow {
  readonly id: string;
  readonly name: string;
  readonly boundary: string | null;
  readonly isIllustrative: 0 | 1;
}

/** The outline of a park and those of its grids, exact as they are kept, whatever state they are in but 停用. */
export async function shapesOfPark(db: SqlPort, park: string): Promise<ParkShapes> {
  const { own, grids } = await readTogether(db, {
    own: rows<ShapeRow>(
      sql`SELECT public_id AS id, name, boundary, is_illustrative AS isIllustrative FROM park WHERE public_id = ${park}`,
    ),
    grids: rows<ShapeRow>(
      sql`SELECT t.public_id AS id, t.name, t.boundary, t.is_illustrative AS isIllustrative FROM grid t INDEXED BY grid_park
        WHERE t.park_id = (SELECT id FROM park WHERE public_id = ${park}) AND t.boundary IS NOT NULL
          AND t.publication_status <> 'CLOSED' ORDER BY t.name, t.public_id LIMIT ${MAX_GRIDS}`,
    ),
  });
  return {
    park: { id: park, name: own[0]?.name ?? '', boundary: outline(own[0]?.boundary ?? null) },
    grids: grids.flatMap(({ id, name, boundary, isIllustrative }) => {
      const shape = outline(boundary);
      return shape === null ? [] : [{ id, name, boundary: shape, isIllustrative: isIllustrative === 1 }];
    }),
  };
}

function outline(json: string | null): Boundary | null {
  const rings = json === null ? null : readBoundary(json);
  return rings === null ? null : boundaryOf(rings);
}
