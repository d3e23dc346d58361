import { countyOf, regionAncestors } from '#core/codes/region-code.ts';
import type { Area } from '#core/geo/area.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { polygonsOf, regionBoundary } from './region-boundary.ts';
import { sql } from './sql.ts';

export interface NamedArea extends Area {
  readonly code: string;
  readonly name: string;
}

/**
 * The area of a region's county, or of the nearest region above it of which one is known: 高新区 and towns have none of
 * their own. The boundary where there is one, else the box; null where nothing is known up to the province.
 */
export async function areaOfRegion(db: SqlPort, code: string): Promise<NamedArea | null> {
  const county = countyOf(code);
  for (const each of [county, ...regionAncestors(county).reverse()]) {
    const boundary = await regionBoundary(db, each);
    if (boundary !== null) {
      return { code: each, name: boundary.name, polygons: polygonsOf(boundary), box: boundary.bbox };
    }
    const [box] = await readRows(
      db,
      rows<{ name: string; west: number; south: number; east: number; north: number }>(
        sql`SELECT name, west, south, east, north FROM region WHERE code = ${each} AND west IS NOT NULL`,
      ),
    );
    if (box !== undefined) {
      return { code: each, name: box.name, polygons: null, box: [box.west, box.south, box.east, box.north] };
    }
  }
  return null;
}
