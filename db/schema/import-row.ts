import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { among } from './columns.ts';
import { importBatch } from './import-batch.ts';
import type { Levels } from './level.ts';

const ACTIONS = ['CREATE', 'UPDATE', 'SKIP', 'ERROR'] as const;

/** One staged row of an import. */
export const importRow = sqliteTable(
  'import_row',
  {
    batchId: integer('batch_id')
      .notNull()
      .references(() => importBatch.id, { onDelete: 'cascade' }),
    /** Row of the file, from 1, heading not counted. */
    rowNo: integer('row_no').notNull(),
    /** JSON of the row as its sender saw it in the preview. */
    raw: text('raw').notNull(),
    /** JSON of what is about to be written (queries/bulk-row.ts); null before it is made ready and once it is written. */
    record: text('record'),
    /** Public id of the record it changes or makes. */
    publicId: text('public_id'),
    action: text('action', { enum: ACTIONS }).notNull(),
    /** JSON array of {field, value, message}. */
    problems: text('problems').notNull().default('[]'),
    /** Row id of the record it has changed or made, and the version that the sender saw; null for a new one. */
    recordId: integer('record_id'),
    seenVersion: integer('seen_version'),
    /** What of the record only one may have, as the row leaves it (queries/unique-keys.ts); null = nothing. */
    uniqueKey: text('unique_key'),
    /** What a new record is called and where it lies (core/import/newcomer.ts); null for one that is there already. */
    newcomerKey: text('newcomer_key'),
  },
  (t) => [
    primaryKey({ columns: [t.batchId, t.rowNo] }),
    among('import_row', t.action, ACTIONS),
    index('import_row_action').on(t.batchId, t.action),
    // The rows that are not ready yet, found without passing those that are.
    index('import_row_unready')
      .on(t.batchId, t.rowNo)
      .where(sql.raw(`"record" IS NULL AND "action" IN ('CREATE', 'UPDATE')`)),
  ],
);

export const importRowLevels: Levels<typeof importRow> = {
  batchId: 'INTERNAL',
  rowNo: 'INTERNAL',
  raw: 'RESTRICTED',
  record: 'RESTRICTED',
  publicId: 'RESTRICTED',
  action: 'INTERNAL',
  problems: 'INTERNAL',
  recordId: 'INTERNAL',
  seenVersion: 'INTERNAL',
  uniqueKey: 'RESTRICTED',
  newcomerKey: 'RESTRICTED',
};
