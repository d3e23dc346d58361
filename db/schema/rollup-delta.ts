import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { ROLLUP_SCOPES } from './rollup.ts';

/**
 * Scratch of a write: what a record counted before (negative) and counts after, gathered, applied and deleted within one
 * batch(). Empty outside a batch.
 */
export const rollupDelta = sqliteTable('rollup_delta', {
  id: integer('id').primaryKey(),
  scopeKind: text('scope_kind', { enum: ROLLUP_SCOPES }).notNull(),
  scopeCode: text('scope_code').notNull(),
  /** A metric, or with a day a measure of `rollup_step`. */
  metric: text('metric').notNull(),
  day: text('day'),
  registered: integer('registered').notNull(),
  illustrative: integer('illustrative').notNull(),
});

export const rollupDeltaLevels: Levels<typeof rollupDelta> = {
  id: 'INTERNAL',
  scopeKind: 'INTERNAL',
  scopeCode: 'INTERNAL',
  metric: 'INTERNAL',
  day: 'INTERNAL',
  registered: 'INTERNAL',
  illustrative: 'INTERNAL',
};
