import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD } from '../places.ts';

/** What the build leaves for `serve`: every Worker as it is configured, without anything of this machine. */
export const PORTAL_FILE = join(BUILD, 'serve', 'portal.json');

/** One Worker for the runtime. */
export type ServedWorker = {
  /** Its service name, e.g. `park-atlas-api`. */
  name: string;
  /** Its bundled script, relative to the root; none for a Worker that only serves files. */
  script: string | null;
  /** The folder of files it serves, relative to the root. */
  files: string | null;
  /** Names and defaults of its settings, which the environment may override. */
  vars: Record<string, string>;
  /** Names of the secrets it cannot run without. */
  secrets: string[];
  /** Everything else, in the words of the runtime's options. */
  options: Record<string, unknown>;
};

/** A built portal; the first Worker is the public one. */
export type PortalFile = {
  /** Hash of all it was made of. */
  hash: string;
  /** Version and commit, e.g. `0.1.0+2853d17`. */
  build: string;
  workers: ServedWorker[];
};

export function readPortalFile(): PortalFile {
  return JSON.parse(readFileSync(PORTAL_FILE, 'utf8')) as PortalFile; // written by build-portal-file.ts
}
