import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

/** A PostgreSQL of our own with PostGIS, which nothing but this measurement uses. */
export interface OwnPostgres {
  /** Folder of its socket. */
  readonly socket: string;
  readonly version: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** It refuses to run as root. */
const ACCOUNT = 'postgres';
/** What a database of this size is given on a machine that it shares; everything else as Debian ships it. */
const SETTINGS = ['shared_buffers=1GB', 'listen_addresses=', 'max_wal_size=2GB'];

/** Starts PostgreSQL in a folder of its own; null where Debian's packages are not installed. */
export async function ownPostgres(): Promise<OwnPostgres | null> {
  const bin = globSync('/usr/lib/postgresql/*/bin').sort().at(-1);
  const account = accountIds();
  const extension = globSync('/usr/share/postgresql/*/extension/postgis.control');
  if (bin === undefined || account === null || extension.length === 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'park-atlas-postgres-'));
  chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const made = spawnSync(join(bin, 'initdb'), ['-D', data, '-E', 'UTF8', '--locale=C', '-A', 'trust', '-N'], account);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const flags = SETTINGS.flatMap((setting) => ['-c', setting]);
  const child = spawn(join(bin, 'postgres'), ['-D', data, '-k', folder, ...flags], { ...account, stdio: 'ignore' });
  const stop = () => stopped(child, folder);
  try {
    await accepting(child, join(bin, 'pg_isready'), folder);
    const db = connect(folder, 1);
    await db`CREATE EXTENSION postgis`;
    const [row] = await db<{ version: string }[]>`
      SELECT 'PostgreSQL ' || current_setting('server_version') || ', PostGIS ' || postgis_lib_version() AS version`;
    await db.end();
    return { socket: folder, version: row?.version ?? '', pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

export function connect(socket: string, connections: number): postgres.Sql {
  return postgres({ path: join(socket, '.s.PGSQL.5432'), user: ACCOUNT, max: connections, onnotice: () => {} });
}

function accountIds(): { uid: number; gid: number } | null {
  const read = (flag: string) => spawnSync('id', [flag, ACCOUNT], { encoding: 'utf8' });
  const [uid, gid] = [read('-u'), read('-g')];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

async function accepting(child: ChildProcess, isReady: string, socket: string): Promise<void> {
  while (child.exitCode === null) {
    if (spawnSync(isReady, ['-q', '-h', socket]).status === 0) return;
    await sleep(100);
  }
  throw new Error(`PostgreSQL ended with ${child.exitCode}`);
}

/** Its fast shutdown: what is asked at the moment is broken off. */
async function stopped(child: ChildProcess, folder: string): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  if (child.exitCode === null) {
    child.kill('SIGINT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
