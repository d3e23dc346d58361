import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { among } from './columns.ts';
import type { Levels } from './level.ts';

export const SUBMISSIONS = ['RATING', 'ADDITION', 'CORRECTION', 'REPORT'] as const;

/**
 * One thing that a visitor sent. Its row is the first of its batch, so a key that came before writes nothing more; its
 * ticket is how the sender finds it. Neither key nor ticket is kept, only their hashes.
 */
export const submission = sqliteTable(
  'submission',
  {
    /** SHA-256 of the key that was made with the draft. */
    keyHash: text('key_hash').primaryKey(),
    kind: text('kind', { enum: SUBMISSIONS }).notNull(),
    /** SHA-256 of the ticket; null for an addition, which is found by its rating's. */
    ticketHash: text('ticket_hash').unique(),
    /** Public id of the rating, correction or report. */
    recordId: text('record_id').notNull(),
    /** Instant, ms UTC. */
    createdAt: integer('created_at').notNull(),
  },
  (t) => [among('submission', t.kind, SUBMISSIONS), index('submission_record').on(t.recordId)],
);

export const submissionLevels: Levels<typeof submission> = {
  keyHash: 'RESTRICTED',
  kind: 'PUBLIC',
  ticketHash: 'RESTRICTED',
  recordId: 'INTERNAL',
  createdAt: 'INTERNAL',
};
