import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { publicationStatus } from '#core/terms/position.ts';
import { flags, illustrativeColumn, oneOf, publicationColumns, recordColumns, regionCodeCheck } from './columns.ts';
import { illustrativeLevel, type Levels, publicationLevels, recordLevels, sourceLevels } from './level.ts';
import { park } from './park.ts';
import { position } from './position.ts';
import { sourceColumns } from './source-columns.ts';

/** 活动: meetings, trainings, tours, visits. Its stops and parties are in activity_subject. */
export const activity = sqliteTable(
  'activity',
  {
    ...recordColumns(),
    name: text('name').notNull(),
    /** What it was, in the document's word: 现场会, 观摩, 培训 …. */
    kindText: text('kind_text').notNull(),
    regionCode: text('region_code').notNull(),
    parkId: integer('park_id').references(() => park.id),
    positionId: integer('position_id').references(() => position.id),
    placeText: text('place_text'),
    /** Dates as precise as known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    capacity: integer('capacity'),
    openToPublic: integer('open_to_public'),
    note: text('note'),
    ...publicationColumns(),
    ...illustrativeColumn(),
    ...sourceColumns(),
  },
  (t) => [
    oneOf('activity', t.publicationStatus, publicationStatus),
    ...flags('activity', t.openToPublic, t.isIllustrative),
    regionCodeCheck('activity', t.regionCode),
    index('activity_region').on(t.regionCode, t.startsOn),
    index('activity_position').on(t.positionId, t.startsOn),
  ],
);

export const activityLevels: Levels<typeof activity> = {
  ...recordLevels,
  ...publicationLevels,
  ...illustrativeLevel,
  ...sourceLevels,
  name: 'PUBLIC',
  kindText: 'PUBLIC',
  regionCode: 'PUBLIC',
  parkId: 'PUBLIC',
  positionId: 'PUBLIC',
  placeText: 'PUBLIC',
  startsOn: 'PUBLIC',
  endsOn: 'PUBLIC',
  capacity: 'PUBLIC',
  openToPublic: 'PUBLIC',
  note: 'INTERNAL',
};
