import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { freePort } from '#run/free-port.ts';
import { ROOT } from '#run/places.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the portal that runs for the flow tests, e.g. `http://127.0.0.1:40001`. */
    origin: string;
  }
}

const START_MS = 240_000;

let stop: () => Promise<void> = () => Promise.resolve();

/** Starts the portal once for all flow tests, by the same command as everyone, on a database of its own. */
export async function setup(project: TestProject): Promise<void> {
  const port = await freePort();
  const stateDir = join(ROOT, '.state', 'flows');
  const child = spawn(process.execPath, [join(ROOT, 'workers/run/entry.mjs'), 'start'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  const deadline = Date.now() + START_MS;
  while (!output.includes('Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(`the portal did not start:\n${output}`);
    if (Date.now() > deadline) throw new Error(`the portal did not start in time:\n${output}`);
    await sleep(200);
  }
  project.provide('origin', `http://127.0.0.1:${port}`);
}

export function teardown(): Promise<void> {
  return stop();
}
