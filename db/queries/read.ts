import type { SqlPort } from '../port.ts';
import type { Sql } from './sql.ts';

/** A SELECT and the shape of its rows. */
export interface Rows<Row> extends Sql {
  readonly row?: Row;
}

/** Says what a SELECT gives. The row type must name the aliases of the statement; the tests of the queries hold it to that. */
export function rows<Row extends object>(select: Sql): Rows<Row> {
  return select;
}

export async function readRows<Row>(db: SqlPort, select: Rows<Row>): Promise<Row[]> {
  return db.query<Row>(select.text, select.values);
}

type RowsOf<Selects> = { [K in keyof Selects]: Selects[K] extends Rows<infer Row> ? Row[] : never };

/** Several SELECTs of one request in one round trip and one view of the data, answered under the same names. */
export async function readTogether<Selects extends Readonly<Record<string, Rows<object>>>>(
  db: SqlPort,
  selects: Selects,
): Promise<RowsOf<Selects>> {
  const results = await db.batch(Object.values(selects));
  const entries = Object.keys(selects).map((key, i) => [key, results[i]?.rows ?? []]);
  return Object.fromEntries(entries) as RowsOf<Selects>; // each name's rows come from its own statement
}
