import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authUser } from './auth-user.ts';
import type { Levels } from './level.ts';

/** Second factor (TOTP) of better-auth's `twoFactor` plugin. */
export const authTwoFactor = sqliteTable(
  'auth_two_factor',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id, { onDelete: 'cascade' }),
    verified: integer('verified', { mode: 'boolean' }).default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: integer('locked_until', { mode: 'timestamp_ms' }),
  },
  (t) => [index('auth_two_factor_secret').on(t.secret), index('auth_two_factor_user').on(t.userId)],
);

export const authTwoFactorLevels: Levels<typeof authTwoFactor> = {
  id: 'RESTRICTED',
  secret: 'RESTRICTED',
  backupCodes: 'RESTRICTED',
  userId: 'RESTRICTED',
  verified: 'RESTRICTED',
  failedVerificationCount: 'RESTRICTED',
  lockedUntil: 'RESTRICTED',
};
