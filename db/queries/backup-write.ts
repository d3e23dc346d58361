import type { BackupTable } from '#core/backup/lines.ts';
import type { SqlPort, Statement } from '../port.ts';
import { backupTables } from '../schema/backup-tables.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** Why a backup cannot be put into a database. */
export type RestoreRefusal =
  /** The file is of another schema; the same release is needed. */
  | { readonly code: 'OTHER_SCHEMA'; readonly wanted: string; readonly has: string }
  /** Columns of a table are not those of this release. */
  | { readonly code: 'OTHER_COLUMNS'; readonly table: string };

/** Whether every table of the file is one of ours with the same columns. */
export function fitsTables(tables: readonly BackupTable[]): RestoreRefusal | null {
  const wrong = tables.find(({ name: table, columns }) => {
    const own = backupTables().find((kept) => kept.name === table);
    return own === undefined || own.columns.join() !== columns.join();
  });
  return wrong === undefined ? null : { code: 'OTHER_COLUMNS', table: wrong.name };
}

/** Nobody was here yet: no account was ever made. The loader's own rows do not count, they are in every backup. */
export async function isUntouched(db: SqlPort): Promise<boolean> {
  const rows = await db.query('SELECT 1 FROM auth_user LIMIT 1');
  return rows.length === 0;
}

interface Trigger {
  readonly name: string;
  readonly sql: string;
}

/**
 * Statements that empty every kept table, for a restore into an installation where nobody was. The triggers that keep
 * audit lines and figures for ever are taken away for the length of this one transaction and put back unchanged.
 */
export async function emptyStatements(db: SqlPort): Promise<Statement[]> {
  const guards = await db.query<Trigger>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_no\\_delete' ESCAPE '\\'",
  );
  return [
    deferred(),
    ...guards.map((guard) => sql`DROP TRIGGER ${name(`"${guard.name}"`)}`),
    ...backupTables()
      .toReversed()
      .map((table) => sql`DELETE FROM ${name(`"${table.name}"`)}`),
    ...guards.map((guard) => name(guard.sql)),
  ];
}

/** Foreign keys are looked at when the transaction ends: rows come table by table, not parent by parent. */
export function deferred(): Statement {
  return sql`PRAGMA defer_foreign_keys = ON`;
}

/** Puts a JSON array of rows into a table. */
export function putRows(table: string, rowsJson: string): Statement {
  return putFrom(table, sql`json_each(${rowsJson}) ORDER BY key`);
}

/** Puts the rows into a table that `from` gives as `value`, a JSON array each. */
export function putFrom(table: string, from: Sql): Statement {
  const own = backupTables().find((kept) => kept.name === table);
  if (own === undefined) throw new RangeError(`no table of a backup: ${table}`);
  const columns = joinSql(
    own.columns.map((column) => name(`"${column}"`)),
    ', ',
  );
  const values = name(own.columns.map((_, i) => `value->>${i}`).join(', '));
  return sql`INSERT INTO ${name(`"${table}"`)} (${columns}) SELECT ${values} FROM ${from}`;
}
