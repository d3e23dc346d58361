import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { type Levels, sourceLevels } from './level.ts';
import { park } from './park.ts';
import { sourceColumns } from './source-columns.ts';

/** 大事记 of a park, e.g. 2018-11-23 “三类三层四板块”机构运行. */
export const parkEvent = sqliteTable(
  'park_event',
  {
    id: integer('id').primaryKey(),
    parkId: integer('park_id')
      .notNull()
      .references(() => park.id),
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    happenedOn: text('happened_on').notNull(),
    text: text('text').notNull(),
    ...sourceColumns(),
  },
  (t) => [index('park_event_park').on(t.parkId, t.happenedOn)],
);

export const parkEventLevels: Levels<typeof parkEvent> = {
  ...sourceLevels,
  id: 'INTERNAL',
  parkId: 'PUBLIC',
  happenedOn: 'PUBLIC',
  text: 'PUBLIC',
};
