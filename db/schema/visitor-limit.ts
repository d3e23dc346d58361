import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** How often a visitor or an address has done something in a window of time. Gone a day later. */
export const visitorLimit = sqliteTable(
  'visitor_limit',
  {
    /** SHA-256 over the day's salt, what is done, who (cookie or address) and the window: says nothing without the salt. */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    /** End of the window, ms UTC. */
    expiresAt: integer('expires_at').notNull(),
  },
  (t) => [index('visitor_limit_expires').on(t.expiresAt)],
);

export const visitorLimitLevels: Levels<typeof visitorLimit> = {
  key: 'RESTRICTED',
  count: 'RESTRICTED',
  expiresAt: 'RESTRICTED',
};
