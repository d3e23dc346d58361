import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { audience, presentationKind } from '#core/terms/presentation.ts';
import { code, oneOf, recordColumns, regionCodeCheck } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';

/** 保存的视图 and 观摩路线: addresses of the leaders' map in an order, with what is said at each. No record of anything. */
export const presentation = sqliteTable(
  'presentation',
  {
    ...recordColumns(),
    kind: code('kind', presentationKind).notNull(),
    title: text('title').notNull(),
    note: text('note'),
    /** Whose it is besides its owner's; null = of the whole portal. */
    regionCode: text('region_code'),
    audience: code('audience', audience).notNull().default('OWN'),
    /** The day of the inspection. */
    plannedOn: text('planned_on'),
    /** JSON, in order: see `stop` of #core/schemas/presentation.ts. */
    stops: text('stops').notNull(),
    /** Account ids. */
    ownerId: text('owner_id').notNull(),
    changedBy: text('changed_by').notNull(),
    /** Deleted, and kept for a day so that it can come back. */
    deletedAt: integer('deleted_at'),
  },
  (t) => [
    oneOf('presentation', t.kind, presentationKind),
    oneOf('presentation', t.audience, audience),
    regionCodeCheck('presentation', t.regionCode),
    index('presentation_owner').on(t.ownerId),
    index('presentation_region').on(t.regionCode),
    index('presentation_deleted').on(t.deletedAt),
  ],
);

export const presentationLevels: Levels<typeof presentation> = {
  ...recordLevels,
  kind: 'PUBLIC',
  title: 'PUBLIC',
  note: 'PUBLIC',
  regionCode: 'PUBLIC',
  audience: 'PUBLIC',
  plannedOn: 'PUBLIC',
  stops: 'PUBLIC',
  ownerId: 'RESTRICTED',
  changedBy: 'RESTRICTED',
  deletedAt: 'INTERNAL',
};
