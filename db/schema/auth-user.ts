import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** Account as better-auth generates it with `twoFactor` (a test compares). Booleans 0/1, instants in ms UTC. */
export const authUser = sqliteTable('auth_user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull().default(false),
  image: text('image'),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  twoFactorEnabled: integer('two_factor_enabled', { mode: 'boolean' }).default(false),
});

export const authUserLevels: Levels<typeof authUser> = {
  id: 'RESTRICTED',
  name: 'RESTRICTED',
  email: 'RESTRICTED',
  emailVerified: 'RESTRICTED',
  image: 'RESTRICTED',
  createdAt: 'RESTRICTED',
  updatedAt: 'RESTRICTED',
  twoFactorEnabled: 'RESTRICTED',
};
