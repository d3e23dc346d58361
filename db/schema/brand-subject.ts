import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { brand } from './brand.ts';
import { among } from './columns.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** Which record bears which brand. */
export const brandSubject = sqliteTable(
  'brand_subject',
  {
    brandId: integer('brand_id')
      .notNull()
      .references(() => brand.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: RECORD_KINDS }).notNull(),
    recordId: integer('record_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.brandId, t.kind, t.recordId] }),
    among('brand_subject', t.kind, RECORD_KINDS),
    index('brand_subject_record').on(t.kind, t.recordId),
  ],
);

export const brandSubjectLevels: Levels<typeof brandSubject> = {
  brandId: 'PUBLIC',
  kind: 'PUBLIC',
  recordId: 'INTERNAL',
};
