import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { takeCleanEnd } from './clean-end.ts';
import { Mend } from './mend.ts';
import { writeWhole } from './write-whole.ts';

/** Above this size every index is no longer compared row by row: the quick check still reads every page. */
const FULL_CHECK_BYTES = 256 * 1024 * 1024;

/** Pages go bad while a portal runs, and it may still stop as it should: so long at most it is not looked. ms */
const LOOKED_THROUGH_EVERY = 7 * 24 * 3600 * 1000;

const AS_LEFT = '上次正常停止，数据库未变，不再逐页检查 stopped as it should, the database is not read through';
const READ_THROUGH = '检查数据库 … checking the database';

/** The databases that local Workers keep below a state folder: D1's, Durable Objects', indexes of buckets and caches. */
export function databaseFiles(stateDir: string): string[] {
  const folder = join(stateDir, 'v3');
  if (!existsSync(folder)) return [];
  return globSync('**/*.sqlite', { cwd: folder }).map((file) => join(folder, file));
}

/**
 * Throws a {@link Mend} when a local database can not be read or is inconsistent. Each is read through, which takes a while
 * where it is large, unless the portal ended as it should, nobody has touched it since, and all were read through within a
 * week; `say` hears which. The stack must not be running.
 */
export function checkDatabases(stateDir: string, say: (line: string) => void = () => {}, now = Date.now()): void {
  refuseHalfRestored(stateDir);
  const isAsLeft = takeCleanEnd(stateDir);
  const all = databaseFiles(stateDir);
  const isDue = now - lookedAt(stateDir) > LOOKED_THROUGH_EVERY;
  const touched = all.filter((file) => isDue || !isAsLeft(file));
  if (all.length > 0) say(touched.length === 0 ? AS_LEFT : READ_THROUGH);
  for (const file of touched) {
    const trouble = troubleOf(file);
    if (!trouble) continue;
    throw new Mend(
      `数据库已损坏（${trouble}）：用最近的备份恢复，npm run restore -- <文件>，损坏的会改名保留；没有要留的数据才用 npm run reset。`,
      `The database is damaged (${trouble}): restore the latest backup, npm run restore -- <file>, which keeps the damaged one beside it; npm run reset only where nothing is to be kept.`,
    );
  }
  if (isDue || touched.length === all.length) noteLook(stateDir, now);
}

const lookIn = (stateDir: string) => join(stateDir, 'checked.txt');

/** When all databases were last read through, ms; 0 where nobody knows. */
function lookedAt(stateDir: string): number {
  if (!existsSync(lookIn(stateDir))) return 0;
  return Date.parse(readFileSync(lookIn(stateDir), 'utf8')) || 0;
}

function noteLook(stateDir: string, now: number): void {
  try {
    writeWhole(lookIn(stateDir), new Date(now).toISOString());
  } catch {
    // without room for it the next start looks
  }
}

/**
 * A restore, and a way back to the release before, rename the old data and then put others in their place. Killed in between
 * they leave none: a start would make an empty portal beside them.
 */
function refuseHalfRestored(stateDir: string): void {
  if (existsSync(join(stateDir, 'v3'))) return;
  const [kept] = globSync('v3-before*', { cwd: stateDir }).sort().reverse();
  if (kept === undefined) return;
  throw new Mend(
    `上次恢复没有做完：原来的数据在 ${join(stateDir, kept)}。再恢复一次，或把它改名为 v3 后启动。`,
    `The last restore was not finished; the data before it are in ${join(stateDir, kept)}: restore again, or rename it to v3.`,
  );
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, with whatever says more in the higher bits; all else is trouble of the disk, not in the data. */
function isDamage(error: Error): boolean {
  const code = 'errcode' in error ? Number(error.errcode) & 0xff : 0;
  return code === 11 || code === 26;
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
    if (!(error instanceof Error)) throw error;
    if (isDamage(error)) return error.message;
    throw new Mend(
      `数据库打不开（${error.message}）：请检查磁盘空间和数据目录的权限。`,
      `The database cannot be opened (${error.message}): check the room on the disk and who may write the data folder.`,
    );
  }
}
