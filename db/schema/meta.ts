import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** Facts about this database, one key a row: `schema_version`, `demo_data` (on|off), `data_version` … */
export const meta = sqliteTable('meta', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export const metaLevels: Levels<typeof meta> = { key: 'INTERNAL', value: 'INTERNAL' };
