import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildPortal } from '../build-portal.ts';
import { takeCleanEnd } from '../clean-end.ts';
import { checkDatabases } from '../database-check.ts';
import { isLoaded, loadData } from '../load-data.ts';
import { explain, Mend } from '../mend.ts';
import { ROOT } from '../places.ts';
import { checkDisk, checkPort } from '../preflight.ts';
import type { Settings } from '../settings.ts';
import { lockState } from '../state-lock.ts';
import { buildPortalFile } from './build-portal-file.ts';
import { type Command, checkRuntime, serveCommand } from './command.ts';
import { writeConfig } from './config-file.ts';
import { readPortalFile } from './portal-file.ts';

/** How to get ready. */
export type Preparation = {
  say: (line: string) => void;
  /** A socket that is open already, by its descriptor; without one the address of the settings must be free. */
  socketFd?: number;
  /** The process that will serve and holds the data folder as long as it lives; this one unless told. */
  holder?: number;
};

/**
 * Everything before the portal can be served: takes the data folder, builds what has changed, migrates and loads the
 * database, writes the configuration. Answers the command that serves.
 */
export async function prepareServe(settings: Settings, { say, socketFd, holder }: Preparation): Promise<Command> {
  checkRuntime();
  const hasRoom = checkRoom(settings, say);
  lockState(settings, holder);
  if (socketFd === undefined) await checkPort(settings.host, settings.port);
  // reading a database through opens it to write, for which a full disk has no room
  if (hasRoom) checkDatabases(settings.stateDir, say);
  else takeCleanEnd(settings.stateDir);
  await buildIfSource(say);
  await loadData(settings, say);
  return serveCommand(settings, await writeConfig(readPortalFile(), settings.stateDir), socketFd);
}

/** A full disk stops writes, not reads: what is loaded already is served all the same, with a word. Answers whether there is room. */
function checkRoom(settings: Settings, say: (line: string) => void): boolean {
  try {
    checkDisk(settings.stateDir);
    return true;
  } catch (error) {
    if (!(error instanceof Mend) || !isLoaded(settings)) throw error;
    say(`${explain(error)}\n  照常启动，只能查看 served all the same, to read only`);
    return false;
  }
}

/** A release carries its build and no sources of the pages. */
async function buildIfSource(say: (line: string) => void): Promise<void> {
  if (!existsSync(join(ROOT, 'web', 'resident'))) return;
  const built = await buildPortal();
  if (built.length > 0) say(`已构建 Built: ${built.join(', ')}`);
  await buildPortalFile();
}
