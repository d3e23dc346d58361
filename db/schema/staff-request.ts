import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/**
 * One write that a page of 阵地管理 sent under a key of its own, with what it was answered: sent again, it is answered the
 * same and writes nothing. Its row is the first of the change's batch. Kept for some days only (queries/sweep.ts).
 */
export const staffRequest = sqliteTable(
  'staff_request',
  {
    /** SHA-256 of who sent it and the key: a key of somebody else is another row. */
    keyHash: text('key_hash').primaryKey(),
    /** Account id, or `link:` and the number of a one-time link. */
    account: text('account').notNull(),
    /** Method and path, e.g. `PATCH /api/staff/records/SITE/st_0000000001`. */
    route: text('route').notNull(),
    /** SHA-256 of the body: the same key with another body is no repetition. */
    bodyHash: text('body_hash').notNull(),
    /** JSON of the answer. */
    answer: text('answer').notNull(),
    /** Instant, ms UTC. */
    at: integer('at').notNull(),
  },
  (t) => [index('staff_request_at').on(t.at)],
);

export const staffRequestLevels: Levels<typeof staffRequest> = {
  keyHash: 'RESTRICTED',
  account: 'RESTRICTED',
  route: 'RESTRICTED',
  bodyHash: 'RESTRICTED',
  answer: 'RESTRICTED',
  at: 'RESTRICTED',
};
