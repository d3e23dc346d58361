import { sql } from 'drizzle-orm';
import { check, index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
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
  (t) => [
    check('region_boundary_size', sql.raw('length("geojson") <= 102400')),
    // Whole in the index: looking for the boxes around a point must not read past the shapes.
    index('region_boundary_box').on(t.west, t.east, t.south, t.north, t.code),
  ],
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
