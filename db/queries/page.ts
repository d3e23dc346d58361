import { type CursorKey, encodeCursor } from '#core/cursor.ts';
import type { Page } from '#core/schemas/common.ts';
import type { PublicationStatus } from '#core/terms/position.ts';
import { toIso } from '#core/time.ts';
import { illustrativeFlags, PUBLIC_STATES } from './public.ts';
import { among, joinSql, literal, name, type Sql, sql, whereAll } from './sql.ts';
import type { IllustrativeChoice } from './view.ts';

/** An order of a list: the column it follows, then the record's own key. */
export interface ListOrder {
  /** What a cursor of this order carries, e.g. `park.name`. */
  readonly name: string;
  readonly column: string;
  readonly index: string;
  readonly direction: 'ASC' | 'DESC';
  /** Kinds of the cursor's keys: the column's, and the public id of the last record. */
  readonly keys: readonly ['string' | 'number', 'string'];
}

/** Which page of which list. */
export interface PageRequest {
  readonly limit: number;
  /** Column value and public id of the last record given; null = from the start. */
  readonly after: readonly CursorKey[] | null;
  readonly illustrative: IllustrativeChoice;
  /** The list at the end of that date (`pastTables`), in the order of regions. */
  readonly date?: string;
}

interface PageOf extends PageRequest {
  readonly table: string;
  readonly order: ListOrder;
  /** Publication states that are shown; the public ones unless said otherwise. */
  readonly states?: readonly PublicationStatus[];
  /** Conditions on the row, whose alias is `t`. */
  readonly where: readonly (Sql | null)[];
  /**
   * A SELECT of the keys (`id`) among which the page lies, when the filter names few: then these are read and sorted.
   * Without it the index of the order is walked until the page is full.
   */
  readonly driver: Sql | null;
}

/** Keys `id` and order value `k` of one page and one record more, which tells whether another page follows. */
export function pageKeys(page: PageOf): Sql {
  if (page.date !== undefined) return pastKeys(page);
  return page.driver === null ? walkedKeys(page) : sortedKeys(page, page.driver);
}

/**
 * One walk of the index for each publication state and flag, merged: an index serves ORDER BY only where the columns
 * before it are fixed. At most a page is read of each.
 */
function walkedKeys(page: PageOf): Sql {
  const { table, order, where, limit, illustrative, states = PUBLIC_STATES } = page;
  const walks = states.flatMap((state) =>
    illustrativeFlags(illustrative).map((flag) => {
      const fixed = sql`t.publication_status = ${literal(state)} AND t.is_illustrative = ${literal(flag)}`;
      return sql`SELECT * FROM (
        SELECT t.id AS id, ${name(`t.${order.column}`)} AS k FROM ${name(`${table} t INDEXED BY ${order.index}`)}
        ${whereAll([fixed, ...where, afterLast(page)])} ${orderBy(order, 't.')} LIMIT ${limit + 1})`;
    }),
  );
  return merged(walks, order, limit + 1);
}

/** D1 joins no more SELECTs than this into one. */
const MAX_TERMS = 4;

/** The first rows of several SELECTs in one order; many are merged by the handful first. */
function merged(parts: readonly Sql[], order: ListOrder, limit: number): Sql {
  if (parts.length > MAX_TERMS) {
    const handfuls = Array.from({ length: Math.ceil(parts.length / MAX_TERMS) }, (_, i) => {
      const handful = merged(parts.slice(i * MAX_TERMS, (i + 1) * MAX_TERMS), order, limit);
      return sql`SELECT * FROM (${handful})`;
    });
    return merged(handfuls, order, limit);
  }
  return sql`SELECT id, k FROM (${joinSql(parts, ' UNION ALL ')}) ${orderBy(order, '')} LIMIT ${limit}`;
}

function sortedKeys(page: PageOf, driver: Sql): Sql {
  const { table, order, where, limit, illustrative, states = PUBLIC_STATES } = page;
  const visible = [
    among('+t.publication_status', states),
    among('+t.is_illustrative', illustrativeFlags(illustrative)),
  ];
  return sql`SELECT t.id AS id, ${name(`t.${order.column}`)} AS k
    FROM (SELECT DISTINCT id FROM (${driver})) few CROSS JOIN ${name(table)} t ON t.id = few.id
    ${whereAll([...visible, ...where, afterLast(page)])} ${orderBy(order, 't.')} LIMIT ${limit + 1}`;
}

/** One walk of the revisions of the region, which are few enough to be looked at one by one. */
function pastKeys(page: PageOf): Sql {
  const { table, order, where, limit, illustrative, states = PUBLIC_STATES } = page;
  const visible = [among('t.publication_status', states), among('t.is_illustrative', illustrativeFlags(illustrative))];
  return sql`SELECT t.id AS id, ${name(`t.${order.column}`)} AS k FROM ${name(table)} t
    ${whereAll([...visible, ...where, afterLast(page)])} ${orderBy(order, 't.')} LIMIT ${limit + 1}`;
}

/** The cursor names the last record by its public id; were it deleted since, its neighbours come twice rather than never. */
export function afterLast({ table, order, after }: Pick<PageOf, 'table' | 'order' | 'after'>): Sql | null {
  if (after === null) return null;
  const [value = null, publicId = null] = after;
  const own = sql`coalesce((SELECT id FROM main.${name(table)} WHERE public_id = ${publicId}), ${order.direction === 'ASC' ? 0 : Number.MAX_SAFE_INTEGER})`;
  const beyond = name(order.direction === 'ASC' ? '>' : '<');
  return sql`(${name(`t.${order.column}`)}, t.id) ${beyond} (${value}, ${own})`;
}

export function orderBy(order: ListOrder, prefix: 't.' | ''): Sql {
  const column = prefix === '' ? 'k' : `t.${order.column}`;
  return name(`ORDER BY ${column} ${order.direction}, ${prefix}id ${order.direction}`);
}

/** The order of a page's records after more columns were joined to its keys, which have the alias `page`. */
export function inPageOrder(order: ListOrder): Sql {
  return name(`ORDER BY page.k ${order.direction}, page.id ${order.direction}`);
}

interface Keyed {
  readonly k: string | number;
  readonly id: string;
}

/** Makes the answer of the rows of a page, of which there is one more than asked for when another page follows. */
export function toPage<Row extends Keyed, Item>(
  rows: readonly Row[],
  { limit, order, now }: { limit: number; order: ListOrder; now: number },
  toItem: (row: Row) => Item,
): Page<Item> {
  const given = rows.slice(0, limit);
  const last = given.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: given.map(toItem),
    nextCursor: more ? encodeCursor(order.name, [last.k, last.id]) : null,
    asOf: toIso(now),
  };
}

/** The orders that tables of records have: by place (region code) and by name. */
export function ordersOf(table: string) {
  const order = (column: string, index: string, label: string) =>
    ({
      name: `${table}.${label}`,
      column,
      index: `${table}_${index}`,
      direction: 'ASC',
      keys: ['string', 'string'],
    }) as const;
  return { region: order('region_code', 'region', 'region'), name: order('name', 'name', 'name') };
}

export type RecordSort = keyof ReturnType<typeof ordersOf>;
