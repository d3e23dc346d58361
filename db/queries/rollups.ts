import { type Metric, metric as metricTerms } from '#core/terms/metric.ts';
import { codesOf } from '#core/terms/term.ts';
import type { SqlPort } from '../port.ts';

/** What a set of counts speaks of: a region with everything in it, or a park with its sub-parks. */
export interface RollupScope {
  readonly kind: 'REGION' | 'PARK';
  /** Region code, or the park's public id. */
  readonly code: string;
}

/** 系统登记 and 示例 of one metric; never added. */
export interface Count {
  readonly registered: number;
  readonly illustrative: number;
}

export type Counts = Readonly<Record<Metric, Count>>;

/** Counts of now. */
export async function rollupNow(db: SqlPort, scope: RollupScope): Promise<Counts> {
  return (await rollupsNow(db, scope.kind, [scope.code])).get(scope.code) ?? noCounts;
}

/** Counts at the end of a date `YYYY-MM-DD` in Asia/Shanghai, whatever was written since; 0 before the first record. */
export async function rollupAt(db: SqlPort, scope: RollupScope, date: string): Promise<Counts> {
  return (await rollupsAt(db, scope.kind, [scope.code], date)).get(scope.code) ?? noCounts;
}

/** Counts of now of several regions or parks, e.g. the children of a region; every code is in the answer. */
export async function rollupsNow(
  db: SqlPort,
  kind: RollupScope['kind'],
  codes: readonly string[],
  metrics: readonly Metric[] = codesOf(metricTerms),
): Promise<Map<string, Counts>> {
  const rows = await db.query<CountRow>(
    `SELECT r.scope_code AS code, r.metric, r.registered, r.illustrative
     FROM json_each(?) c CROSS JOIN json_each(?) m CROSS JOIN rollup r
       ON r.scope_kind = ? AND r.scope_code = c.value AND r.metric = m.value`,
    [JSON.stringify(codes), JSON.stringify(metrics), kind],
  );
  return countsByCode(codes, rows);
}

/** The same at the end of a date: each count is the latest row of its day of change, found by one look-up. */
export async function rollupsAt(
  db: SqlPort,
  kind: RollupScope['kind'],
  codes: readonly string[],
  date: string,
  metrics: readonly Metric[] = codesOf(metricTerms),
): Promise<Map<string, Counts>> {
  const rows = await db.query<CountRow>(
    `SELECT d.scope_code AS code, d.metric, d.registered, d.illustrative
     FROM json_each(?1) c CROSS JOIN json_each(?2) m CROSS JOIN rollup_day d
       ON d.scope_kind = ?3 AND d.scope_code = c.value AND d.metric = m.value AND d.day = (
         SELECT max(e.day) FROM rollup_day e
         WHERE e.scope_kind = ?3 AND e.scope_code = c.value AND e.metric = m.value AND e.day <= ?4)`,
    [JSON.stringify(codes), JSON.stringify(metrics), kind, date],
  );
  return countsByCode(codes, rows);
}

export interface CountRow extends Count {
  readonly code: string;
  readonly metric: Metric;
}

const none: Count = { registered: 0, illustrative: 0 };
const noCounts: Counts = countsOf([]);

function countsOf(rows: readonly CountRow[]): Counts {
  const found = new Map(rows.map(({ metric, registered, illustrative }) => [metric, { registered, illustrative }]));
  const entries = codesOf(metricTerms).map((metric) => [metric, found.get(metric) ?? none] as const);
  return Object.fromEntries(entries) as Record<Metric, Count>; // one entry a code
}

/** Rows put together by what they speak of; every code is in the answer. */
export function countsByCode(codes: readonly string[], rows: readonly CountRow[]): Map<string, Counts> {
  return new Map(codes.map((code) => [code, countsOf(rows.filter((row) => row.code === code))]));
}
