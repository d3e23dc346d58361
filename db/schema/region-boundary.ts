import { sql } from 'drizzle-orm';
import { check, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** Simplified boundary of a region for checks on the server; a build product of web/basemap. */
export const regionBoundary = sqliteTable(
  'region_boundary',
  {
    code: text('code').primaryKey(),
    /** GeoJSON Polygon or MultiPolygon, WGS84, RFC 7946 ring order. */
    geojson: text('geojson').notNull(),
    west: real('west').notNull(),
    south: real('south').notNull(),
    east: real('east').notNull(),
    north: real('north').notNull(),
    /** Source and version of the boundary data. */
    source: text('source').notNull(),
  },
  () => [check('region_boundary_size', sql.raw('length("geojson") <= 102400'))],
);

export const regionBoundaryLevels: Levels<typeof regionBoundary> = {
  code: 'PUBLIC',
  geojson: 'PUBLIC',
  west: 'PUBLIC',
  south: 'PUBLIC',
  east: 'PUBLIC',
  north: 'PUBLIC',
  source: 'PUBLIC',
};
