import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/**
 * Failures in a row for one sign-in name, whether an account has it or not. An attempt is counted before the password is
 * looked at, so that guesses sent at once do not escape the count.
 */
export const signInGuard = sqliteTable(
  'sign_in_guard',
  {
    /** SHA-256 of the account's address. */
    loginHash: text('login_hash').primaryKey(),
    attempts: integer('attempts').notNull(),
    lastAt: integer('last_at').notNull(),
    lockedUntil: integer('locked_until'),
  },
  (t) => [index('sign_in_guard_last').on(t.lastAt)],
);

export const signInGuardLevels: Levels<typeof signInGuard> = {
  loginHash: 'RESTRICTED',
  attempts: 'RESTRICTED',
  lastAt: 'RESTRICTED',
  lockedUntil: 'RESTRICTED',
};
