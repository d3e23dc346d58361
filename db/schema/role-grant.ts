import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { role } from '#core/terms/access.ts';
import { authUser } from './auth-user.ts';
import { among, code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { RECORD_KINDS } from './record-kind.ts';

/** 授权: one role of one account within one region, park or record. Revoked grants stay as history. */
export const roleGrant = sqliteTable(
  'role_grant',
  {
    id: integer('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => authUser.id),
    role: code('role', role).notNull(),
    /** Subtree it holds for; null = everywhere. */
    regionCode: text('region_code'),
    /** Record it holds for (a park, a station, a village, an enterprise); null = the whole region. */
    scopeKind: text('scope_kind', { enum: RECORD_KINDS }),
    scopeId: integer('scope_id'),
    grantedBy: text('granted_by').notNull(),
    grantedAt: integer('granted_at').notNull(),
    expiresAt: integer('expires_at'),
    revokedBy: text('revoked_by'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [
    oneOf('role_grant', t.role, role),
    among('role_grant', t.scopeKind, RECORD_KINDS),
    index('role_grant_user').on(t.userId, t.revokedAt),
    index('role_grant_scope').on(t.scopeKind, t.scopeId),
  ],
);

export const roleGrantLevels: Levels<typeof roleGrant> = {
  id: 'RESTRICTED',
  userId: 'RESTRICTED',
  role: 'RESTRICTED',
  regionCode: 'RESTRICTED',
  scopeKind: 'RESTRICTED',
  scopeId: 'RESTRICTED',
  grantedBy: 'RESTRICTED',
  grantedAt: 'RESTRICTED',
  expiresAt: 'RESTRICTED',
  revokedBy: 'RESTRICTED',
  revokedAt: 'RESTRICTED',
};
