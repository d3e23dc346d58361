import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { metric } from '#core/terms/metric.ts';
import { among, code, oneOf } from './columns.ts';
import type { Levels } from './level.ts';

export const ROLLUP_SCOPES = ['REGION', 'PARK'] as const;

/**
 * 统计 now: one row a scope and metric; a missing row is 0. Scope REGION is keyed by region code at every level the code
 * has (province, city, county, town, village), scope PARK by the park's public id and counts its sub-parks too. What each
 * metric counts is written down in db/rollup-metrics.ts.
 */
export const rollup = sqliteTable(
  'rollup',
  {
    scopeKind: text('scope_kind', { enum: ROLLUP_SCOPES }).notNull(),
    scopeCode: text('scope_code').notNull(),
    metric: code('metric', metric).notNull(),
    registered: integer('registered').notNull(),
    illustrative: integer('illustrative').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scopeKind, t.scopeCode, t.metric] }),
    among('rollup', t.scopeKind, ROLLUP_SCOPES),
    oneOf('rollup', t.metric, metric),
  ],
);

export const rollupLevels: Levels<typeof rollup> = {
  scopeKind: 'PUBLIC',
  scopeCode: 'PUBLIC',
  metric: 'PUBLIC',
  registered: 'PUBLIC',
  illustrative: 'PUBLIC',
};
