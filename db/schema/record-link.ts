import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { role } from '#core/terms/access.ts';
import { code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';

/** 一次性链接: lets a village's or an enterprise's representative work on one record without an account. */
export const recordLink = sqliteTable(
  'record_link',
  {
    id: integer('id').primaryKey(),
    /** SHA-256 of the token in the link. */
    tokenHash: text('token_hash').notNull().unique(),
    role: code('role', role).notNull(),
    /** Public id of the village or enterprise. */
    recordPublicId: text('record_public_id').notNull(),
    /** Account id. */
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    openedAt: integer('opened_at'),
    /** SHA-256 of the cookie its bearer got, and until when that is good. */
    sessionHash: text('session_hash').unique(),
    sessionExpiresAt: integer('session_expires_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [oneOf('record_link', t.role, role), index('record_link_record').on(t.recordPublicId)],
);

export const recordLinkLevels: Levels<typeof recordLink> = {
  id: 'RESTRICTED',
  tokenHash: 'RESTRICTED',
  role: 'RESTRICTED',
  recordPublicId: 'RESTRICTED',
  createdBy: 'RESTRICTED',
  createdAt: 'RESTRICTED',
  expiresAt: 'RESTRICTED',
  openedAt: 'RESTRICTED',
  sessionHash: 'RESTRICTED',
  sessionExpiresAt: 'RESTRICTED',
  revokedAt: 'RESTRICTED',
};
