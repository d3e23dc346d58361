import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { parkType } from '#core/terms/park.ts';
import { publicationStatus } from '#core/terms/position.ts';
import {
  code,
  flags,
  illustrativeColumn,
  oneOf,
  pointChecks,
  pointColumns,
  publicationColumns,
  recordColumns,
  regionCodeCheck,
} from './columns.ts';
import { illustrativeLevel, type Levels, pointLevels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { sourceColumns } from './source-columns.ts';

/** 园区. A park a document only counts (未列名) has no point: listed, never plotted. */
export const park = sqliteTable(
  'park',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    type: code('type', parkType).notNull(),
    /** Statistical code of the zone where known, e.g. 140702401. */
    code: text('code'),
    parentId: integer('parent_id').references((): AnySQLiteColumn => park.id),
    regionCode: text('region_code').notNull(),
    ...pointColumns(),
    /** JSON array of strings. */
    industryTags: text('industry_tags').notNull().default('[]'),
    /** GeoJSON Polygon, WGS84. */
    boundary: text('boundary'),
    /** Public office number only. */
    contactPhone: text('contact_phone'),
    /** Note on the term, e.g. 产业集聚区（现多已更名开发区）. */
    termNote: text('term_note'),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('park', t.type, parkType),
    oneOf('park', t.publicationStatus, publicationStatus),
    ...pointChecks('park', t),
    ...flags('park', t.isIllustrative),
    regionCodeCheck('park', t.regionCode),
    index('park_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('park_type').on(t.type, t.regionCode),
    index('park_parent').on(t.parentId),
    index('park_name').on(t.publicationStatus, t.isIllustrative, t.name),
    index('park_published_no').on(t.publishedNo),
  ],
);

export const parkLevels: Levels<typeof park> = {
  ...recordLevels,
  ...pointLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  shortName: 'PUBLIC',
  type: 'PUBLIC',
  code: 'PUBLIC',
  parentId: 'PUBLIC',
  regionCode: 'PUBLIC',
  industryTags: 'PUBLIC',
  boundary: 'INTERNAL',
  contactPhone: 'PUBLIC',
  termNote: 'PUBLIC',
  note: 'INTERNAL',
};
