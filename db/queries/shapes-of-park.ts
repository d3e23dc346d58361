import { type Boundary, boundaryOf, readBoundary } from '#core/geo/boundary.ts';
import type { ParkShapes } from '#core/schemas/shape.ts';
import type { SqlPort } from '../port.ts';
import { readTogether, rows } from './read.ts';
import { sql } from './sql.ts';

/** Grids whose outlines are given along; a park has some tens. */
const MAX_GRIDS = 500;

interface ParkRow {
  readonly name: string;
  readonly boundary: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
}

interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly boundary: string;
  readonly isIllustrative: 0 | 1;
}

/** The outline of a park and those of its grids, exact as they are kept, whatever state they are in but 停用. */
export async function shapesOfPark(db: SqlPort, park: string): Promise<ParkShapes> {
  const { own, grids } = await readTogether(db, {
    own: rows<ParkRow>(sql`SELECT name, boundary, lng, lat FROM park WHERE public_id = ${park}`),
    grids: rows<GridRow>(
      sql`SELECT t.public_id AS id, t.name, t.boundary, t.is_illustrative AS isIllustrative FROM grid t INDEXED BY grid_park
        WHERE t.park_id = (SELECT id FROM park WHERE public_id = ${park}) AND t.boundary IS NOT NULL
          AND t.publication_status <> 'CLOSED' ORDER BY t.name, t.public_id LIMIT ${MAX_GRIDS}`,
    ),
  });
  const { name = '', boundary = null, lng = null, lat = null } = own[0] ?? {};
  const point = lng === null || lat === null ? null : { lng, lat };
  return {
    park: { id: park, name, boundary: outline(boundary), point },
    grids: grids.flatMap((grid) => {
      const shape = outline(grid.boundary);
      return shape === null ? [] : [{ ...grid, boundary: shape, isIllustrative: grid.isIllustrative === 1 }];
    }),
  };
}

function outline(json: string | null): Boundary | null {
  const rings = json === null ? null : readBoundary(json);
  return rings === null ? null : boundaryOf(rings);
}
