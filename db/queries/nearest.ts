import { MERCATOR_SIZE, type MercatorBox, type MercatorCell } from '#core/geo/mercator.ts';
import type { SqlPort } from '../port.ts';
import { readRows, rows } from './read.ts';
import { idsInBox, type SiteSet, treesOf } from './site-trees.ts';
import { joinSql, name, Sql, sql } from './sql.ts';

/** A site found by place: its row id and its point as a Mercator cell. */
export interface PlacedSite extends MercatorCell {
  readonly id: number;
}

export interface Nearest<Site = PlacedSite> {
  /** Nearest first by distance in Mercator cells, equal distances by id. */
  readonly sites: Site[];
  /** Every site within this many cells was looked at; the side of the Mercator square when all were. */
  readonly radius: number;
  /** False when the search met its limit before it had found as many as asked for. */
  readonly complete: boolean;
}

/** A site as it is found: `d` is the square of its distance in cells. */
export interface FoundSite extends PlacedSite {
  readonly d: number;
}

/** Further columns of what is found, from a row of position with the alias `t`: one statement then answers. */
export interface MoreColumns<Row> {
  readonly columns: Sql;
  readonly row?: Row;
}

/** Side of the first box, halved: 3 km at the equator, 2.6 km in the south and 2.0 km in the north of China. */
export const START = Math.round((MERCATOR_SIZE / 40_075) * 3);
/** A box that holds too few or too many is made so much larger or smaller, until one is known that is the other. */
const STRIDE = 4;
/** Boxes between the two are tried while the larger is so much larger than the smaller … */
const CLOSE = 1.25;
/** … and smaller than this (48 km): from farther away the fields around the box are cut sooner than boxes are tried. */
const NEAR = 16 * START;
/** Just over √2: the disc through the corners of a box. */
const DISC_OF_BOX = 1.4143;
/** More probes are made only where many sites lie at one point. */
const PROBES = 24;
/** A field around the box is cut in two until it holds no more sites than this: whether there is a second costs one row, a first none. */
const FIELD = 1;

/** The point and k are bound once (`?1`–`?3`, set by `ask`) however often a statement names them. */
export const [X, Y, K] = [name('?1'), name('?2'), name('?3')];
export const ask = sql`ask AS (SELECT ${X}, ${Y}, ${K})`;

/**
 * The k sites nearest to a point, in one statement: boxes are probed until one holds at least k and less than twice as many
 * (counting costs no more than that), or is not much larger than one that holds too few. Around it lie four fields. The
 * nearest field is taken next, always, and cut in two where it holds more than one site, until k sites have come: so of a town
 * that begins at the edge of the disc only the nearest corners are read. Ten sites cost fewer than 100 rows at the median and 200 at
 * most where people live, 200 and some 300 out at sea, however many sites there are. Only where hundreds lie at one point, as near
 * as each other, all of them are read.
 */
export async function nearestSites<Row = unknown>(
  db: SqlPort,
  at: MercatorCell,
  k: number,
  set: SiteSet,
  more?: MoreColumns<Row>,
): Promise<Nearest<FoundSite & Row>> {
  const join = more === undefined ? sql`` : sql`CROSS JOIN position t ON t.id = page.id`;
  const search = sql`WITH RECURSIVE ${ask}, ${probed(set)}, ${boxed}, ${queued(set)}
    SELECT page.id, page.x, page.y, page.d ${furtherColumns(more)}
    FROM (SELECT id, x0 AS x, y0 AS y, d FROM queue WHERE id IS NOT NULL LIMIT ${K}) page ${join}`;
  const found = await readRows(db, rows<FoundSite & Row>(asking(at, k, search)));
  const sites = found.sort(byDistance);
  const last = sites[k - 1];
  const radius = last === undefined ? MERCATOR_SIZE : Math.min(Math.sqrt(last.d) + 1, MERCATOR_SIZE);
  return { sites, radius, complete: true };
}

/** Sites inside a box of Mercator cells, edges included, by id; at most `limit`. */
export async function sitesInBox(db: SqlPort, box: MercatorBox, set: SiteSet, limit: number): Promise<PlacedSite[]> {
  const statement = sql`${idsInBox(set, box)} LIMIT ${limit}`;
  const found = await db.query<PlacedSite>(statement.text, statement.values);
  return found.sort((a, b) => a.id - b.id);
}

/** A statement that begins with {@link ask}, with its values. */
export function asking({ x, y }: MercatorCell, k: number, search: Sql): Sql {
  return new Sql(search.text, [x, y, k, ...search.values]);
}

export function furtherColumns(more: MoreColumns<unknown> | undefined): Sql {
  return more === undefined ? sql`` : sql`, ${more.columns}`;
}

/** Sorted here: SQL counts each row again that it sorts. */
export function byDistance(a: FoundSite, b: FoundSite): number {
  return a.d - b.d || a.id - b.id;
}

/** A number of our own as text: bound values are few. */
export function number(value: number): Sql {
  return name(String(value));
}

/** Boxes of half side r around the point, each with the number n of its sites: low holds too few, high enough or too many. */
function probed(set: SiteSet): Sql {
  const low = sql`iif(n < ${K}, r, low)`;
  const high = sql`iif(n < ${K}, high, r)`;
  const stride = number(STRIDE);
  const next = sql`(CASE WHEN ${high} IS NULL THEN ${low} * ${stride} WHEN ${low} = 0 THEN ${high} / ${stride} ELSE sqrt(${low} * ${high}) END)`;
  return sql`probed(step, low, high, r, n) AS (
      SELECT 0, 0.0, NULL, ${number(START)}, ${countUpToTwiceK(set, number(START))}
      UNION ALL
      SELECT step + 1, ${low}, ${high}, ${next}, ${countUpToTwiceK(set, next)} FROM probed
      WHERE step < ${number(PROBES)} AND (n >= 2 * ${K} OR n < ${K} AND r < ${number(MERCATOR_SIZE)})
        AND (${high} IS NULL OR ${high} - ${low} > 1 AND ${high} > ${low} * iif(${high} > ${number(NEAR)}, ${stride}, ${number(CLOSE)}))
    )`;
}

/** The last box that does not hold too many (`own`), and the one that the disc through k sites lies in (`outer`). Whole cells. */
const boxed = sql`boxed(own, outer) AS MATERIALIZED (
      SELECT CAST(iif(n < 2 * ${K}, r, low) AS INTEGER),
        CAST(iif(n < ${K}, coalesce(high, r), r) * ${number(DISC_OF_BOX)} AS INTEGER) + 1
      FROM (SELECT low, high, r, n, max(step) FROM probed)
    )`;

/** A field by the SQL of its sides, edges included. */
interface Field {
  readonly x0: Sql;
  readonly x1: Sql;
  readonly y0: Sql;
  readonly y1: Sql;
}

/** Whole numbers, though a number is bound as a real one: halves of a field must not leave a gap between them. */
const [CELL_X, CELL_Y] = [name('CAST(?1 AS INTEGER)'), name('CAST(?2 AS INTEGER)')];

/** The box itself, and the fields above, below and on both sides of it within the world. */
const fields = sql`(SELECT ${CELL_X} - own AS x0, ${CELL_X} + own AS x1, ${CELL_Y} - own AS y0, ${CELL_Y} + own AS y1, 1 AS taken FROM boxed
        UNION ALL SELECT max(${CELL_X} - outer, 0), ${CELL_X} + outer, max(${CELL_Y} - outer, 0), ${CELL_Y} - own - 1, 0 FROM boxed
        UNION ALL SELECT max(${CELL_X} - outer, 0), ${CELL_X} + outer, ${CELL_Y} + own + 1, ${CELL_Y} + outer, 0 FROM boxed
        UNION ALL SELECT max(${CELL_X} - outer, 0), ${CELL_X} - own - 1, max(${CELL_Y} - own, 0), ${CELL_Y} + own, 0 FROM boxed
        UNION ALL SELECT ${CELL_X} + own + 1, ${CELL_X} + outer, max(${CELL_Y} - own, 0), ${CELL_Y} + own, 0 FROM boxed) f`;

/** The square of the distance of a field from the point. */
function beside({ x0, x1, y0, y1 }: Field): Sql {
  const [dx, dy] = [sql`max(${x0} - ${X}, 0, ${X} - ${x1})`, sql`max(${y0} - ${Y}, 0, ${Y} - ${y1})`];
  return sql`${dx} * ${dx} + ${dy} * ${dy}`;
}

function fieldOf(alias: string): Field {
  return { x0: name(`${alias}.x0`), x1: name(`${alias}.x1`), y0: name(`${alias}.y0`), y1: name(`${alias}.y1`) };
}

/** The halves of a field that is cut across its longer side. */
function halvesOf({ x0, x1, y0, y1 }: Field): Field[] {
  const [isWide, isHigh] = [sql`${x1} - ${x0} > ${y1} - ${y0}`, sql`${x1} - ${x0} <= ${y1} - ${y0}`];
  const [midX, midY] = [sql`(${x0} + ${x1}) / 2`, sql`(${y0} + ${y1}) / 2`];
  return [
    { x0, x1: sql`iif(${isWide}, ${midX}, ${x1})`, y0, y1: sql`iif(${isHigh}, ${midY}, ${y1})` },
    { x0: sql`iif(${isWide}, ${midX} + 1, ${x0})`, x1, y0: sql`iif(${isHigh}, ${midY} + 1, ${y0})`, y1 },
  ];
}

/**
 * Fields and sites by distance, fields first among equals: whatever is taken out next, nothing nearer is left. A field with more
 * than a handful of sites (n) is cut in two, of any other the sites are taken; one of a single cell cannot be cut.
 */
function queued(set: SiteSet): Sql {
  const isCut = sql`q.id IS NULL AND q.n > ${number(FIELD)} AND NOT (q.x0 = q.x1 AND q.y0 = q.y1)`;
  const isTaken = sql`q.id IS NULL AND (q.n BETWEEN 1 AND ${number(FIELD)} OR q.n > 0 AND q.x0 = q.x1 AND q.y0 = q.y1)`;
  const row = (field: Field, n: Sql) =>
    sql`${beside(field)}, NULL, ${field.x0}, ${field.x1}, ${field.y0}, ${field.y1}, ${n}`;
  const halves = halvesOf(fieldOf('q')).map(
    (half) => sql`SELECT ${row(half, countField(set, half))} FROM queue q WHERE ${isCut} AND ${isSettled(set, half)}`,
  );
  const sites = treesOf(set).map(
    (
      tree,
    ) => sql`SELECT (s.x0 - ${X}) * (s.x0 - ${X}) + (s.y0 - ${Y}) * (s.y0 - ${Y}), s.id, s.x0, s.x0, s.y0, s.y0, NULL
      FROM queue q CROSS JOIN ${tree} s WHERE ${isTaken} AND ${inside(fieldOf('q'))}`,
  );
  const first = fieldOf('f');
  const start = sql`SELECT ${row(first, sql`iif(f.taken, 1, ${countField(set, first)})`)}
      FROM ${fields} WHERE f.x0 <= f.x1 AND f.y0 <= f.y1 AND ${isSettled(set, first)}`;
  return sql`queue(d, id, x0, x1, y0, y1, n) AS (${joinSql([start, ...halves, ...sites], ' UNION ALL ')} ORDER BY 1, 2)`;
}

function inside({ x0, x1, y0, y1 }: Field): Sql {
  return sql`s.x0 >= ${x0} AND s.x1 <= ${x1} AND s.y0 >= ${y0} AND s.y1 <= ${y1}`;
}

/** Whether any site lies in a field: to look for the first costs no row. */
function isSettled(set: SiteSet, field: Field): Sql {
  const exist = treesOf(set).map((tree) => sql`EXISTS (SELECT 1 FROM ${tree} s WHERE ${inside(field)})`);
  return sql`(${joinSql(exist, ' OR ')})`;
}

/**
 * Sites of a field, counted no further than one too many in each tree. Where both halves hold one that is known already: only the
 * second of a SELECT is a row read.
 */
function countField(set: SiteSet, field: Field): Sql {
  const counts = treesOf(set).map(
    (tree) => sql`(SELECT count(*) FROM (SELECT 1 FROM ${tree} s WHERE ${inside(field)} LIMIT ${number(FIELD + 1)}))`,
  );
  const isBoth = joinSql(
    halvesOf(field).map((half) => isSettled(set, half)),
    ' AND ',
  );
  return sql`iif(${isBoth}, ${number(FIELD + 1)}, ${sum(counts)})`;
}

/** Less than r cells from the point in x and in y. */
export function within(r: Sql): Sql {
  return sql`x0 >= ${X} - ${r} AND x1 <= ${X} + ${r} AND y0 >= ${Y} - ${r} AND y1 <= ${Y} + ${r}`;
}

/** How many sites the box of half side r holds, counted no further than twice k in each tree. */
function countUpToTwiceK(set: SiteSet, r: Sql): Sql {
  const counts = treesOf(set).map(
    (tree) => sql`(SELECT count(*) FROM (SELECT 1 FROM ${tree} WHERE ${within(r)} LIMIT 2 * ${K}))`,
  );
  return sum(counts);
}

function sum(counts: readonly Sql[]): Sql {
  return counts.reduce((total, count) => sql`${total} + ${count}`);
}
