import type { Metric } from '#core/terms/metric.ts';
import type { Statement } from '../port.ts';
import { type CountedKind, countedTables, rollupRules } from './rollup-rules.ts';
import { name, type Sql, sql } from './sql.ts';
import { stepsOf } from './step-rules.ts';

/**
 * How the roll-ups follow a write, within its batch(): what the touched records count before it is gathered with −1,
 * after it with +1, and the sums are applied. All in SQL on the rows as they are then, so two writers cannot miscount.
 * `day` is that of the write.
 */
export function gather(kind: CountedKind, sign: 1 | -1, which: Sql, day: string): Statement[] {
  const steps = stepsOf(kind, day);
  return [gatherCounts(kind, sign, which), ...(steps === null ? [] : [gatherSteps(kind, sign, which, steps)])];
}

function gatherCounts(kind: CountedKind, sign: 1 | -1, which: Sql): Statement {
  const { table, park } = countedTables[kind];
  const metrics = metricsOf(kind);
  const whens = metrics.map((metric) => `WHEN '${metric}' THEN ${rollupRules[metric].when}`).join('\n');
  const sums = sql`metric, ${sign} * sum(n * (counted.is_illustrative = 0)), ${sign} * sum(n * counted.is_illustrative)`;
  return sql`WITH RECURSIVE
    counted(region_code, park_id, is_illustrative, metric, n) AS MATERIALIZED (
      SELECT region_code, ${name(park)}, is_illustrative, m.metric, count(*)
      FROM ${name(table)} CROSS JOIN (SELECT value AS metric FROM json_each(${JSON.stringify(metrics)})) m
      WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative IN (0, 1) AND ${which} AND CASE m.metric ${name(whens)} END
      GROUP BY 1, 2, 3, 4
    ),
    ${parksAbove}
    INSERT INTO rollup_delta (scope_kind, scope_code, metric, registered, illustrative)
    SELECT 'REGION', ${levelCode}, ${sums} ${inRegions} GROUP BY 2, 3
    UNION ALL
    SELECT 'PARK', p.public_id, ${sums} ${inParks} GROUP BY 2, 3`;
}

function gatherSteps(kind: CountedKind, sign: 1 | -1, which: Sql, steps: Sql): Statement {
  const sums = sql`measure, day, ${sign} * sum(amount), 0`;
  return sql`WITH RECURSIVE
    t AS MATERIALIZED (
      SELECT * FROM ${name(countedTables[kind].table)}
      WHERE publication_status IN ('PUBLISHED', 'SUSPENDED') AND is_illustrative = 0 AND ${which}
    ),
    counted(region_code, park_id, measure, day, amount) AS MATERIALIZED (
      SELECT region_code, park_id, measure, day, sum(amount) FROM (${steps}) GROUP BY 1, 2, 3, 4
    ),
    ${parksAbove}
    INSERT INTO rollup_delta (scope_kind, scope_code, metric, day, registered, illustrative)
    SELECT 'REGION', ${levelCode}, ${sums} ${inRegions} GROUP BY 2, 3, 4
    UNION ALL
    SELECT 'PARK', p.public_id, ${sums} ${inParks} GROUP BY 2, 3, 4`;
}

/** Every park that a counted record lies in, with those above it. */
const parksAbove = sql`above(park_id, ancestor) AS (
      SELECT DISTINCT park_id, park_id FROM counted WHERE park_id IS NOT NULL
      UNION
      SELECT above.park_id, p.parent_id FROM above CROSS JOIN park p ON p.id = above.ancestor WHERE p.parent_id IS NOT NULL
    )`;

const inParks = sql`FROM counted CROSS JOIN above ON above.park_id = counted.park_id CROSS JOIN park p ON p.id = above.ancestor`;

/** The code of the region of one level that a record lies in: 14 → 140000, 1407 → 140700. */
const levelCode = sql`iif(l.value < 6, substr(substr(region_code, 1, l.value) || '0000', 1, 6), substr(region_code, 1, l.value))`;

/** Every region that a counted record lies in, level by level. */
const inRegions = sql`FROM counted CROSS JOIN json_each('[2, 4, 6, 9, 12]') l
    WHERE length(region_code) >= l.value AND (l.value IN (2, 9, 12) OR substr(region_code, l.value - 1, 2) <> '00')`;

/** Applies what was gathered to the counts of now and of the day, and leaves the scratch table empty. */
export function applyGathered(day: string): Statement[] {
  const changed = sql`SELECT scope_kind, scope_code, metric, sum(registered) AS registered, sum(illustrative) AS illustrative
    FROM rollup_delta WHERE day IS NULL GROUP BY 1, 2, 3 HAVING sum(registered) <> 0 OR sum(illustrative) <> 0`;
  return [
    sql`INSERT INTO rollup (scope_kind, scope_code, metric, registered, illustrative) ${changed}
      ON CONFLICT (scope_kind, scope_code, metric) DO UPDATE SET
        registered = registered + excluded.registered, illustrative = illustrative + excluded.illustrative`,
    sql`INSERT INTO rollup_day (scope_kind, scope_code, metric, day, registered, illustrative)
      SELECT r.scope_kind, r.scope_code, r.metric, ${day}, r.registered, r.illustrative
      FROM (${changed}) d CROSS JOIN rollup r
        ON r.scope_kind = d.scope_kind AND r.scope_code = d.scope_code AND r.metric = d.metric
      WHERE true
      ON CONFLICT (scope_kind, scope_code, metric, day) DO UPDATE SET
        registered = excluded.registered, illustrative = excluded.illustrative`,
    sql`INSERT INTO rollup_step (scope_kind, scope_code, measure, day, amount)
      SELECT scope_kind, scope_code, metric, day, sum(registered) FROM rollup_delta
      WHERE day IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(registered) <> 0
      ON CONFLICT (scope_kind, scope_code, measure, day) DO UPDATE SET amount = amount + excluded.amount`,
    sql`DELETE FROM rollup_step WHERE amount = 0 AND (scope_kind, scope_code, measure, day) IN (
      SELECT scope_kind, scope_code, metric, day FROM rollup_delta WHERE day IS NOT NULL)`,
    sql`DELETE FROM rollup_delta`,
  ];
}

function metricsOf(kind: CountedKind): Metric[] {
  const metrics = Object.keys(rollupRules) as Metric[]; // the record's own keys
  return metrics.filter((metric) => rollupRules[metric].kind === kind);
}
