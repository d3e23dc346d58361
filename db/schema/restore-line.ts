import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** One line of a backup on its way back, until all of them are there and one transaction puts them in place. */
export const restoreLine = sqliteTable('restore_line', {
  /** Line of the file, from 1. */
  no: integer('no').primaryKey(),
  /** Null for the head and for photos, which are kept elsewhere. */
  tableName: text('table_name'),
  /** JSON array of rows of a table, else the whole line. */
  body: text('body').notNull(),
});

export const restoreLineLevels: Levels<typeof restoreLine> = {
  no: 'RESTRICTED',
  tableName: 'RESTRICTED',
  body: 'RESTRICTED',
};
