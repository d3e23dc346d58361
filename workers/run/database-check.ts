import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Mend } from './mend.ts';

/** Above this size every index is no longer compared row by row: the quick check still reads every page. */
const FULL_CHECK_BYTES = 256 * 1024 * 1024;

/** The databases that local Workers keep below a state folder: D1's, Durable Objects', indexes of buckets and caches. */
export function databaseFiles(stateDir: string): string[] {
  const folder = join(stateDir, 'v3');
  if (!existsSync(folder)) return [];
  return globSync('**/*.sqlite', { cwd: folder }).map((file) => join(folder, file));
}

/** Throws a {@link Mend} when a local database can not be read or is inconsistent. The stack must not be running. */
export function checkDatabases(stateDir: string): void {
  for (const file of databaseFiles(stateDir)) {
    const trouble = troubleOf(file);
    if (!trouble) continue;
    throw new Mend(
      `本地数据库已损坏（${trouble}）：运行 npm run reset 清空后重新装入。`,
      `The local database is damaged (${trouble}): run npm run reset to start over.`,
    );
  }
}

function troubleOf(file: string): string | null {
  const check = statSync(file).size > FULL_CHECK_BYTES ? 'quick_check(1)' : 'integrity_check(1)';
  try {
    const db = new DatabaseSync(file);
    try {
      const row = db.prepare(`PRAGMA ${check}`).get() ?? {};
      const [answer] = Object.values(row);
      return answer === 'ok'
        ? null
        : (String(answer)
            .split('\n')
            .find((line) => !line.startsWith('***')) ?? check);
    } finally {
      db.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
