import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BUILD } from './places.ts';

const SHARED = join(BUILD, 'shared');

/** Where a release of the shared files lists its own, one path a line. */
const RELEASE = '/shared/release.txt';

/** Writes the list of this build's own files that goes live with them, and returns it as URL paths. */
export function writeRelease(folder = SHARED): string[] {
  const files = globSync('shared/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .filter((path) => path !== RELEASE)
    .sort();
  writeFileSync(join(folder, RELEASE), `${files.join('\n')}\n`);
  return files;
}

/**
 * Brings the files of the live release into this build, so that pages that are open, and front ends not deployed yet, still
 * find theirs. Returns the paths it fetched; none when nothing is live.
 */
export async function keepLiveRelease(origin: string, folder = SHARED): Promise<string[]> {
  const own = new Set(writeRelease(folder));
  const list = await fetch(new URL(RELEASE, origin));
  if (list.status === 404) return [];
  if (!list.ok) throw new Error(`${RELEASE}: ${list.status}`);
  const missing = (await list.text()).split('\n').filter((path) => isFilePath(path) && !own.has(path));
  for (const path of missing) {
    const response = await fetch(new URL(path, origin));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(await response.arrayBuffer()));
  }
  return missing;
}

const isFilePath = (path: string) => path.startsWith('/shared/') && !path.split('/').includes('..');

/** The shared files that a front end's build names, as URL paths. */
export function namedSharedFiles(folder: string): string[] {
  const texts = globSync('**/*.{html,js}', { cwd: folder }).map((file) => readFileSync(join(folder, file), 'utf8'));
  const found = texts.flatMap((text) => text.match(/\/shared\/[\w.-]+\.(?:js|css)/g) ?? []);
  return [...new Set(found)].sort();
}

/** Those of the paths that the live portal does not serve. */
export async function notServed(origin: string, paths: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    paths.map(async (path) => ({ path, ok: (await fetch(new URL(path, origin), { method: 'HEAD' })).ok })),
  );
  return answers.filter(({ ok }) => !ok).map(({ path }) => path);
}
