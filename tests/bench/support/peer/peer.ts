import { join } from 'node:path';
import { eachLine, startProgram, stopProgram } from '#run/children.ts';
import { fillPeer } from './fill-peer.ts';
import { connect, type OwnPostgres, ownPostgres } from './postgres.ts';

/** PostGIS behind a small Node server with the sites of a portal's database. */
export interface Peer {
  readonly origin: string;
  readonly version: string;
  /** Its server and PostgreSQL. */
  readonly pids: readonly number[];
  readonly stop: () => Promise<void>;
}

/** Null, and a word about it, where PostgreSQL is not installed. */
export async function startPeer(databaseFile: string, connections: number): Promise<Peer | null> {
  const postgres = await ownPostgres();
  if (postgres === null) {
    console.log('no PostgreSQL with PostGIS here, so no peer: apt-get install -y postgresql postgresql-15-postgis-3');
    return null;
  }
  const db = connect(postgres.socket, 1);
  await fillPeer(db, databaseFile);
  await db.end();
  return serve(postgres, connections);
}

async function serve(postgres: OwnPostgres, connections: number): Promise<Peer> {
  const program = join(import.meta.dirname, 'peer-server.ts');
  const child = startProgram(process.execPath, [program, postgres.socket, String(connections)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((done, failed) => {
    eachLine(child, done);
    child.once('exit', () => failed(new Error('the server of the peer did not start')));
  });
  const stop = async () => {
    await stopProgram(child);
    await postgres.stop();
  };
  return { origin: `http://127.0.0.1:${port}`, version: postgres.version, pids: [child.pid ?? 0, postgres.pid], stop };
}
