import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '#run/free-port.ts';
import { ROOT } from '#run/places.ts';
import { startCommand, untilSaid } from './run-command.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the portal that runs for the flow tests, e.g. `http://127.0.0.1:40001`. */
    origin: string;
    /** Its state folder. */
    stateDir: string;
  }
}

const START_MS = 300_000;

let stop: () => Promise<unknown> = () => Promise.resolve();

/** Starts the portal once for all flow tests, by the same command as everyone, on a database of its own. */
export async function setup(project: TestProject): Promise<void> {
  const port = await freePort();
  const stateDir = join(ROOT, '.state', 'flows');
  const portal = startCommand('start', { PORT: String(port), STATE_DIR: stateDir });
  stop = () => {
    portal.child.kill('SIGTERM');
    return portal.ended;
  };
  await untilSaid(portal, 'Ctrl-C', START_MS);
  project.provide('stateDir', stateDir);
  project.provide('origin', `http://127.0.0.1:${port}`);
}

export function teardown(): Promise<unknown> {
  return stop();
}
