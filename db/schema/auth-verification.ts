import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** One-time values of better-auth. */
export const authVerification = sqliteTable(
  'auth_verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('auth_verification_identifier').on(t.identifier)],
);

export const authVerificationLevels: Levels<typeof authVerification> = {
  id: 'RESTRICTED',
  identifier: 'RESTRICTED',
  value: 'RESTRICTED',
  expiresAt: 'RESTRICTED',
  createdAt: 'RESTRICTED',
  updatedAt: 'RESTRICTED',
};
