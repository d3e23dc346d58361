import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '#run/free-port.ts';
import { ROOT } from '#run/places.ts';

/** The portal to measure: the one that was named, or one of our own on a fresh database. */
export async function portal(): Promise<{ origin: string; stop: () => Promise<void> }> {
  if (process.env.ORIGIN) return { origin: process.env.ORIGIN, stop: () => Promise.resolve() };
  const port = await freePort();
  const stateDir = mkdtempSync(join(tmpdir(), 'park-atlas-bench-'));
  const child = spawn(process.execPath, [join(ROOT, 'workers/run/entry.mjs'), 'start'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', STATE_DIR: stateDir },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, child);
  return { origin, stop: () => stopped(child, ended, stateDir) };
}

/** Building, migrating and loading come first. Throws when the portal ended instead. */
async function answering(origin: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const status = await fetch(origin).then(
      (response) => response.status,
      () => null, // nothing listens yet
    );
    if (status === 200) return;
    await sleep(500);
  }
  throw new Error('the portal did not start: try npm start');
}

async function stopped(child: ChildProcess, ended: Promise<void>, stateDir: string): Promise<void> {
  child.kill('SIGTERM');
  await ended;
  rmSync(stateDir, { recursive: true, force: true });
}

/** The page of a place with a counter: the fullest there is. */
export async function anySite(origin: string): Promise<string> {
  const { items } = (await (await fetch(new URL('/api/sites?limit=1&counter=true', origin))).json()) as {
    items: { id: string }[];
  };
  return `/sites/${items[0]?.id}`;
}
