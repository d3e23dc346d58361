import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { among } from './columns.ts';
import { honour } from './honour.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** Which record bears which honour. */
export const honourSubject = sqliteTable(
  'honour_subject',
  {
    honourId: integer('honour_id')
      .notNull()
      .references(() => honour.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    recordId: integer('record_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.honourId, t.kind, t.recordId] }),
    among('honour_subject', t.kind, RECORD_KINDS),
    index('honour_subject_record').on(t.kind, t.recordId),
  ],
);

export const honourSubjectLevels: Levels<typeof honourSubject> = {
  honourId: 'PUBLIC',
  kind: 'PUBLIC',
  recordId: 'INTERNAL',
};
