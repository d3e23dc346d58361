import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { assertWithinLimits, type SqlPort, type SqlValue, type Statement, type StatementResult } from '../../port.ts';
import type { OpenPort } from './local.ts';

const PATIENCE_MS = 5000;

/**
 * The database of a local portal by its file: opens in a moment, and beside a running portal too. Only for what touches no
 * search text and no tree; the loader goes the way of `local.ts`. Throws where there is no migrated database.
 */
export function openFile(persistTo: string): OpenPort {
  const db = new DatabaseSync(databaseFile(persistTo), { timeout: PATIENCE_MS });
  return { db: portOf(db), close: async () => db.close() };
}

/**
 * The database as it is at this moment, whatever the portal that runs beside it writes afterwards: SQLite copies the file
 * page by page and starts again where a page changed. The copy goes when it is closed.
 */
export async function openSnapshot(persistTo: string): Promise<OpenPort> {
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-'));
  const source = new DatabaseSync(databaseFile(persistTo), { timeout: PATIENCE_MS });
  const copy = join(folder, 'snapshot.sqlite');
  await backup(source, copy).finally(() => source.close());
  const db = new DatabaseSync(copy);
  return {
    db: portOf(db),
    close: async () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
