import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { importStatus } from '#core/terms/change.ts';
import { among, code, oneOf, recordColumns } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** 导入批次: one uploaded table on its way into the records, approved by someone else than its sender. */
export const importBatch = sqliteTable(
  'import_batch',
  {
    ...recordColumns(),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    fileName: text('file_name').notNull(),
    fileSha256: text('file_sha256').notNull(),
    status: code('status', importStatus).notNull(),
    rowCount: integer('row_count').notNull(),
    errorCount: integer('error_count').notNull().default(0),
    warningCount: integer('warning_count').notNull().default(0),
    /** JSON: which column of the file is which field. */
    mapping: text('mapping').notNull().default('{}'),
    regionCode: text('region_code'),
    /** Account ids. */
    createdBy: text('created_by').notNull(),
    submittedBy: text('submitted_by'),
    approvedBy: text('approved_by'),
    /** What the sender says about it. */
    reason: text('reason'),
    submittedAt: integer('submitted_at'),
    returnReason: text('return_reason'),
    /** What its rows are made ready for (COMMIT or ROLL_BACK), and the instant that they carry. */
    preparedFor: text('prepared_for'),
    preparedAt: integer('prepared_at'),
    committedAt: integer('committed_at'),
    rolledBackAt: integer('rolled_back_at'),
    rolledBackBy: text('rolled_back_by'),
    /** SHA-256 over the hashes of its revisions, as in its one audit line. */
    revisionsHash: text('revisions_hash'),
  },
  (t) => [
    among('import_batch', t.kind, RECORD_KINDS),
    oneOf('import_batch', t.status, importStatus),
    check('import_batch_second_person', sql.raw('"approved_by" <> "submitted_by"')),
    index('import_batch_status').on(t.status, t.createdAt),
    index('import_batch_created_by').on(t.createdBy, t.createdAt),
  ],
);

export const importBatchLevels: Levels<typeof importBatch> = {
  ...recordLevels,
  publicId: 'INTERNAL',
  version: 'INTERNAL',
  updatedAt: 'INTERNAL',
  kind: 'INTERNAL',
  fileName: 'INTERNAL',
  fileSha256: 'INTERNAL',
  status: 'INTERNAL',
  rowCount: 'INTERNAL',
  errorCount: 'INTERNAL',
  warningCount: 'INTERNAL',
  mapping: 'INTERNAL',
  regionCode: 'INTERNAL',
  createdBy: 'RESTRICTED',
  submittedBy: 'RESTRICTED',
  approvedBy: 'RESTRICTED',
  reason: 'INTERNAL',
  submittedAt: 'INTERNAL',
  returnReason: 'INTERNAL',
  preparedFor: 'INTERNAL',
  preparedAt: 'INTERNAL',
  committedAt: 'INTERNAL',
  rolledBackAt: 'INTERNAL',
  rolledBackBy: 'RESTRICTED',
  revisionsHash: 'INTERNAL',
};
