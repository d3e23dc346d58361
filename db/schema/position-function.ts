import { index, integer, primaryKey, sqliteTable } from 'drizzle-orm/sqlite-core';
import { positionFunction as functionTerms } from '#core/terms/position.ts';
import { code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { position } from './position.ts';

/** 阵地功能 of a site. */
export const positionFunction = sqliteTable(
  'position_function',
  {
    positionId: integer('position_id')
      .notNull()
      .references(() => position.id, { onDelete: 'cascade' }),
    function: code('function', functionTerms).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.positionId, t.function] }),
    oneOf('position_function', t.function, functionTerms),
    index('position_function_function').on(t.function, t.positionId),
  ],
);

export const positionFunctionLevels: Levels<typeof positionFunction> = { positionId: 'INTERNAL', function: 'PUBLIC' };
