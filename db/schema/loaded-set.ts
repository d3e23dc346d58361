import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flags } from './columns.ts';
import type { Levels } from './level.ts';

/** A data set the loader brought in: what was expected, what is there, and the digest that makes loading idempotent. */
export const loadedSet = sqliteTable(
  'loaded_set',
  {
    code: text('code').primaryKey(),
    label: text('label').notNull(),
    isIllustrative: integer('is_illustrative').notNull(),
    /** Published total that generated and named rows must add up to; null where nothing was published. */
    expectedTotal: integer('expected_total'),
    rowCount: integer('row_count').notNull(),
    digest: text('digest').notNull(),
    loadedAt: integer('loaded_at').notNull(),
  },
  (t) => flags('loaded_set', t.isIllustrative),
);

export const loadedSetLevels: Levels<typeof loadedSet> = {
  code: 'INTERNAL',
  label: 'INTERNAL',
  isIllustrative: 'INTERNAL',
  expectedTotal: 'INTERNAL',
  rowCount: 'INTERNAL',
  digest: 'INTERNAL',
  loadedAt: 'INTERNAL',
};
