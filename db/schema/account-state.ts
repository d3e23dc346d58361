import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { authUser } from './auth-user.ts';
import type { Levels } from './level.ts';

/** What we keep of an account besides better-auth's own tables. Instants in ms UTC. */
export const accountState = sqliteTable('account_state', {
  userId: text('user_id')
    .primaryKey()
    .references(() => authUser.id),
  passwordChangedAt: integer('password_changed_at').notNull(),
  /** 停用: may not sign in any more; never deleted, as audit lines name it. */
  disabledAt: integer('disabled_at'),
});

export const accountStateLevels: Levels<typeof accountState> = {
  userId: 'RESTRICTED',
  passwordChangedAt: 'RESTRICTED',
  disabledAt: 'RESTRICTED',
};
