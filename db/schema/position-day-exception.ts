import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** Dates on which a site's hours differ from its week; merged into `OpeningHours.exceptions` when read. */
export const positionDayException = sqliteTable(
  'position_day_exception',
  {
    id: integer('id').primaryKey(),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id, { onDelete: 'cascade' }),
    /** Dates `YYYY-MM-DD`, both ends inclusive. */
    fromOn: text('from_on').notNull(),
    toOn: text('to_on').notNull(),
    /** JSON array of {from, to} times `HH:MM`; empty = closed. */
    spans: text('spans').notNull().default('[]'),
    reason: text('reason'),
  },
  (t) => [index('position_day_exception_position').on(t.positionId, t.fromOn)],
);

export const positionDayExceptionLevels: Levels<typeof positionDayException> = {
  id: 'INTERNAL',
  positionId: 'INTERNAL',
  fromOn: 'PUBLIC',
  toOn: 'PUBLIC',
  spans: 'PUBLIC',
  reason: 'PUBLIC',
};
