import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authUser } from './auth-user.ts';
import type { Levels } from './level.ts';

/** Session of better-auth. */
export const authSession = sqliteTable(
  'auth_session',
  {
    id: text('id').primaryKey(),
    expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
    token: text('token').notNull().unique(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
  },
  (t) => [index('auth_session_user').on(t.userId)],
);

export const authSessionLevels: Levels<typeof authSession> = {
  id: 'RESTRICTED',
  expiresAt: 'RESTRICTED',
  token: 'RESTRICTED',
  createdAt: 'RESTRICTED',
  updatedAt: 'RESTRICTED',
  ipAddress: 'RESTRICTED',
  userAgent: 'RESTRICTED',
  userId: 'RESTRICTED',
};
