import { join } from 'node:path';
import { type ConfigEnv, mergeConfig, type UserConfig } from 'vite';
import { browserBuild } from './app-config.ts';
import { staticClosure } from './module-graph.ts';
import { BUILD, ROOT } from './places.ts';
import { residentServer, SERVER_ENTRY, writeAssetManifest } from './resident-build.ts';
import { residentDev } from './resident-dev.ts';
import { precacheList } from './service-worker.ts';
import { useShared } from './use-shared.ts';

/** The map kit, half a megabyte that comes only when the map is opened: the one thing a resident takes from the shared build. */
const isMapKit = (path: string) =>
  path === 'maplibre-gl' || (path.startsWith('web/map/') && path !== 'web/map/webgl.ts');

/**
 * The browser's files of the residents' pages: the server writes their HTML, so the build starts from a script. Everything but
 * the map kit is in one script and one stylesheet: a first visit on a slow phone pays for requests and for parts of shared
 * files it never calls (45 kB br in 53 files shared, 29 + 5 kB br in 2 files of its own).
 */
export function residentBrowser({ command }: ConfigEnv): UserConfig {
  const common = browserBuild('resident', 'resident/assets', join(BUILD, 'resident/client'));
  if (command === 'serve') {
    return mergeConfig(common, { appType: 'custom', plugins: [residentDev(process.env.PORTAL_ORIGIN ?? '')] });
  }
  return mergeConfig(common, {
    // files with a name of their own: the picture of shared links, the icons of the installed portal
    publicDir: join(ROOT, 'web/resident/public'),
    plugins: [useShared(isMapKit), writeAssetManifest()],
    build: {
      rolldownOptions: {
        input: { resident: RESIDENT_ENTRY },
        output: {
          codeSplitting: {
            includeDependenciesRecursively: false,
            groups: [{ name: 'resident', test: neededAtOnce() }],
          },
        },
      },
    },
  });
}

const RESIDENT_ENTRY = join(ROOT, 'web/resident/entry-client.ts');

/**
 * What the first script imports, the loader of later parts included: without this the bundler would put aside whatever a later
 * part imports as well, and a first visit would wait for half a dozen small files.
 */
function neededAtOnce(): (id: string) => boolean {
  const files = staticClosure(RESIDENT_ENTRY);
  return (id) => files.has(id) || id.includes('vite/preload-helper');
}

/** The bundle that renders the residents' pages inside their Worker; shared modules come from source. */
export function residentWorker(): UserConfig {
  return mergeConfig(browserBuild('resident', 'assets', join(BUILD, 'resident/server')), {
    plugins: [residentServer()],
    build: { ssr: true, rolldownOptions: { input: { index: SERVER_ENTRY } } },
    ssr: { target: 'webworker', noExternal: true, resolve: { conditions: ['workerd', 'worker'] } },
  });
}

/** The service worker, one classic script at the root: its scope is everything below where it lies. */
export function residentServiceWorker(): UserConfig {
  return mergeConfig(browserBuild('resident', 'resident/assets', join(BUILD, 'resident/client')), {
    plugins: [precacheList()],
    // Workbox asks for it to leave its remarks out
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      emptyOutDir: false,
      rolldownOptions: {
        input: { sw: join(ROOT, 'web/resident/sw/sw.ts') },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  });
}
