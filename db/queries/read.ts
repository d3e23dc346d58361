import type { Sql } from './sql.ts';

/** Production refuses larger bound values, local D1 does not: so we do. UTF-8 takes at most 3 bytes a UTF-16 unit. */
const MAX_VALUE_BYTES = 1_000_000;

/** A SELECT and the shape of its rows. */
export interface Rows<Row> extends Sql {
  readonly row?: Row;
}

/** Says what a SELECT gives. The row type must name the aliases of the statement; the tests of the queries hold it to that. */
export function rows<Row extends object>(select: Sql): Rows<Row> {
  return select;
}

export function prepare(db: D1Database, select: Sql): D1PreparedStatement {
  for (const value of select.values) {
    if (typeof value === 'string' && value.length * 3 > MAX_VALUE_BYTES)
      throw new RangeError('a bound value is too large');
  }
  return db.prepare(select.text).bind(...select.values);
}

export async function readRows<Row>(db: D1Database, select: Rows<Row>): Promise<Row[]> {
  const { results } = await prepare(db, select).all<Row>();
  return results;
}

type RowsOf<Selects> = { [K in keyof Selects]: Selects[K] extends Rows<infer Row> ? Row[] : never };

/** Several SELECTs of one request in one round trip and one view of the data, answered under the same names. */
export async function readTogether<Selects extends Readonly<Record<string, Rows<object>>>>(
  db: D1Database,
  selects: Selects,
): Promise<RowsOf<Selects>> {
  const names = Object.keys(selects);
  const results = await db.batch(Object.values(selects).map((select) => prepare(db, select)));
  const entries = names.map((key, i) => [key, results[i]?.results ?? []]);
  return Object.fromEntries(entries) as RowsOf<Selects>; // each name's rows come from its own statement
}
