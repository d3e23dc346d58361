import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** 满意率 of a site: counted in the batch that writes the rating; INVALID ones leave it. Public from five ratings on. */
export const ratingTally = sqliteTable(
  'rating_tally',
  {
    positionId: integer('position_id')
      .primaryKey()
      .references(() => position.id),
    /** Grades 3 to 5. */
    satisfied: integer('satisfied').notNull(),
    total: integer('total').notNull(),
    /** Instant, ms UTC. */
    updatedAt: integer('updated_at').notNull(),
  },
  () => [check('rating_tally_within', sql.raw('"satisfied" BETWEEN 0 AND "total"'))],
);

export const ratingTallyLevels: Levels<typeof ratingTally> = {
  positionId: 'INTERNAL',
  satisfied: 'PUBLIC',
  total: 'PUBLIC',
  updatedAt: 'INTERNAL',
};
