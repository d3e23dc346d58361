import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** Old and merged public ids and the record that answers for them now, so that printed QR codes keep working. */
export const redirect = sqliteTable(
  'redirect',
  {
    fromPublicId: text('from_public_id').primaryKey(),
    toPublicId: text('to_public_id').notNull(),
    reason: text('reason').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('redirect_to').on(t.toPublicId)],
);

export const redirectLevels: Levels<typeof redirect> = {
  fromPublicId: 'PUBLIC',
  toPublicId: 'PUBLIC',
  reason: 'INTERNAL',
  createdAt: 'INTERNAL',
};
