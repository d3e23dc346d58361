import { MERCATOR_SIZE, type MercatorCell } from '#core/geo/mercator.ts';
import type { SqlPort } from '../port.ts';
import {
  ask,
  asking,
  byDistance,
  type FoundSite,
  furtherColumns,
  K,
  type MoreColumns,
  type Nearest,
  number,
  START,
  X,
  Y,
} from './nearest.ts';
import { type Rows, readRows, rows } from './read.ts';
import { type SiteSet, treesOf } from './site-trees.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** A condition is met by few: the search starts nearer, so that a dense town does not meet the limit in its first box. */
const FILTERED_START = START / 8;
/** Just over √2: what lies in one box lies in the disc of the next. */
const FILTERED_GROWTH = 1.4143;

/** The steps of a filtered search, for the snapshot: it takes the same, so that it says the same of how far it looked. */
export const filteredSteps = { start: FILTERED_START, growth: FILTERED_GROWTH } as const;

/** A condition over a row of position with the alias `t`, and how many sites of any kind may be looked at for it. */
export interface Condition {
  readonly sql: Sql;
  readonly look: number;
}

/** The radius comes in every row, and in one of its own where nothing was found. */
export interface ReachedRow extends FoundSite {
  readonly reached: number;
}

/**
 * The k nearest sites that meet a condition. A box grows ring by ring until the disc in it holds k of them, or until it
 * holds more than `look` sites of any kind: then the last smaller box counts, `complete` is false, and everything within
 * `radius` is known. A ring is counted before it is looked into, so that the one too many costs `look` rows of the tree and none else;
 * each site of the others is read twice in the tree and once with its row, and its condition is asked once.
 */
export function selectNearestWhere<Row>(
  at: MercatorCell,
  k: number,
  set: SiteSet,
  condition: Condition,
  more?: MoreColumns<Row>,
): Rows<ReachedRow & Row> {
  const most = number(condition.look);
  const wider = sql`(r * ${number(FILTERED_GROWTH)})`;
  const join = more === undefined ? sql`` : sql`LEFT JOIN position t ON t.id = page.id`;
  const search = sql`WITH RECURSIVE ${ask},
    -- seen = sites in the box of r, met = those of them within the box before that of low, hits = those between low and the box before
    grown(low, r, met, seen, hits) AS (
      SELECT 0, ${number(FILTERED_START)}, 0, ${countRing(set, number(0), number(FILTERED_START), condition.look)}, '[]'
      UNION ALL
      SELECT r, ${wider}, met + json_array_length(hits), seen + ${countRing(set, name('r'), wider, condition.look)},
        ${hitsOfRing(set, name('low'), name('r'), condition.sql)} FROM grown
      WHERE seen <= ${most} AND met + json_array_length(hits) < ${K} AND r < ${number(2 * MERCATOR_SIZE)}
    ),
    rings AS MATERIALIZED (SELECT low, r, seen, hits FROM grown),
    -- the last box that does not hold too many, and what its outermost ring and the cell of the point add
    reach(r, hits) AS MATERIALIZED (
      SELECT iif(seen <= ${most}, r, low), iif(seen <= ${most}, ${hitsOfRing(set, name('low'), name('r'), condition.sql)}, '[]')
      FROM (SELECT low, r, seen, max(r) FROM rings)
    ),
    found(id, x, y, d) AS (
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM rings, json_each(rings.hits)
      UNION ALL SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM reach, json_each(reach.hits)
      UNION ALL SELECT t.id, ${X}, ${Y}, 0 FROM (${atPoint(set)}) c CROSS JOIN position t ON t.id = c.id WHERE ${condition.sql}
    )
    SELECT reach.r AS reached, page.id, page.x, page.y, page.d ${furtherColumns(more)} FROM reach
      LEFT JOIN (SELECT id, x, y, d FROM found WHERE d <= (SELECT r * r FROM reach) ORDER BY d, id LIMIT ${K}) page ON 1 ${join}`;
  return rows(asking(at, k, search));
}

/** What the rows of {@link selectNearestWhere} say. */
export function nearestFrom<Row>(found: readonly (ReachedRow & Row)[], k: number): Nearest<FoundSite & Row> {
  const radius = Math.min(found[0]?.reached ?? 0, MERCATOR_SIZE);
  const sites = found.filter(({ id }) => id !== null).sort(byDistance);
  return { sites, radius, complete: sites.length >= k || radius >= MERCATOR_SIZE };
}

export async function nearestSitesWhere<Row = unknown>(
  db: SqlPort,
  at: MercatorCell,
  k: number,
  set: SiteSet,
  condition: Condition,
  more?: MoreColumns<Row>,
): Promise<Nearest<FoundSite & Row>> {
  return nearestFrom(await readRows(db, selectNearestWhere(at, k, set, condition, more)), k);
}

/**
 * Sites outside the box of half side `inner` and inside that of `outer`. With an inner side of 0 only the cell of the point
 * itself is left out: the search may go on a ring longer, never stop early.
 */
function ring(tree: Sql, inner: Sql, outer: Sql): Sql {
  const strips = [
    sql`y0 >= ${Y} - ${outer} AND y1 < ${Y} - ${inner} AND x0 >= ${X} - ${outer} AND x1 <= ${X} + ${outer}`,
    sql`y0 > ${Y} + ${inner} AND y1 <= ${Y} + ${outer} AND x0 >= ${X} - ${outer} AND x1 <= ${X} + ${outer}`,
    sql`x0 >= ${X} - ${outer} AND x1 < ${X} - ${inner} AND y0 >= ${Y} - ${inner} AND y1 <= ${Y} + ${inner}`,
    sql`x0 > ${X} + ${inner} AND x1 <= ${X} + ${outer} AND y0 >= ${Y} - ${inner} AND y1 <= ${Y} + ${inner}`,
  ];
  return joinSql(
    strips.map((strip) => sql`SELECT id, x0, y0 FROM ${tree} WHERE ${strip}`),
    ' UNION ALL ',
  );
}

/** Ring by ring of the trees, counted no further than one too many in all. D1 takes no more than five SELECTs in one compound. */
function countRing(set: SiteSet, inner: Sql, outer: Sql, look: number): Sql {
  const rings = treesOf(set).map((tree) => sql`SELECT id FROM (${ring(tree, inner, outer)})`);
  return sql`(SELECT count(*) FROM (${joinSql(rings, ' UNION ALL ')} LIMIT ${number(look + 1)}))`;
}

/** JSON of those in a ring that meet the condition: `[[id, x, y, d], …]`. */
function hitsOfRing(set: SiteSet, inner: Sql, outer: Sql, condition: Sql): Sql {
  const rings = treesOf(set).map((tree) => sql`SELECT id, x0, y0 FROM (${ring(tree, inner, outer)})`);
  const squared = sql`(c.x0 - ${X}) * (c.x0 - ${X}) + (c.y0 - ${Y}) * (c.y0 - ${Y})`;
  return sql`(SELECT json_group_array(json_array(t.id, c.x0, c.y0, ${squared}))
      FROM (${joinSql(rings, ' UNION ALL ')}) c CROSS JOIN position t ON t.id = c.id WHERE ${condition})`;
}

function atPoint(set: SiteSet): Sql {
  return joinSql(
    treesOf(set).map((tree) => sql`SELECT id FROM ${tree} WHERE x0 = ${X} AND x1 = ${X} AND y0 = ${Y} AND y1 = ${Y}`),
    ' UNION ALL ',
  );
}
