import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import { browserBuild } from './app-config.ts';
import { emitSharedManifest } from './emit-manifest.ts';
import { sharedEntries } from './entries.ts';
import { BUILD, ROOT } from './places.ts';

const OUT = join(BUILD, 'shared');

/** The base map is a build product kept in the repository; it is served as it stands, its names already hashed. */
function copyBaseMap(): Plugin {
  const from = join(ROOT, 'web/basemap/out');
  return {
    name: 'park-atlas:base-map',
    writeBundle() {
      if (existsSync(from)) cpSync(from, join(OUT, 'shared/basemap'), { recursive: true });
    },
  };
}

export default defineConfig(
  mergeConfig(browserBuild('shared-entries', 'shared', OUT), {
    plugins: [emitSharedManifest(), copyBaseMap()],
    build: {
      rolldownOptions: {
        input: sharedEntries(),
        preserveEntrySignatures: 'strict',
        output: {
          entryFileNames: 'shared/[name]-[hash].js',
          chunkFileNames: 'shared/[name]-[hash].js',
          assetFileNames: 'shared/[name]-[hash][extname]',
        },
      },
    },
  }),
);
