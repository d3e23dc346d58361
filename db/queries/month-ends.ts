import { regionAncestors, regionPrefix, regionPrefixEnd } from '#core/codes/region-code.ts';
import { lastDayOf } from '#core/month.ts';
import type { MonthEnd } from '#core/schemas/month-end.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { type Counts, countsByCode, type RollupScope } from './rollups.ts';
import { joinSql, literal, name, type Sql, sql, whereAll } from './sql.ts';

export interface MonthEndRow {
  readonly key: number;
  readonly month: string;
  /** The figures are those at the end of this day. */
  readonly on: string;
  readonly regionCode: string;
  readonly regionName: string | null;
  readonly edition: number;
  readonly reason: string | null;
  readonly frozenAt: number;
  readonly who: string | null;
  readonly holding: number;
}

/** Editions of a month and region that are looked through at once. */
const MAX_LISTED = 200;

/** The edition that holds of the month and region of `m`. */
const holding: Sql = sql`(SELECT max(n.edition) FROM month_end n WHERE n.region_code = m.region_code AND n.month = m.month)`;

function select(where: readonly (Sql | null)[], limit: number) {
  return rows<MonthEndRow>(sql`SELECT m.id AS key, m.month, coalesce(m.counted_on, date(m.month || '-01', '+1 month', '-1 day')) AS "on", m.region_code AS regionCode, r.full_name AS regionName, m.edition,
      m.reason, m.frozen_at AS frozenAt, u.name AS who, ${holding} AS holding
    FROM month_end m LEFT JOIN region r ON r.code = m.region_code LEFT JOIN auth_user u ON u.id = m.frozen_by
    ${whereAll(where)} ORDER BY m.month DESC, m.region_code DESC, m.edition DESC LIMIT ${limit}`);
}

export function toMonthEnd(row: MonthEndRow): MonthEnd {
  return {
    month: row.month,
    on: row.on,
    regionCode: row.regionCode,
    regionName: row.regionName ?? row.regionCode,
    edition: row.edition,
    frozenAt: toIso(row.frozenAt),
    frozenBy: row.who ?? '',
    reason: row.reason,
    superseded: row.edition < row.holding,
  };
}

/** All editions of the month ends of a region, and of the regions above it that speak of it too; the latest month first. */
export async function listMonthEnds(db: SqlPort, region: string, month: string | undefined): Promise<MonthEnd[]> {
  const found = await readRows(
    db,
    select([speaksOf(region), month === undefined ? null : sql`m.month = ${month}`], MAX_LISTED),
  );
  return found.map(toMonthEnd);
}

/** Towns are frozen, villages are not: nobody reports them. */
const LONGEST_CODE = 9;

/** Regions whose month ends hold figures of this one: itself and those above; of a village none but its own. */
function speaksOf(region: string, kind: RollupScope['kind'] = 'REGION'): Sql {
  const above = kind === 'REGION' && region.length > LONGEST_CODE ? [] : regionAncestors(region);
  return sql`m.region_code IN (SELECT value FROM json_each(${JSON.stringify([...above, region])}))`;
}

/** The edition that holds of a region's own month end, or of the latest month up to it that was frozen; null = none. */
export async function ownMonthEnd(
  db: SqlPort,
  region: string,
  { month, orBefore }: { readonly month: string; readonly orBefore: boolean },
): Promise<MonthEndRow | null> {
  const within = orBefore ? sql`m.month <= ${month}` : sql`m.month = ${month}`;
  return (await readRows(db, select([sql`m.region_code = ${region}`, within], 1)))[0] ?? null;
}

/** The month ends that hold for a region or for a park in it, each by the region closest to it; of one month, or of all. */
export async function holdingMonthEnds(
  db: SqlPort,
  region: string,
  kind: RollupScope['kind'],
  month: string | undefined,
): Promise<MonthEndRow[]> {
  const asked = month === undefined ? null : sql`m.month = ${month}`;
  const found = await readRows(db, select([speaksOf(region, kind), asked, sql`m.edition = ${holding}`], MAX_LISTED));
  return found.filter((row, i) => row.month !== found[i - 1]?.month);
}

/** Frozen counts of some scopes; those that were 0 are 0. */
export async function frozenCounts(
  db: SqlPort,
  key: number,
  kind: RollupScope['kind'],
  codes: readonly string[],
): Promise<Map<string, Counts>> {
  const { text, values } = sql`SELECT f.scope_code AS code, f.metric, f.registered, f.illustrative
    FROM json_each(${JSON.stringify(codes)}) c CROSS JOIN month_end_figure f
      ON f.month_end_id = ${key} AND f.scope_kind = ${literal(kind)} AND f.scope_code = c.value`;
  return countsByCode(codes, await db.query(text, values));
}

/**
 * Freezes the figures of a region, of all in it down to its towns, and of its parks, as the roll-ups have them at the end of
 * a day. A second writer of the same edition breaks its UNIQUE index.
 */
export function freezeStatements(
  { region, month, on, edition, reason }: Freeze,
  { by, at }: { readonly by: string; readonly at: number },
): Statement[] {
  const own = sql`(SELECT id FROM month_end WHERE region_code = ${region} AND month = ${month} AND edition = ${edition})`;
  const countedOn = on === lastDayOf(month) ? null : on;
  return [
    sql`INSERT INTO month_end (month, counted_on, region_code, edition, reason, frozen_by, frozen_at)
      VALUES (${month}, ${countedOn}, ${region}, ${edition}, ${reason}, ${by}, ${at})`,
    ...figuresOn(region, on).map(
      (
        figures,
      ) => sql`INSERT INTO month_end_figure (month_end_id, scope_kind, scope_code, metric, registered, illustrative)
        SELECT ${own}, f.* FROM (${figures}) f`,
    ),
  ];
}

interface Freeze {
  readonly region: string;
  readonly month: string;
  readonly on: string;
  readonly edition: number;
  readonly reason: string | null;
}

/** Whether the figures at the end of a day are other than those of an edition of the same region, in any place they hold. */
export async function differsFrom(db: SqlPort, key: number, region: string, on: string): Promise<boolean> {
  const now = sql`SELECT * FROM figures`;
  const held = sql`SELECT scope_kind, scope_code, metric, registered, illustrative FROM month_end_figure WHERE month_end_id = ${key}`;
  const [found] = await readRows(
    db,
    rows<{ differs: 0 | 1 }>(sql`WITH figures AS MATERIALIZED (${joinSql(figuresOn(region, on), ' UNION ALL ')})
      SELECT EXISTS (${now} EXCEPT ${held}) OR EXISTS (${held} EXCEPT ${now}) AS differs`),
  );
  return found?.differs === 1;
}

/** What there is to be frozen at the end of a day: rows of (scope_kind, scope_code, metric, registered, illustrative). */
function figuresOn(region: string, on: string): Sql[] {
  const figures = (
    kind: RollupScope['kind'],
    scopes: Sql,
  ) => sql`SELECT d.scope_kind, d.scope_code, d.metric, d.registered,
      d.illustrative FROM rollup_day d
    WHERE d.scope_kind = ${literal(kind)} AND ${scopes} AND d.registered + d.illustrative > 0
      AND d.day = (SELECT max(e.day) FROM rollup_day e WHERE e.scope_kind = d.scope_kind AND e.scope_code = d.scope_code
        AND e.metric = d.metric AND e.day <= ${on})`;
  const [from, to] = [regionPrefix(region), regionPrefixEnd(region)];
  return [
    figures(
      'REGION',
      sql`d.scope_code >= ${from} AND d.scope_code < ${to} AND (length(d.scope_code) <= ${LONGEST_CODE} OR d.scope_code = ${region})`,
    ),
    figures(
      'PARK',
      sql`d.scope_code IN (SELECT public_id FROM park WHERE ${name('region_code')} >= ${from} AND region_code < ${to})`,
    ),
  ];
}
