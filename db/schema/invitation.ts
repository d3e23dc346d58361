import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { role } from '#core/terms/access.ts';
import { authUser } from './auth-user.ts';
import { among, code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** 开户链接: a one-time setup link that gives its bearer an account with one grant. No account has a default password. */
export const invitation = sqliteTable(
  'invitation',
  {
    id: integer('id').primaryKey(),
    /** SHA-256 of the token in the link. */
    tokenHash: text('token_hash').notNull().unique(),
    role: code('role', role).notNull(),
    regionCode: text('region_code'),
    scopeKind: text('scope_kind', { enum: RECORD_KINDS }),
    scopeId: integer('scope_id'),
    /** Null for the first administrator of an installation. */
    createdBy: text('created_by'),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedBy: text('used_by'),
    usedAt: integer('used_at'),
    revokedAt: integer('revoked_at'),
    /** The account whose password it sets anew; null = it makes an account. */
    userId: text('user_id').references(() => authUser.id),
    /** For whom, in the words of whoever made it: a post, never a private number. */
    note: text('note'),
  },
  (t) => [
    oneOf('invitation', t.role, role),
    among('invitation', t.scopeKind, RECORD_KINDS),
    index('invitation_expires').on(t.expiresAt),
  ],
);

export const invitationLevels: Levels<typeof invitation> = {
  id: 'RESTRICTED',
  tokenHash: 'RESTRICTED',
  role: 'RESTRICTED',
  regionCode: 'RESTRICTED',
  scopeKind: 'RESTRICTED',
  scopeId: 'RESTRICTED',
  createdBy: 'RESTRICTED',
  createdAt: 'RESTRICTED',
  expiresAt: 'RESTRICTED',
  usedBy: 'RESTRICTED',
  usedAt: 'RESTRICTED',
  revokedAt: 'RESTRICTED',
  userId: 'RESTRICTED',
  note: 'RESTRICTED',
};
