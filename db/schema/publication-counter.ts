import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** One row: the number given to the latest public change. Grows with everything that becomes public or is withdrawn. */
export const publicationCounter = sqliteTable(
  'publication_counter',
  { id: integer('id').primaryKey(), value: integer('value').notNull() },
  () => [check('publication_counter_single', sql.raw('"id" = 1'))],
);

export const publicationCounterLevels: Levels<typeof publicationCounter> = { id: 'INTERNAL', value: 'PUBLIC' };
