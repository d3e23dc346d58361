import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** Random salt of one day, thrown away after it: then nobody can tell which address a row of `visitor_limit` meant. */
export const visitorSalt = sqliteTable('visitor_salt', {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  day: text('day').primaryKey(),
  /** 128 random bits, hex. */
  salt: text('salt').notNull(),
});

export const visitorSaltLevels: Levels<typeof visitorSalt> = { day: 'RESTRICTED', salt: 'RESTRICTED' };
