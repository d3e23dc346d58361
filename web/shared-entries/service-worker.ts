import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { mergeConfig, type Plugin, type UserConfig } from 'vite';
import { browserBuild } from './app-config.ts';
import { ROOT } from './places.ts';

const PRECACHE = 'virtual:precache';

/** What a service worker fetches when it is installed. */
export interface Precached {
  readonly url: string;
  /** Null where the name tells the content. */
  readonly revision: string | null;
}

/** The service worker of a front end. `listed` reads from what the browser build left; runs after it. */
export interface ServiceWorker {
  readonly name: string;
  readonly outDir: string;
  /** Where it lies in there: its scope is everything below. */
  readonly file: string;
  readonly listed: () => readonly Precached[];
}

/** Builds `web/<name>/sw/sw.ts` into one classic script beside the files that the browser build left. */
export function serviceWorkerBuild({ name, outDir, file, listed }: ServiceWorker): UserConfig {
  return mergeConfig(browserBuild(name, `${name}/assets`, outDir), {
    plugins: [precacheList(listed)],
    // Workbox asks for it to leave its remarks out
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      emptyOutDir: false,
      rolldownOptions: {
        input: { sw: join(ROOT, 'web', name, 'sw/sw.ts') },
        output: { format: 'iife', entryFileNames: file },
      },
    },
  });
}

/** The list, with the one page that names its files: it is another one with every release. */
export function withPage(files: readonly string[], page: string): Precached[] {
  const revision = createHash('sha256').update(files.join()).digest('hex').slice(0, 16);
  return [...files.map((url) => ({ url, revision: null })), { url: page, revision }];
}

function precacheList(listed: () => readonly Precached[]): Plugin {
  return {
    name: 'park-atlas:precache',
    resolveId: (source) => (source === PRECACHE ? `\0${PRECACHE}` : null),
    load(id) {
      return id === `\0${PRECACHE}` ? `export const precache = ${JSON.stringify(listed())};` : null;
    },
  };
}
