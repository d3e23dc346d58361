import { join } from 'node:path';
import { isStopping, startProgram } from '../children.ts';
import { noteCleanEnd } from '../clean-end.ts';
import { databaseFiles } from '../database-check.ts';
import { passLock } from '../lock.ts';
import type { Settings } from '../settings.ts';
import { type Stack, watchStack } from '../stack.ts';
import { type Command, serveEnvironment } from './command.ts';

/**
 * Starts the portal's own command as a child, for a terminal: errors are shown, everything is in the log file. The data
 * folder is held by the child, so that it stays taken should this process be killed and the child be left.
 */
export function startServed({ program, args }: Command, settings: Settings): Stack {
  const child = startProgram(program, args, { env: serveEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid !== undefined) passLock(join(settings.stateDir, 'running.lock'), child.pid);
  child.once('exit', (_, signal) => {
    if (isStopping() && signal !== 'SIGKILL') noteCleanEnd(settings.stateDir, databaseFiles(settings.stateDir));
  });
  return watchStack(child, settings, { textOf: messageOf, isError: (line) => levelOf(line) === 'error' });
}

type Entry = { level: string; message: string };

/** What a line of the runtime's log says: it writes JSON, with the Workers' own lines as messages. */
export function messageOf(line: string): string {
  return entryOf(line)?.message ?? line;
}

/** The level the runtime gave a line; what is no entry comes from the runtime itself and is always an error. */
export function levelOf(line: string): string {
  return entryOf(line)?.level ?? 'error';
}

function entryOf(line: string): Entry | null {
  try {
    const entry: unknown = JSON.parse(line);
    return isEntry(entry) ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(entry: unknown): entry is Entry {
  return typeof entry === 'object' && entry !== null && 'level' in entry && 'message' in entry;
}
