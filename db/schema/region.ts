import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { regionLevel } from '#core/terms/region.ts';
import { code, oneOf, regionCodeCheck } from './columns.ts';
import type { Levels } from './level.ts';

/** 行政区划: GB/T 2260 codes of 6 digits, 9 for towns, 12 for villages. The spine of every roll-up: a prefix is an ancestor. */
export const region = sqliteTable(
  'region',
  {
    id: integer('id').primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    /** Without 省/市/县 …, for labels. */
    shortName: text('short_name').notNull(),
    /** From the province down, e.g. 山西省晋中市榆次区: one look-up gives a record's regionName. */
    fullName: text('full_name').notNull(),
    level: code('level', regionLevel).notNull(),
    parentCode: text('parent_code'),
    /** Regions directly below, kept by the loader. */
    childCount: integer('child_count').notNull().default(0),
    /** Interior point, WGS84 degrees; null for towns and villages, whose points are not known. */
    centreLng: real('centre_lng'),
    centreLat: real('centre_lat'),
    /** Box, WGS84 degrees. */
    west: real('west'),
    south: real('south'),
    east: real('east'),
    north: real('north'),
    /** What the code means where it is no plain division, e.g. a development zone's statistical code. */
    note: text('note'),
  },
  (t) => [
    oneOf('region', t.level, regionLevel),
    regionCodeCheck('region', t.code),
    index('region_parent').on(t.parentCode, t.code),
    index('region_level').on(t.level, t.code),
  ],
);

export const regionLevels: Levels<typeof region> = {
  id: 'INTERNAL',
  code: 'PUBLIC',
  name: 'PUBLIC',
  shortName: 'PUBLIC',
  fullName: 'PUBLIC',
  level: 'PUBLIC',
  parentCode: 'PUBLIC',
  childCount: 'PUBLIC',
  centreLng: 'PUBLIC',
  centreLat: 'PUBLIC',
  west: 'PUBLIC',
  south: 'PUBLIC',
  east: 'PUBLIC',
  north: 'PUBLIC',
  note: 'PUBLIC',
};
