import type { Reviews } from '#core/stats/thresholds.ts';
import { reviewWindow } from '#core/verify-state.ts';
import type { SqlPort } from '../port.ts';
import type { STEP_MEASURES } from '../schema/rollup-step.ts';
import { readRows, rows } from './read.ts';
import type { RollupScope } from './rollups.ts';
import { literal, type Sql, sql } from './sql.ts';
import { NO_DAY } from './step-rules.ts';

export type StepMeasure = (typeof STEP_MEASURES)[number];

/** Steps of some scopes: `s`, by its key. */
function stepsIn(kind: RollupScope['kind'], codes: readonly string[], measures: readonly StepMeasure[]): Sql {
  return sql`json_each(${JSON.stringify(codes)}) c CROSS JOIN json_each(${JSON.stringify(measures)}) m CROSS JOIN rollup_step s
    ON s.scope_kind = ${literal(kind)} AND s.scope_code = c.value AND s.measure = m.value`;
}

/** Measures without history, as they are now; what is not there is 0. */
export async function stepValues(
  db: SqlPort,
  { kind, code }: RollupScope,
  measures: readonly StepMeasure[],
): Promise<(measure: StepMeasure) => number> {
  const found = await readRows(
    db,
    rows<{ measure: StepMeasure; amount: number }>(
      sql`SELECT s.measure, s.amount FROM ${stepsIn(kind, [code], measures)} AND s.day = ${NO_DAY}`,
    ),
  );
  const values = new Map(found.map(({ measure, amount }) => [measure, amount]));
  return (measure) => values.get(measure) ?? 0;
}

/** How the verified sites of now stand towards their review: at most a row a day on which some fall due. */
export async function reviewsNow(
  db: SqlPort,
  kind: RollupScope['kind'],
  codes: readonly string[],
  on: string,
): Promise<Map<string, Omit<Reviews, 'unverified'>>> {
  const { today, overdueBefore } = reviewWindow(on);
  const found = await readRows(
    db,
    rows<{ code: string; timely: number; due: number; overdue: number }>(
      sql`SELECT s.scope_code AS code, sum(iif(s.day > ${today}, s.amount, 0)) AS timely,
          sum(iif(s.day BETWEEN ${overdueBefore} AND ${today}, s.amount, 0)) AS due,
          sum(iif(s.day < ${overdueBefore}, s.amount, 0)) AS overdue
        FROM ${stepsIn(kind, codes, ['DUE'])} GROUP BY 1`,
    ),
  );
  const known = new Map(found.map(({ code, ...reviews }) => [code, reviews]));
  return new Map(codes.map((code) => [code, known.get(code) ?? { timely: 0, due: 0, overdue: 0 }]));
}

/** How many sites were verified and not due at the end of a past day. */
export async function timelyAt(
  db: SqlPort,
  kind: RollupScope['kind'],
  codes: readonly string[],
  date: string,
): Promise<Map<string, number>> {
  const found = await readRows(
    db,
    rows<{ code: string; timely: number }>(
      sql`SELECT s.scope_code AS code, sum(s.amount) AS timely FROM ${stepsIn(kind, codes, ['TIMELY'])}
        AND s.day <= ${date} GROUP BY 1`,
    ),
  );
  const known = new Map(found.map(({ code, timely }) => [code, timely]));
  return new Map(codes.map((code) => [code, known.get(code) ?? 0]));
}
