import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { metric } from '#core/terms/metric.ts';
import { among, code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';
import { monthEnd } from './month-end.ts';
import { ROLLUP_SCOPES } from './rollup.ts';

/** One frozen count; what was 0 is not kept. */
export const monthEndFigure = sqliteTable(
  'month_end_figure',
  {
    monthEndId: integer('month_end_id')
      .notNull()
      .references(() => monthEnd.id),
    scopeKind: text('scope_kind', { enum: ROLLUP_SCOPES }).notNull(),
    scopeCode: text('scope_code').notNull(),
    metric: code('metric', metric).notNull(),
    registered: integer('registered').notNull(),
    illustrative: integer('illustrative').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.monthEndId, t.scopeKind, t.scopeCode, t.metric] }),
    among('month_end_figure', t.scopeKind, ROLLUP_SCOPES),
    oneOf('month_end_figure', t.metric, metric),
  ],
);

export const monthEndFigureLevels: Levels<typeof monthEndFigure> = {
  monthEndId: 'INTERNAL',
  scopeKind: 'PUBLIC',
  scopeCode: 'PUBLIC',
  metric: 'PUBLIC',
  registered: 'PUBLIC',
  illustrative: 'PUBLIC',
};
