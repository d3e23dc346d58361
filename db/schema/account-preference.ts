import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/**
 * How an account likes its console: columns of lists, orders of exports, what it decided about tables that it imports. It
 * follows the account from one PC to another, and nobody else on the PC sees it. No record of anything, and in no log.
 */
export const accountPreference = sqliteTable(
  'account_preference',
  {
    /** Account id. */
    account: text('account').notNull(),
    /** What it is about, as the console names it, e.g. `columns.SITE`. */
    name: text('name').notNull(),
    /** JSON; what is in it only the console knows. */
    value: text('value').notNull(),
    /** Instant, ms UTC. */
    at: integer('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.account, t.name] })],
);

export const accountPreferenceLevels: Levels<typeof accountPreference> = {
  account: 'RESTRICTED',
  name: 'RESTRICTED',
  value: 'RESTRICTED',
  at: 'RESTRICTED',
};
