import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authUser } from './auth-user.ts';
import type { Levels } from './level.ts';

/** Hashes of an account's last passwords, which a new one may not repeat. */
export const passwordHistory = sqliteTable(
  'password_history',
  {
    id: integer('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id),
    passwordHash: text('password_hash').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (t) => [index('password_history_user').on(t.userId, t.id)],
);

export const passwordHistoryLevels: Levels<typeof passwordHistory> = {
  id: 'RESTRICTED',
  userId: 'RESTRICTED',
  passwordHash: 'RESTRICTED',
  createdAt: 'RESTRICTED',
};
