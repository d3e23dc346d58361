import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authUser } from './auth-user.ts';
import type { Levels } from './level.ts';

/** Way of signing in of better-auth: here the password hash. */
export const authAccount = sqliteTable(
  'auth_account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    scope: text('scope'),
    password: text('password'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (t) => [index('auth_account_user').on(t.userId)],
);

export const authAccountLevels: Levels<typeof authAccount> = {
  id: 'RESTRICTED',
  accountId: 'RESTRICTED',
  providerId: 'RESTRICTED',
  userId: 'RESTRICTED',
  accessToken: 'RESTRICTED',
  refreshToken: 'RESTRICTED',
  idToken: 'RESTRICTED',
  accessTokenExpiresAt: 'RESTRICTED',
  refreshTokenExpiresAt: 'RESTRICTED',
  scope: 'RESTRICTED',
  password: 'RESTRICTED',
  createdAt: 'RESTRICTED',
  updatedAt: 'RESTRICTED',
};
