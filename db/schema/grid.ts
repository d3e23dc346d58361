import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import { flags, illustrativeColumn, oneOf, publicationColumns, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/** 网格. Instructors and 驻厂员 are counts, never persons. */
export const grid = sqliteTable(
  'grid',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    parkId: integer('park_id').references(() => park.id),
    regionCode: text('region_code').notNull(),
    instructorCount: integer('instructor_count'),
    stationedStaffCount: integer('stationed_staff_count'),
    /** Branches the grid looks after. */
    branchCount: integer('branch_count'),
    /** GeoJSON Polygon, WGS84, counter-clockwise outer ring. */
    boundary: text('boundary'),
    west: real('west'),
    south: real('south'),
    east: real('east'),
    north: real('north'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('grid', t.publicationStatus, publicationStatus),
    ...flags('grid', t.isIllustrative),
    regionCodeCheck('grid', t.regionCode),
    check('grid_boundary_size', sql.raw('"boundary" IS NULL OR length("boundary") <= 102400')),
    index('grid_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('grid_park').on(t.parkId),
  ],
);

export const gridLevels: Levels<typeof grid> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  parkId: 'PUBLIC',
  regionCode: 'PUBLIC',
  instructorCount: 'PUBLIC',
  stationedStaffCount: 'PUBLIC',
  branchCount: 'PUBLIC',
  boundary: 'PUBLIC',
  west: 'PUBLIC',
  south: 'PUBLIC',
  east: 'PUBLIC',
  north: 'PUBLIC',
};
