import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { metric } from '#core/terms/metric.ts';
import { among, code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { ROLLUP_SCOPES } from './rollup.ts';

/** 统计 by day of change: the counts at the end of that day. A past date reads the latest row at or before it. */
export const rollupDay = sqliteTable(
  'rollup_day',
  {
    scopeKind: text('scope_kind', { enum: ROLLUP_SCOPES }).notNull(),
    scopeCode: text('scope_code').notNull(),
    metric: code('metric', metric).notNull(),
    /** `YYYY-MM-DD` in Asia/Shanghai. */
    day: text('day').notNull(),
    registered: integer('registered').notNull(),
    illustrative: integer('illustrative').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scopeKind, t.scopeCode, t.metric, t.day] }),
    among('rollup_day', t.scopeKind, ROLLUP_SCOPES),
    oneOf('rollup_day', t.metric, metric),
  ],
);

export const rollupDayLevels: Levels<typeof rollupDay> = {
  scopeKind: 'PUBLIC',
  scopeCode: 'PUBLIC',
  metric: 'PUBLIC',
  day: 'PUBLIC',
  registered: 'PUBLIC',
  illustrative: 'PUBLIC',
};
