import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { orgSetting } from '#core/terms/organisation.ts';
import { codesOf } from '#core/terms/term.ts';
import { among } from './columns.ts';
import type { Levels } from './level.ts';
import { MEMBER_COUNT_BANDS } from './organisation.ts';
import { ROLLUP_SCOPES } from './rollup.ts';

/** Measures of registered records that are no plain count: they hang on the clock, or add up what a record says. */
export const STEP_MEASURES = [
  'TIMELY',
  'DUE',
  'RATINGS',
  'RATINGS_SATISFIED',
  'GRIDS_STATED',
  'GRID_INSTRUCTORS',
  'STATIONS_STATED',
  'STATION_INSTRUCTORS',
  ...codesOf(orgSetting).map((setting) => `SETTING_${setting}` as const),
  ...MEMBER_COUNT_BANDS.map((band) => `MEMBERS_${band}` as const),
] as const;

/**
 * 统计 as steps: `amount` is what a day adds to a measure, so a value is a sum over days and costs the same whatever the number
 * of records. TIMELY (核实未到期) steps up on the day of the write and down, in the future, on the day the review falls
 * due: its value on any day is the sum up to it. DUE keeps the verified sites of now by that day. The others have
 * no history and one row, of the day `''`. What each measure adds up is written down in db/queries/step-rules.ts.
 */
export const rollupStep = sqliteTable(
  'rollup_step',
  {
    scopeKind: text('scope_kind', { enum: ROLLUP_SCOPES }).notNull(),
    scopeCode: text('scope_code').notNull(),
    measure: text('measure', { enum: STEP_MEASURES }).notNull(),
    /** `YYYY-MM-DD` in Asia/Shanghai; `''` where there is no history. */
    day: text('day').notNull(),
    amount: integer('amount').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scopeKind, t.scopeCode, t.measure, t.day] }),
    among('rollup_step', t.scopeKind, ROLLUP_SCOPES),
    among('rollup_step', t.measure, STEP_MEASURES),
  ],
);

export const rollupStepLevels: Levels<typeof rollupStep> = {
  scopeKind: 'PUBLIC',
  scopeCode: 'PUBLIC',
  measure: 'PUBLIC',
  day: 'PUBLIC',
  // sums over records; small ones are suppressed where they are told
  amount: 'PUBLIC',
};
