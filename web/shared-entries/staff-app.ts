import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigEnv, mergeConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { pageAssets } from './page-assets.ts';
import { BUILD, STAFF_MANIFEST } from './places.ts';
import { type Precached, serviceWorkerBuild, withPage } from './service-worker.ts';
import { readSharedManifest, type SharedManifest, sharedNeeds } from './shared-manifest.ts';
import { singlePageApp } from './single-page-app.ts';

/** Pages and parts that are opened later are kept while they are no larger, in bytes, with all that they import. */
const PART = 400 * 1024;

/** What the console loads: at once, and with each part that it imports later. URLs from the origin. */
interface StaffManifest {
  readonly atOnce: readonly string[];
  readonly parts: readonly (readonly string[])[];
}

/** 阵地管理 in the browser, and what its service worker has to know of it. */
export function staffBrowser(env: ConfigEnv): UserConfig {
  const app = singlePageApp('staff', env);
  return env.command === 'serve' ? app : mergeConfig(app, { plugins: [writeManifest()] });
}

/** Its service worker: forms and drafts open without network, the map and what reads spreadsheets once they were used. */
export function staffServiceWorker(): UserConfig {
  return serviceWorkerBuild({ name: 'staff', outDir: join(BUILD, 'staff'), file: 'staff/sw.js', listed });
}

function listed(): Precached[] {
  const { atOnce, parts } = JSON.parse(readFileSync(STAFF_MANIFEST, 'utf8')) as StaffManifest; // written just before
  const known = new Set(atOnce);
  const kept = parts.filter((part) => sum(part.filter((url) => !known.has(url)).map(size)) <= PART);
  return withPage([...new Set([...atOnce, ...kept.flat().sort()])], '/staff/');
}

const size = (url: string) => statSync(join(BUILD, url.startsWith('/shared/') ? 'shared' : 'staff', url)).size;
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

function writeManifest(): Plugin {
  return {
    name: 'park-atlas:staff-manifest',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((file) => file.isEntry);
      if (!entry) throw new Error('the staff build has no entry');
      const shared = readSharedManifest();
      const { entry: script, styles, preloads } = pageAssets(entry, bundle, shared);
      const manifest: StaffManifest = {
        atOnce: [script, ...styles, ...preloads],
        parts: partsOf(chunks, bundle, shared),
      };
      writeFileSync(STAFF_MANIFEST, JSON.stringify(manifest));
    },
  };
}

/** Every chunk that is imported late, of the console itself or shared, with what it brings along. */
function partsOf(
  chunks: readonly Rolldown.OutputChunk[],
  bundle: Rolldown.OutputBundle,
  shared: SharedManifest,
): string[][] {
  const byUrl = new Map(Object.values(shared.modules).map((module) => [module.url, module]));
  const late = new Set(chunks.flatMap((chunk) => chunk.dynamicImports));
  return [...late].sort().flatMap((name) => {
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') {
      const { entry, styles, preloads } = pageAssets(chunk, bundle, shared);
      return [[entry, ...styles, ...preloads]];
    }
    const module = byUrl.get(name);
    if (module === undefined) return [];
    const { scripts, css } = sharedNeeds([module]);
    return [[...scripts, ...css]];
  });
}
