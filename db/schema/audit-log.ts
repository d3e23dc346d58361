import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';

/** 审计日志: append-only (triggers refuse UPDATE and DELETE), each line carrying the hash of the one before it. */
export const auditLog = sqliteTable(
  'audit_log',
  {
    /** 1, 2, 3 …; two writers that take the same number collide and the later one tries again. */
    seq: integer('seq').primaryKey(),
    /** Instant, ms UTC. */
    at: integer('at').notNull(),
    /** Account id, `system`, or `anonymous`. */
    who: text('who').notNull(),
    /** What was done, e.g. CREATE, UPDATE, IMPORT, SIGN_IN. */
    action: text('action').notNull(),
    /** Record kind and public id; null where the event is about no record. */
    kind: text('kind'),
    publicId: text('public_id'),
    regionCode: text('region_code'),
    /** OK or an error code. */
    result: text('result').notNull(),
    ip: text('ip'),
    /** JSON: reason, changed fields, hash of the revisions. */
    detail: text('detail').notNull(),
    prevHash: text('prev_hash').notNull(),
    /** SHA-256, hex, over all the other columns in a fixed order. */
    hash: text('hash').notNull().unique(),
  },
  (t) => [
    index('audit_log_record').on(t.kind, t.publicId, t.seq),
    index('audit_log_at').on(t.at),
    index('audit_log_who').on(t.who, t.at),
  ],
);

export const auditLogLevels: Levels<typeof auditLog> = {
  seq: 'RESTRICTED',
  at: 'RESTRICTED',
  who: 'RESTRICTED',
  action: 'RESTRICTED',
  kind: 'RESTRICTED',
  publicId: 'RESTRICTED',
  regionCode: 'RESTRICTED',
  result: 'RESTRICTED',
  ip: 'RESTRICTED',
  detail: 'RESTRICTED',
  prevHash: 'RESTRICTED',
  hash: 'RESTRICTED',
};
