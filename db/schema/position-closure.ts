import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** 暂停开放 of a whole site; dates `YYYY-MM-DD`, both ends inclusive, `to_on` null = until further notice. */
export const positionClosure = sqliteTable(
  'position_closure',
  {
    id: integer('id').primaryKey(),
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id, { onDelete: 'cascade' }),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on'),
    reason: text('reason').notNull(),
    /** Account id. */
    enteredBy: text('entered_by'),
    enteredAt: integer('entered_at').notNull(),
  },
  (t) => [index('position_closure_position').on(t.positionId, t.fromOn)],
);

export const positionClosureLevels: Levels<typeof positionClosure> = {
  id: 'INTERNAL',
  positionId: 'INTERNAL',
  fromOn: 'PUBLIC',
  toOn: 'PUBLIC',
  reason: 'PUBLIC',
  enteredBy: 'RESTRICTED',
  enteredAt: 'INTERNAL',
};
