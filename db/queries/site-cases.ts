import { type CursorKey, encodeCursor } from '#core/cursor.ts';
import type { SqlPort } from '../port.ts';
import { type Rows, readRows, rows } from './read.ts';
import { name, type Sql, sql, whereAll } from './sql.ts';

/** What visitors say about a site, as staff deal with it case by case: `t` is the case, `s` its site. */

export const caseSiteColumns = name(`s.public_id AS siteId, s.name AS siteName, s.address, s.region_code AS regionCode,
  coalesce(r.full_name, s.region_code) AS regionName, p.name AS parkName`);

export function caseTables(table: 'rating' | 'correction'): Sql {
  return name(`${table} t JOIN position s ON s.id = t.position_id LEFT JOIN region r ON r.code = s.region_code
    LEFT JOIN park p ON p.id = s.park_id`);
}

export interface CasePage {
  /** What is to be done: the oldest first; what is done: the latest first. */
  readonly waiting: boolean;
  readonly limit: number;
  readonly after: readonly CursorKey[] | null;
}

/** A page of cases in the order in which they came in. `read` gives those under a condition, in an order. */
export async function readCases<Row extends { readonly key: number }>(
  db: SqlPort,
  order: { readonly name: string },
  { waiting, limit, after }: CasePage,
  read: (beyond: Sql | null, end: Sql) => Rows<Row>,
): Promise<{ items: Row[]; nextCursor: string | null }> {
  const beyond = after === null ? null : sql`t.id ${name(waiting ? '>' : '<')} ${after[0] ?? 0}`;
  const end = sql`ORDER BY t.id ${name(waiting ? 'ASC' : 'DESC')} LIMIT ${limit + 1}`;
  const found = await readRows(db, read(beyond, end));
  const items = found.slice(0, limit);
  const last = found.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : encodeCursor(order.name, [last.key]) };
}

/** How many there are, counted up to `max`. */
export async function countCases(
  db: SqlPort,
  table: 'rating' | 'correction',
  conditions: readonly (Sql | null)[],
  max: number,
): Promise<number> {
  const [row] = await readRows(
    db,
    rows<{ n: number }>(
      sql`SELECT count(*) AS n FROM (SELECT 1 FROM ${name(table)} t JOIN position s ON s.id = t.position_id
        ${whereAll(conditions)} LIMIT ${max})`,
    ),
  );
  return row?.n ?? 0;
}
