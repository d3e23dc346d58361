import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dataLevel } from '#core/terms/access.ts';
import { code, oneOf, recordColumns } from './columns.ts';
import { type Levels, recordLevels } from './level.ts';

/** 大屏令牌: lets one screen on a wall read the leader map without an account. */
export const displayToken = sqliteTable(
  'display_token',
  {
    ...recordColumns(),
    /** SHA-256 of the token. */
    tokenHash: text('token_hash').notNull().unique(),
    /** Where the screen hangs. */
    label: text('label').notNull(),
    regionCode: text('region_code').notNull(),
    /** Path and query of the view it shows. */
    view: text('view').notNull(),
    /** 公开 unless 内部 was granted: then the region's internal figures too. */
    dataLevel: code('data_level', dataLevel).notNull().default('PUBLIC'),
    /** Account id. */
    createdBy: text('created_by').notNull(),
    /** Until when it reads; no idle or absolute limit of sessions ends it earlier. */
    expiresAt: integer('expires_at').notNull(),
    lastSeenAt: integer('last_seen_at'),
    revokedAt: integer('revoked_at'),
  },
  (t) => [oneOf('display_token', t.dataLevel, dataLevel), index('display_token_region').on(t.regionCode)],
);

export const displayTokenLevels: Levels<typeof displayToken> = {
  ...recordLevels,
  publicId: 'RESTRICTED',
  version: 'RESTRICTED',
  updatedAt: 'RESTRICTED',
  tokenHash: 'RESTRICTED',
  label: 'RESTRICTED',
  regionCode: 'RESTRICTED',
  view: 'RESTRICTED',
  dataLevel: 'RESTRICTED',
  createdBy: 'RESTRICTED',
  expiresAt: 'RESTRICTED',
  lastSeenAt: 'RESTRICTED',
  revokedAt: 'RESTRICTED',
};
