import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import { flags, illustrativeColumn, oneOf, publicationColumns, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/** 阵地集群 as declared, e.g. 1+20+N; a declared count of null is N, not published. */
export const cluster = sqliteTable(
  'cluster',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    formula: text('formula').notNull(),
    parkId: integer('park_id').references(() => park.id),
    regionCode: text('region_code').notNull(),
    declaredCenter: integer('declared_center'),
    declaredFeatured: integer('declared_featured'),
    declaredOrdinary: integer('declared_ordinary'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('cluster', t.publicationStatus, publicationStatus),
    ...flags('cluster', t.isIllustrative),
    regionCodeCheck('cluster', t.regionCode),
    index('cluster_region').on(t.publicationStatus, t.isIllustrative, t.regionCode),
    index('cluster_park').on(t.parkId),
  ],
);

export const clusterLevels: Levels<typeof cluster> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  formula: 'PUBLIC',
  parkId: 'PUBLIC',
  regionCode: 'PUBLIC',
  declaredCenter: 'PUBLIC',
  declaredFeatured: 'PUBLIC',
  declaredOrdinary: 'PUBLIC',
};
