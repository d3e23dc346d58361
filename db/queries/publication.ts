import type { SqlPort, Statement } from '../port.ts';
import type { RecordKind } from '../schema/record-kind.ts';
import { readRows, rows } from './read.ts';
import { name, type Sql, sql } from './sql.ts';

/** For readers that need the number together with something else. */
export const publicationRow = rows<{ value: number }>(sql`SELECT value FROM publication_counter WHERE id = 1`);

/** Number of the latest public change; every answer that depends on public data can carry it as its ETag. */
export async function publicationNo(db: SqlPort): Promise<number> {
  const [row] = await readRows(db, publicationRow);
  return row?.value ?? 0;
}

/** Something public changed that is no record of its own, such as the state calendar: answers are asked for anew. */
export const countPublication = sql`UPDATE publication_counter SET value = value + 1 WHERE id = 1`;

/** Whether a statement gives new numbers: all that do are in this folder and write the counter by its name. */
export function countsPublication({ text }: Pick<Statement, 'text'>): boolean {
  return /\bUPDATE publication_counter\b/.test(text);
}

/** The number that was taken last. */
export const currentNo = sql`(SELECT value FROM publication_counter WHERE id = 1)`;

/** A public record was written: it gets the next number, and no tombstone is left of an earlier withdrawal. */
export function markPublished(table: string, kind: RecordKind, id: Sql): Statement[] {
  return [
    countPublication,
    sql`UPDATE ${name(table)} SET published_no = ${currentNo} WHERE id = ${id}`,
    sql`DELETE FROM publication_tombstone WHERE kind = ${kind} AND record_id = ${id}`,
  ];
}

/** A record stops being public: a tombstone with the next number tells those who hold a copy. */
export function markWithdrawn(table: string, kind: RecordKind, id: Sql, now: number): Statement[] {
  return [
    countPublication,
    sql`UPDATE ${name(table)} SET published_no = NULL WHERE id = ${id}`,
    sql`INSERT INTO publication_tombstone (kind, record_id, public_id, published_no, withdrawn_at)
      SELECT ${kind}, id, public_id, ${currentNo}, ${now} FROM ${name(table)} WHERE id = ${id}
      ON CONFLICT (kind, record_id) DO UPDATE SET published_no = excluded.published_no, withdrawn_at = excluded.withdrawn_at`,
  ];
}

export interface PublicChange {
  readonly id: number;
  readonly publicId: string;
  readonly publishedNo: number;
  readonly withdrawn: boolean;
}

/** What became public, changed or was withdrawn after a number, oldest first: the delta of a snapshot of one kind. */
export async function changesSince(
  db: SqlPort,
  kind: RecordKind,
  table: string,
  after: number,
  limit: number,
): Promise<PublicChange[]> {
  const { text, values } = sql`SELECT id, publicId, publishedNo, withdrawn FROM (
      SELECT id, public_id AS publicId, published_no AS publishedNo, 0 AS withdrawn
        FROM ${name(table)} WHERE published_no > ${after}
      UNION ALL
      SELECT record_id, public_id, published_no, 1 FROM publication_tombstone WHERE published_no > ${after} AND kind = ${kind}
    ) ORDER BY publishedNo, id LIMIT ${limit}`;
  const found = await db.query<Omit<PublicChange, 'withdrawn'> & { withdrawn: 0 | 1 }>(text, values);
  return found.map((row) => ({ ...row, withdrawn: row.withdrawn === 1 }));
}
