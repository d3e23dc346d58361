import { type BackupEnd, printRows } from '#core/backup/lines.ts';
import type { SqlPort, Statement } from '../port.ts';
import { backupTables } from '../schema/backup-tables.ts';
import { backupTally } from './backup-read.ts';
import { emptyStatements, putFrom } from './backup-write.ts';
import { sql } from './sql.ts';

/** Line 0 says which file the others are of: its SHA-256. */
const FILE_LINE = 0;

/** Last line that is there of a file; lines of another file are thrown away first. */
export async function beginRestore(db: SqlPort, file: string): Promise<number> {
  const [row] = await db.query<{ body: string }>('SELECT body FROM restore_line WHERE no = ?', [FILE_LINE]);
  if (row?.body !== file) {
    await db.batch([
      sql`DELETE FROM restore_line`,
      sql`INSERT INTO restore_line (no, body) VALUES (${FILE_LINE}, ${file})`,
    ]);
  }
  const [last] = await db.query<{ no: number }>('SELECT max(no) AS no FROM restore_line');
  return last?.no ?? 0;
}

/** Keeps one line of rows; sent again it is the same. */
export async function keepRestoreLine(db: SqlPort, no: number, table: string, rowsJson: string): Promise<void> {
  await db.batch([
    sql`INSERT INTO restore_line (no, table_name, body) VALUES (${no}, ${table}, ${rowsJson})
      ON CONFLICT (no) DO UPDATE SET table_name = excluded.table_name, body = excluded.body`,
  ]);
}

/** What the kept lines add up to, table by table, as the end of a backup says it. */
export async function restoreTally(db: SqlPort): Promise<BackupEnd> {
  const tally = backupTally();
  for (let after = FILE_LINE; ; ) {
    const [line] = await db.query<{ no: number; tableName: string; body: string }>(
      'SELECT no, table_name AS tableName, body FROM restore_line WHERE no > ? ORDER BY no LIMIT 1',
      [after],
    );
    if (line === undefined) return tally.end();
    const rows: unknown[] = JSON.parse(line.body);
    await tally.rows(line.tableName, printRows(line.tableName, line.body), rows.length);
    after = line.no;
  }
}

/** One transaction that empties every table and puts the kept lines in; `also` goes into it too. */
export async function commitRestore(db: SqlPort, also: readonly Statement[]): Promise<void> {
  await db.batch([
    ...(await emptyStatements(db)),
    ...backupTables().map(({ name: table }) => putFrom(table, keptRows(table))),
    ...also,
    sql`DELETE FROM restore_line`,
  ]);
}

function keptRows(table: string) {
  return sql`restore_line l CROSS JOIN json_each(l.body) j WHERE l.table_name = ${table} ORDER BY l.no, j.key`;
}
