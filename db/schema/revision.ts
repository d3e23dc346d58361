import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { among } from './columns.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/**
 * 修订: the full state of a record while it was valid, from `valid_from` (inclusive) to `valid_to` (exclusive, null = now).
 * UNIQUE (kind, record, version) is what makes the second of two writers of one version fail.
 */
export const revision = sqliteTable(
  'revision',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    recordId: integer('record_id').notNull(),
    publicId: text('public_id').notNull(),
    version: integer('version').notNull(),
    regionCode: text('region_code').notNull(),
    /** The row with its links as JSON: keys as in the schema files, without what is derived (see db/record-state.ts). */
    state: text('state').notNull(),
    validFrom: integer('valid_from').notNull(),
    validTo: integer('valid_to'),
    /** Account id, or `system`. */
    who: text('who').notNull(),
    why: text('why').notNull(),
    /** Audit line written in the same batch; null for a state taken over from a bulk load. */
    auditSeq: integer('audit_seq'),
  },
  (t) => [
    among('revision', t.kind, RECORD_KINDS),
    uniqueIndex('revision_version').on(t.kind, t.recordId, t.version),
    index('revision_record').on(t.kind, t.recordId, t.validFrom),
    index('revision_region').on(t.kind, t.regionCode, t.validFrom),
  ],
);

export const revisionLevels: Levels<typeof revision> = {
  id: 'INTERNAL',
  kind: 'INTERNAL',
  recordId: 'INTERNAL',
  publicId: 'INTERNAL',
  version: 'INTERNAL',
  regionCode: 'INTERNAL',
  state: 'RESTRICTED',
  validFrom: 'INTERNAL',
  validTo: 'INTERNAL',
  who: 'RESTRICTED',
  why: 'INTERNAL',
  auditSeq: 'INTERNAL',
};
