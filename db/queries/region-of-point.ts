import type { LngLat } from '#core/geo/lng-lat.ts';
import { isInMultiPolygon } from '#core/geo/polygon.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { polygonsOf, regionBoundary } from './region-boundary.ts';
import { sql } from './sql.ts';

/** Boxes of counties around one point, more than ever meet. */
const MAX_BOXES = 40;

/**
 * The county in which a WGS84 point lies, or the city where a city has no counties; null outside all known boundaries.
 * The boundaries are simplified: near a border the neighbour may be named.
 */
export async function regionOfPoint(db: SqlPort, [lng, lat]: LngLat): Promise<string | null> {
  const boxes = await readRows(
    db,
    rows<{ code: string }>(
      // Counties come before the cities around them (…00); a province (…0000) is never an answer.
      sql`SELECT code FROM region_boundary
        WHERE west <= ${lng} AND east >= ${lng} AND south <= ${lat} AND north >= ${lat} AND code NOT LIKE '%0000'
        ORDER BY code LIKE '%00', code LIMIT ${MAX_BOXES}`,
    ),
  );
  for (const { code } of boxes) {
    const boundary = await regionBoundary(db, code);
    if (boundary !== null && isInMultiPolygon([lng, lat], polygonsOf(boundary))) return code;
  }
  return null;
}
