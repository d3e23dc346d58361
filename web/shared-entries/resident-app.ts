import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigEnv, mergeConfig, type UserConfig } from 'vite';
import { browserBuild } from './app-config.ts';
import { staticClosure } from './module-graph.ts';
import { BUILD, RESIDENT_MANIFEST, ROOT } from './places.ts';
import { type AssetManifest, residentServer, SERVER_ENTRY, writeAssetManifest } from './resident-build.ts';
import { residentDev } from './resident-dev.ts';
import { type Precached, serviceWorkerBuild, withPage } from './service-worker.ts';
import { useShared } from './use-shared.ts';

/** Parts that a page may fetch later are kept for no network as well while they are small, in bytes; the map is not. */
const SMALL = 24 * 1024;

const CLIENT = join(BUILD, 'resident/client');

/** The map kit, half a megabyte that comes only when the map is opened: the one thing a resident takes from the shared build. */
const isMapKit = (path: string) =>
  path === 'maplibre-gl' || (path.startsWith('web/map/') && path !== 'web/map/webgl.ts');

/**
 * The browser's files of the residents' pages: the server writes their HTML, so the build starts from a script. Everything but
 * the map kit is in one script and one stylesheet: a first visit on a slow phone pays for requests and for parts of shared
 * files it never calls (45 kB br in 53 files shared, 29 + 5 kB br in 2 files of its own).
 */
export function residentBrowser({ command }: ConfigEnv): UserConfig {
  const common = browserBuild('resident', 'resident/assets', CLIENT);
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

/** Its service worker lies at the root: the whole portal but what has one of its own is below. */
export function residentServiceWorker(): UserConfig {
  return serviceWorkerBuild({ name: 'resident', outDir: CLIENT, file: 'sw.js', listed });
}

/** What the first page loads, the small parts it may want later, and the page for no network. */
function listed(): Precached[] {
  const { entry, preloads, styles } = JSON.parse(readFileSync(RESIDENT_MANIFEST, 'utf8')) as AssetManifest; // written just before
  const small = globSync('resident/assets/*.{js,css}', { cwd: CLIENT })
    .filter((file) => statSync(join(CLIENT, file)).size <= SMALL)
    .map((file) => `/${file}`);
  return withPage([...new Set([entry, ...styles, ...preloads, ...small.sort()])], '/offline');
}
