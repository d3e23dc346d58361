import { globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { assertWithinLimits, type SqlPort, type SqlValue, type Statement, type StatementResult } from '../../port.ts';
import type { OpenPort } from './local.ts';

const PATIENCE_MS = 5000;
const ALL_PAGES = 2 ** 31 - 1;
const COPY = 'copy-';
/** No backup takes as long: a copy that is older was left by one that was killed. */
const LEFT_BEHIND_MS = 12 * 60 * 60 * 1000;

/**
 * The database of a local portal by its file: opens in a moment, and beside a running portal too. Only for what touches no
 * search text and no tree; the loader goes the way of `local.ts`. Throws where there is no migrated database.
 */
export function openFile(persistTo: string): OpenPort {
  const db = new DatabaseSync(databaseFile(persistTo), { timeout: PATIENCE_MS });
  return { db: portOf(db), close: async () => db.close() };
}

/**
 * The database as it is at this moment, whatever the portal that runs beside it writes afterwards. Copied in one step, for in
 * several it would begin again at every write in between and need not end. The copy lies in the state folder, where there is
 * room for such files, and goes when it is closed; those of backups that were killed go before the next is made.
 */
export async function openSnapshot(persistTo: string): Promise<OpenPort> {
  removeLeftBehind(persistTo);
  const source = new DatabaseSync(databaseFile(persistTo), { timeout: PATIENCE_MS });
  const folder = mkdtempSync(join(persistTo, COPY));
  const copy = join(folder, 'snapshot.sqlite');
  try {
    await backup(source, copy, { rate: ALL_PAGES });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    source.close();
  }
  const db = new DatabaseSync(copy);
  return {
    db: portOf(db),
    close: async () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function removeLeftBehind(persistTo: string): void {
  for (const name of globSync(`${COPY}??????`, { cwd: persistTo })) {
    const folder = join(persistTo, name);
    try {
      if (statSync(folder).mtimeMs < Date.now() - LEFT_BEHIND_MS) rmSync(folder, { recursive: true });
    } catch {
      // gone at this moment with its own backup, or another account's: no reason to make none
    }
  }
}

function databaseFile(persistTo: string): string {
  const folder = join(persistTo, 'v3', 'd1');
  const file = globSync('**/*.sqlite', { cwd: folder }).find((name) => !name.endsWith('metadata.sqlite'));
  if (file === undefined) throw new Error(`${folder}: there is no database; run npm start first`);
  return join(folder, file);
}

function portOf(db: DatabaseSync): SqlPort {
  const run = (statement: Statement): StatementResult => {
    assertWithinLimits(statement);
    const prepared = db.prepare(statement.text);
    if (prepared.columns().length === 0) {
      return { rows: [], changes: Number(prepared.run(...statement.values).changes) };
    }
    // SQLite's own values: no BLOB is stored (design.md), integers are safe
    return { rows: prepared.all(...statement.values) as Record<string, SqlValue>[], changes: 0 };
  };
  return {
    // the caller names the row type by the aliases of its statement, as with every port
    query: async <Row>(text: string, values: readonly SqlValue[] = []) => run({ text, values }).rows as Row[],
    batch: async (statements) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const results = statements.map(run);
        db.exec('COMMIT');
        return results;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
