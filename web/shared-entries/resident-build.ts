import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type PageAssets, pageAssets } from './page-assets.ts';
import { RESIDENT_MANIFEST, ROOT } from './places.ts';
import { readSharedManifest } from './shared-manifest.ts';

/** URLs that a server-rendered page puts into its head. */
export type AssetManifest = PageAssets;

const MANIFEST = 'virtual:asset-manifest';

/** What the server build starts from: the pages' own `handle` and the URLs of the files they load. */
export const SERVER_ENTRY = 'virtual:resident-server';

/** Browser build: leaves the asset manifest for the server build. */
export function writeAssetManifest(): Plugin {
  return {
    name: 'park-atlas:write-asset-manifest',
    writeBundle(_options, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry);
      if (entry?.type !== 'chunk') throw new Error('the resident build has no entry');
      const manifest: AssetManifest = pageAssets(entry, bundle, readSharedManifest());
      writeFileSync(RESIDENT_MANIFEST, JSON.stringify(manifest));
    },
  };
}

/** Server build: provides the manifest and the entry, and leaves out what is imported late: the server shows none of it. */
export function residentServer(): Plugin {
  return {
    name: 'park-atlas:resident-server',
    enforce: 'pre',
    resolveId(source) {
      return source === MANIFEST || source === SERVER_ENTRY ? `\0${source}` : null;
    },
    load(id) {
      if (id === `\0${MANIFEST}`) {
        return `export const assets = ${readFileSync(RESIDENT_MANIFEST, 'utf8')};`;
      }
      if (id !== `\0${SERVER_ENTRY}`) return null;
      const entry = JSON.stringify(join(ROOT, 'web/resident/entry-server.tsx'));
      return `export { handle } from ${entry};\nexport { assets } from '${MANIFEST}';`;
    },
    resolveDynamicImport() {
      return { id: 'data:text/javascript,', external: true };
    },
  };
}
