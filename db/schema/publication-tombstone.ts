import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { among } from './columns.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** What was public and was withdrawn, so that snapshots and browsers drop it. Removed when it is published again. */
export const publicationTombstone = sqliteTable(
  'publication_tombstone',
  {
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    recordId: integer('record_id').notNull(),
    publicId: text('public_id').notNull(),
    publishedNo: integer('published_no').notNull(),
    withdrawnAt: integer('withdrawn_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.recordId] }),
    among('publication_tombstone', t.kind, RECORD_KINDS),
    uniqueIndex('publication_tombstone_no').on(t.publishedNo, t.kind, t.recordId),
  ],
);

export const publicationTombstoneLevels: Levels<typeof publicationTombstone> = {
  kind: 'PUBLIC',
  recordId: 'INTERNAL',
  publicId: 'PUBLIC',
  publishedNo: 'PUBLIC',
  withdrawnAt: 'PUBLIC',
};
