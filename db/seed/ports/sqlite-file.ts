import { globSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { assertWithinLimits, type SqlPort, type SqlValue, type Statement, type StatementResult } from '../../port.ts';
import type { OpenPort } from './local.ts';

const PATIENCE_MS = 5000;

/**
 * The database of a local portal by its file: opens in a moment, and beside a running portal too. Only for what touches no
 * search text and no tree; the loader goes the way of `local.ts`. Throws where there is no migrated database.
 */
export function openFile(persistTo: string): OpenPort {
  const folder = join(persistTo, 'v3', 'd1');
  const file = globSync('**/*.sqlite', { cwd: folder }).find((name) => !name.endsWith('metadata.sqlite'));
  if (file === undefined) throw new Error(`${folder}: there is no database; run npm start first`);
  const db = new DatabaseSync(join(folder, file), { timeout: PATIENCE_MS });
  return { db: portOf(db), close: async () => db.close() };
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
