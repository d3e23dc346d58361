import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { BUILD, RESIDENT_MANIFEST } from './places.ts';
import type { AssetManifest } from './resident-build.ts';

const PRECACHE = 'virtual:precache';

/** Parts that a page may fetch later are kept as well while they are small, in bytes; the map is not. */
const SMALL = 24 * 1024;

/**
 * What the service worker fetches when it is installed: what the first page loads, the small parts it may want later, and the
 * page for no network. Read from what the browser build left; runs after it.
 */
export function precacheList(): Plugin {
  return {
    name: 'park-atlas:precache',
    resolveId: (source) => (source === PRECACHE ? `\0${PRECACHE}` : null),
    load(id) {
      return id === `\0${PRECACHE}` ? `export const precache = ${JSON.stringify(listed())};` : null;
    },
  };
}

function listed(): { url: string; revision: string | null }[] {
  const text = readFileSync(RESIDENT_MANIFEST, 'utf8');
  const { entry, preloads, styles } = JSON.parse(text) as AssetManifest; // written by the build just before
  const folder = join(BUILD, 'resident/client');
  const small = globSync('resident/assets/*.{js,css}', { cwd: folder })
    .filter((file) => statSync(join(folder, file)).size <= SMALL)
    .map((file) => `/${file}`);
  const files = [...new Set([entry, ...styles, ...preloads, ...small.sort()])];
  // the page for no network names the files of this release, so it is another one with every release
  const revision = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
  return [...files.map((url) => ({ url, revision: null })), { url: '/offline', revision }];
}
