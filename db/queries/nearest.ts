import { MERCATOR_SIZE, type MercatorBox, type MercatorCell } from '#core/geo/mercator.ts';
import type { SqlPort } from '../port.ts';
import { idsInBox, type SiteSet, treesOf } from './site-trees.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** A site found by place: its row id and its point as a Mercator cell. */
export interface PlacedSite extends MercatorCell {
  readonly id: number;
}

export interface Nearest {
  /** Nearest first by distance in Mercator cells, equal distances by id. */
  readonly sites: PlacedSite[];
  /** Every site within this many cells was looked at; the side of the Mercator square when all were. */
  readonly radius: number;
  /** False when the search met its limit before it had found as many as asked for. */
  readonly complete: boolean;
}

/** Side of the first box, halved: 3 km at the equator, 2.6 km in the south and 2.0 km in the north of China. */
const START = Math.round((MERCATOR_SIZE / 40_075) * 3);
/** A box that holds too few or too many is made so much larger or smaller, until one is known that is the other. */
const STRIDE = 4;
/** Just over √2: the disc through the corners of a box. */
const DISC_OF_BOX = 1.4143;
/** More probes are made only where many sites lie at one point: then the box that holds enough is read. */
const PROBES = 24;

/** A condition is met by few: the search starts nearer, so that a dense town does not meet the limit in its first box. */
const FILTERED_START = START / 8;
/** Just over √2: what lies in one box lies in the disc of the next. */
const FILTERED_GROWTH = 1.4143;
/** Sites of any kind that a filtered search looks at; each is read up to three times, the whole stays below 2,000 rows. */
const FILTERED_LIMIT = 280;

/** The steps of a filtered search, for the snapshot: it takes the same, so that it says the same of how far it looked. */
export const filteredSteps = { start: FILTERED_START, growth: FILTERED_GROWTH, look: FILTERED_LIMIT } as const;

/** The point and k are bound once (`?1`–`?3`, set by `ask`) however often a statement names them. */
const [X, Y, K] = [name('?1'), name('?2'), name('?3')];
const ask = sql`ask AS (SELECT ${X}, ${Y}, ${K})`;

/**
 * The k sites nearest to a point, in one statement: boxes are probed until one holds at least k and less than twice as many
 * (counting costs no more than that), and all in the box around its corners' disc are read, among which the k nearest are. Ten
 * cost fewer than 100 rows read at the median, however many sites there are. From a void beside a town of thousands it costs
 * more: part of the town lies in the box and not in the disc.
 */
export async function nearestSites(db: SqlPort, at: MercatorCell, k: number, set: SiteSet): Promise<Nearest> {
  const low = sql`iif(n < ${K}, r, low)`;
  const high = sql`iif(n < ${K}, high, r)`;
  const stride = number(STRIDE);
  const next = sql`(CASE WHEN ${high} IS NULL THEN ${low} * ${stride} WHEN ${low} = 0 THEN ${high} / ${stride} ELSE sqrt(${low} * ${high}) END)`;
  const search = sql`WITH RECURSIVE ${ask},
    -- low holds too few, high too many or enough
    probed(step, low, high, r, n) AS (
      SELECT 0, 0.0, NULL, ${number(START)}, ${countUpToTwiceK(set, number(START))}
      UNION ALL
      SELECT step + 1, ${low}, ${high}, ${next}, ${countUpToTwiceK(set, next)} FROM probed
      WHERE step < ${number(PROBES)} AND (n >= 2 * ${K} OR n < ${K} AND r < ${number(MERCATOR_SIZE)})
        AND (${high} IS NULL OR ${high} - ${low} > 1)
    ),
    held(r) AS MATERIALIZED (
      SELECT iif(n < ${K}, coalesce(high, r), r) * ${number(DISC_OF_BOX)} + 1 FROM (SELECT n, high, r, max(step) FROM probed)
    )
    ${sitesWithin(sql`held`, set)}`;
  const found = await db.query<PlacedSite & { readonly d: number }>(search.text, [at.x, at.y, k, ...search.values]);
  // sorted here: SQL counts each row again that it sorts
  const sites = found.sort((a, b) => a.d - b.d || a.id - b.id).slice(0, k);
  const last = sites[k - 1];
  const radius = last === undefined ? MERCATOR_SIZE : Math.min(Math.sqrt(last.d) + 1, MERCATOR_SIZE);
  return { sites: sites.map(({ id, x, y }) => ({ id, x, y })), radius, complete: true };
}

/**
 * The k nearest sites that meet a condition over a row of position with the alias `t`. A box grows ring by ring until the
 * disc in it holds k of them, or until it holds more than `look` sites of any kind: then the last smaller box
 * counts, `complete` is false, and everything within `radius` is known.
 */
export function nearestSitesWhere(
  db: SqlPort,
  at: MercatorCell,
  k: number,
  set: SiteSet,
  condition: Sql,
  look = FILTERED_LIMIT,
): Promise<Nearest> {
  const most = number(look);
  const wider = sql`(grown.r * ${number(FILTERED_GROWTH)})`;
  const search = sql`WITH RECURSIVE ${ask},
    -- seen = sites in the box, met = those that meet the condition, inner = those in the box before
    grown(r, inner, seen_met) AS (
      SELECT ${number(FILTERED_START)}, 0, ${countRing(set, number(0), number(FILTERED_START), condition, look)}
      UNION ALL
      SELECT ${wider}, ${met}, seen_met + ${countRing(set, sql`grown.r`, wider, condition, look)} FROM grown
      WHERE ${seen} <= ${most} AND inner < ${K} AND r < ${number(2 * MERCATOR_SIZE)}
    ),
    last(r) AS MATERIALIZED (SELECT coalesce(max(r), 0) FROM grown WHERE ${seen} <= ${most}),
    near(id, x, y, d) AS (${sitesWithin(sql`last`, set)}),
    found AS (
      SELECT near.* FROM near CROSS JOIN position t ON t.id = near.id
      WHERE d <= (SELECT r * r FROM last) AND ${condition}
    )`;
  return run(db, at, k, search);
}

/** Sites inside a box of Mercator cells, edges included, by id; at most `limit`. */
export async function sitesInBox(db: SqlPort, box: MercatorBox, set: SiteSet, limit: number): Promise<PlacedSite[]> {
  const statement = sql`${idsInBox(set, box)} LIMIT ${limit}`;
  const rows = await db.query<PlacedSite>(statement.text, statement.values);
  return rows.sort((a, b) => a.id - b.id);
}

interface FoundRow {
  readonly id: number | null;
  readonly x: number | null;
  readonly y: number | null;
  readonly r: number;
}

/** Runs a search that defines `found` and `last`; the radius comes as a row of its own, also where nothing was found. */
async function run(db: SqlPort, at: MercatorCell, k: number, search: Sql): Promise<Nearest> {
  const { text, values } = sql`${search}
    SELECT id, x, y, d, 0.0 AS r FROM (SELECT * FROM found ORDER BY d, id LIMIT ${K})
    UNION ALL SELECT NULL, NULL, NULL, NULL, r FROM last`;
  const rows = await db.query<FoundRow>(text, [at.x, at.y, k, ...values]);
  const sites = rows.flatMap(({ id, x, y }) => (id === null || x === null || y === null ? [] : [{ id, x, y }]));
  const radius = Math.min(rows.find((row) => row.id === null)?.r ?? 0, MERCATOR_SIZE);
  return { sites, radius, complete: sites.length >= k || radius >= MERCATOR_SIZE };
}

/** A number of our own as text: bound values are few. */
function number(value: number): Sql {
  return name(String(value));
}

/** Less than r cells from the point in x and in y. */
function within(r: Sql): Sql {
  return sql`x0 >= ${X} - ${r} AND x1 <= ${X} + ${r} AND y0 >= ${Y} - ${r} AND y1 <= ${Y} + ${r}`;
}

const squaredDistance = sql`(x0 - ${X}) * (x0 - ${X}) + (y0 - ${Y}) * (y0 - ${Y})`;

/** How many sites the box of half side r holds, counted no further than twice k in each tree. */
function countUpToTwiceK(set: SiteSet, r: Sql): Sql {
  const counts = treesOf(set).map(
    (tree) => sql`(SELECT count(*) FROM (SELECT 1 FROM ${tree} WHERE ${within(r)} LIMIT 2 * ${K}))`,
  );
  return sum(counts);
}

/** Two counts in one number, so that a ring is read once. */
const PACK = 1_000_000;
const seen = sql`seen_met / ${number(PACK)}`;
const met = sql`seen_met % ${number(PACK)}`;

/**
 * Sites outside the box of half side `inner` and inside that of `outer`, with those that meet the condition, packed. With
 * an inner side of 0 only the cell of the point itself is left out: the search may go on a ring longer, never stop early.
 */
function countRing(set: SiteSet, inner: Sql, outer: Sql, condition: Sql, look: number): Sql {
  const strips = [
    sql`y0 >= ${Y} - ${outer} AND y1 < ${Y} - ${inner} AND x0 >= ${X} - ${outer} AND x1 <= ${X} + ${outer}`,
    sql`y0 > ${Y} + ${inner} AND y1 <= ${Y} + ${outer} AND x0 >= ${X} - ${outer} AND x1 <= ${X} + ${outer}`,
    sql`x0 >= ${X} - ${outer} AND x1 < ${X} - ${inner} AND y0 >= ${Y} - ${inner} AND y1 <= ${Y} + ${inner}`,
    sql`x0 > ${X} + ${inner} AND x1 <= ${X} + ${outer} AND y0 >= ${Y} - ${inner} AND y1 <= ${Y} + ${inner}`,
  ];
  // Tree by tree: D1 takes no more than five SELECTs in one compound.
  const counts = treesOf(set).map((tree) => {
    const ring = joinSql(
      strips.map((strip) => sql`SELECT id FROM ${tree} WHERE ${strip}`),
      ' UNION ALL ',
    );
    return sql`(SELECT count(*) * ${number(PACK)} + coalesce(sum(coalesce((${condition}), 0)), 0)
      FROM (${ring} LIMIT ${number(look + 1)}) c CROSS JOIN position t ON t.id = c.id)`;
  });
  return sum(counts);
}

function sum(counts: readonly Sql[]): Sql {
  return counts.reduce((total, count) => sql`${total} + ${count}`);
}

/** The sites in the box whose half side is the column `r` of a one-row table. */
function sitesWithin(box: Sql, set: SiteSet): Sql {
  return joinSql(
    treesOf(set).map(
      (tree) => sql`SELECT id, x0 AS x, y0 AS y, ${squaredDistance} AS d FROM ${box} CROSS JOIN ${tree}
        WHERE ${within(sql`${box}.r`)}`,
    ),
    ' UNION ALL ',
  );
}
