import { type Metric, metric as metricTerms } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '../port.ts';
import { readTogether, rows } from './read.ts';
import { type Count, type Counts, countsByCode, type RollupScope } from './rollups.ts';
import { literal, sql } from './sql.ts';

/** Days of change that are told at most. */
const MAX_DAYS = 60;

/** The day of the first count of a scope, null where nothing was ever counted, and the latest days of change. */
export async function daysOfChange(
  db: SqlPort,
  { kind, code }: RollupScope,
): Promise<{ first: string | null; days: string[] }> {
  const { first, days } = await readTogether(db, {
    first: rows<{ day: string | null }>(
      sql`SELECT min((SELECT min(d.day) FROM rollup_day d WHERE d.scope_kind = ${literal(kind)} AND d.scope_code = ${code}
          AND d.metric = m.value)) AS day FROM json_each(${JSON.stringify(codesOf(metricTerms))}) m`,
    ),
    days: rows<{ day: string }>(
      sql`SELECT DISTINCT day FROM rollup_day WHERE scope_kind = ${literal(kind)} AND scope_code = ${code}
        ORDER BY day DESC LIMIT ${MAX_DAYS}`,
    ),
  });
  return { first: first[0]?.day ?? null, days: days.map(({ day }) => day) };
}

/** Counts of one scope at the end of several dates, each by one look-up a metric; every date is in the answer. */
export async function countsOverTime(
  db: SqlPort,
  { kind, code }: RollupScope,
  dates: readonly string[],
  metrics: readonly Metric[],
): Promise<Map<string, Counts>> {
  const { text, values } = sql`SELECT o.value AS code, d.metric, d.registered, d.illustrative
    FROM json_each(${JSON.stringify(dates)}) o CROSS JOIN json_each(${JSON.stringify(metrics)}) m CROSS JOIN rollup_day d
      ON d.scope_kind = ${literal(kind)} AND d.scope_code = ${code} AND d.metric = m.value AND d.day = (
        SELECT max(e.day) FROM rollup_day e WHERE e.scope_kind = ${literal(kind)} AND e.scope_code = ${code}
          AND e.metric = m.value AND e.day <= o.value)`;
  return countsByCode(dates, await db.query<Count & { code: string; metric: Metric }>(text, values));
}
