import { BACKUP_FORMAT, BACKUP_VERSION, type BackupHead, printEnd, printHead, printRows } from '#core/backup/lines.ts';
import { createTally, type Tally } from '#core/backup/tally.ts';
import { toIso } from '#core/time.ts';
import { jsonChunks } from '../json-chunks.ts';
import type { SqlPort, SqlValue } from '../port.ts';
import { backupTables, type KeptTable, leftOutTables } from '../schema/backup-tables.ts';
import { sha256Hex } from '../sha256.ts';
import { readTogether, rows } from './read.ts';
import { joinSql, name, sql } from './sql.ts';

/** Rows asked for at once, and bytes of a line: a restored line must fit one bound value. */
const PAGE = 200;
const LINE_BYTES = 500_000;

/** Name of the last migration that this database had. */
export async function schemaVersion(db: SqlPort): Promise<string> {
  const [row] = await db.query<{ value: string }>("SELECT value FROM meta WHERE key = 'schema_version'");
  return row?.value ?? '';
}

/** Lines of a backup up to the end of the rows; photos are the caller's, who then writes {@link backupEnd}. */
export async function* backupRows(db: SqlPort, now: number, tally: Tally): AsyncGenerator<string> {
  const head: BackupHead = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    schema: await schemaVersion(db),
    createdAt: toIso(now),
    tables: backupTables(),
    leftOut: leftOutTables,
  };
  const first = printHead(head);
  await tally.other(first);
  yield first;
  for (const table of backupTables()) yield* rowsOf(db, table, tally);
}

export function backupTally(): Tally {
  return createTally(sha256Hex);
}

export function backupEnd(tally: Tally): string {
  return printEnd(tally.end());
}

async function* rowsOf(db: SqlPort, { name: table, columns }: KeptTable, tally: Tally): AsyncGenerator<string> {
  const list = joinSql(
    columns.map((column) => name(`"${column}"`)),
    ', ',
  );
  // Every table has a rowid; where the key is an integer it is that key.
  for (let after = -1; ; ) {
    const { text, values } = sql`SELECT rowid AS "_k", ${list} FROM ${name(`"${table}"`)}
      WHERE rowid > ${after} ORDER BY rowid LIMIT ${PAGE}`;
    const page = await db.query<Record<string, SqlValue> & { _k: number }>(text, values);
    const cells = page.map((row) => columns.map((column) => row[column] ?? null));
    for (const json of jsonChunks(cells, LINE_BYTES)) {
      const line = printRows(table, json);
      await tally.rows(table, line, (JSON.parse(json) as unknown[]).length); // an array by jsonChunks
      yield line;
    }
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last._k;
  }
}

/** Keys of the photos whose rows a backup keeps. */
export async function photoKeys(db: SqlPort): Promise<{ key: string; mime: string }[]> {
  return db.query<{ key: string; mime: string }>('SELECT object_key AS key, mime FROM photo ORDER BY id');
}

/** What tells whether anything was written while a backup was read: the end of the audit log and of what visitors sent. */
export async function writeMark(db: SqlPort): Promise<string> {
  const [row] = await db.query<{ mark: string }>(
    `SELECT json_array((SELECT max(seq) FROM audit_log), (SELECT max(rowid) FROM submission), (SELECT max(id) FROM photo),
      (SELECT value FROM publication_counter), (SELECT max(id) FROM import_batch), (SELECT max(rowid) FROM import_row)) AS mark`,
  );
  return row?.mark ?? '';
}

/** Rows of every table that a backup keeps, as they are now. */
export async function tableCounts(db: SqlPort): Promise<Readonly<Record<string, number>>> {
  const counts = backupTables().map(
    ({ name: table }) => [table, rows<{ n: number }>(sql`SELECT count(*) AS n FROM ${name(`"${table}"`)}`)] as const,
  );
  const found = await readTogether(db, Object.fromEntries(counts));
  return Object.fromEntries(Object.entries(found).map(([table, [row]]) => [table, row?.n ?? 0]));
}
