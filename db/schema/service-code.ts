import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** 服务码: handed to a visitor at the counter, good for one rating of that site (一次一评). Only its hash is kept. */
export const serviceCode = sqliteTable(
  'service_code',
  {
    id: integer('id').primaryKey(),
    /** SHA-256 of the code. */
    codeHash: text('code_hash').notNull().unique(),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id),
    /** Instants, ms UTC. */
    createdAt: integer('created_at').notNull(),
    usedAt: integer('used_at'),
    /** Account id, or `system` for the command. */
    issuedBy: text('issued_by').notNull(),
  },
  (t) => [index('service_code_position').on(t.positionId, t.createdAt)],
);

export const serviceCodeLevels: Levels<typeof serviceCode> = {
  id: 'INTERNAL',
  codeHash: 'RESTRICTED',
  positionId: 'INTERNAL',
  createdAt: 'INTERNAL',
  usedAt: 'INTERNAL',
  issuedBy: 'RESTRICTED',
};
