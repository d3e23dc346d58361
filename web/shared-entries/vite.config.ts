import { cpSync, existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, mergeConfig, type Plugin } from 'vite';
import { browserBuild } from './app-config.ts';
import { emitSharedManifest } from './emit-manifest.ts';
import { sharedEntries, styleGroup } from './entries.ts';
import { staticClosure } from './module-graph.ts';
import { BUILD, projectPath, ROOT } from './places.ts';

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

/**
 * The map kit is one subject in many small files that are all needed together: one request brings them. What its component
 * needs at once stays apart, since it shows something before the map is there; so do the texts, of which one language is used.
 */
function isMapKit(id: string): boolean {
  const path = projectPath(id);
  return /^web\/map\/(?!text\/).*\.ts$/.test(path) && !neededAtOnce.has(path);
}

const components = globSync('web/map/**/*.tsx', { cwd: ROOT }).map((file) => join(ROOT, file));
const neededAtOnce = new Set(components.flatMap((file) => [...staticClosure(file)].map(projectPath)));

export default defineConfig(
  mergeConfig(browserBuild('shared-entries', 'shared', OUT), {
    plugins: [emitSharedManifest(), copyBaseMap()],
    build: {
      rolldownOptions: {
        input: sharedEntries(),
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: 'shared/[name]-[hash].js',
          chunkFileNames: 'shared/[name]-[hash].js',
          assetFileNames: 'shared/[name]-[hash][extname]',
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: 'map-kit', test: isMapKit }, { name: (id: string) => styleGroup(projectPath(id)) }],
          },
        },
      },
    },
  }),
);
