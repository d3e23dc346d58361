import { writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { sharedEntries } from './entries.ts';
import { hydrationSource } from './hydration.ts';
import { BUILD, projectPath, SHARED_MANIFEST } from './places.ts';
import type { SharedManifest, SharedModule } from './shared-manifest.ts';

/** Adds the hydration script to the shared build and writes its manifest for the builds of the front ends. */
export function emitSharedManifest(): Plugin {
  const entries = sharedEntries();
  let hydration = '';
  return {
    name: 'park-atlas:shared-manifest',
    buildStart() {
      hydration = this.emitFile({ type: 'asset', name: 'hydration.js', source: hydrationSource() });
    },
    writeBundle: {
      order: 'post',
      handler(_options, bundle) {
        const manifest = describe(bundle, entries, `/${this.getFileName(hydration)}`);
        writeFileSync(SHARED_MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
        this.info(`${Object.keys(manifest.modules).length} modules → ${projectPath(BUILD)}/shared`);
      },
    },
  };
}

function describe(bundle: Rolldown.OutputBundle, entries: Record<string, string>, hydration: string): SharedManifest {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const manifest: SharedManifest = { modules: {}, styles: {}, hydration };
  for (const [name, source] of Object.entries(entries)) {
    const path = source.startsWith('/') || source.includes(':') ? projectPath(source) : source;
    if (path.endsWith('.css')) {
      const style = files.find((file) => file.type === 'asset' && isStyleOf(file, path));
      if (!style) throw new Error(`${path}: the shared build emitted no stylesheet for it`);
      manifest.styles[path] = `/${style.fileName}`;
    } else {
      const chunk = chunks.find((file) => file.isEntry && file.name === name);
      if (chunk) manifest.modules[path] = needsOf(chunk, bundle);
    }
  }
  return manifest;
}

function isStyleOf(file: Rolldown.OutputAsset, path: string): boolean {
  return file.originalFileNames.some((original) => posix.join('web/shared-entries', original) === path);
}

function needsOf(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): SharedModule {
  const seen = new Set<Rolldown.OutputChunk>();
  const css = new Set<string>();
  const visit = (current: Rolldown.OutputChunk) => {
    if (seen.has(current)) return;
    seen.add(current);
    for (const name of current.imports) {
      const next = bundle[name];
      if (next?.type === 'chunk') visit(next);
    }
    for (const name of current.viteMetadata?.importedCss ?? []) css.add(`/${name}`);
  };
  visit(chunk);
  seen.delete(chunk);
  return { url: `/${chunk.fileName}`, imports: [...seen].map((other) => `/${other.fileName}`), css: [...css] };
}
