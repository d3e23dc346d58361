import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { serves } from '#core/terms/position.ts';
import { code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** 服务对象 of a site. */
export const positionServes = sqliteTable(
  'position_serves',
  {
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id, { onDelete: 'cascade' }),
    serves: code('serves', serves).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.positionId, t.serves] }),
    oneOf('position_serves', t.serves, serves),
    index('position_serves_serves').on(t.serves, t.positionId),
  ],
);

export const positionServesLevels: Levels<typeof positionServes> = { positionId: 'INTERNAL', serves: 'PUBLIC' };
