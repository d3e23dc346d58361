import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { aliasReason } from '#core/terms/alias.ts';
import { among, code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** 别名 of a park, site, organisation, enterprise …: short, former, other, or a misread name of a scanned document. */
export const alias = sqliteTable(
  'alias',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    recordId: integer('record_id').notNull(),
    name: text('name').notNull(),
    /** SCAN_ERROR (OCR) is searched but never shown. */
    reason: code('reason', aliasReason).notNull().default('OTHER_NAME'),
  },
  (t) => [
    among('alias', t.kind, RECORD_KINDS),
    oneOf('alias', t.reason, aliasReason),
    uniqueIndex('alias_record').on(t.kind, t.recordId, t.name),
    index('alias_name').on(t.name),
  ],
);

export const aliasLevels: Levels<typeof alias> = {
  id: 'INTERNAL',
  kind: 'PUBLIC',
  recordId: 'INTERNAL',
  name: 'PUBLIC',
  reason: 'INTERNAL',
};
