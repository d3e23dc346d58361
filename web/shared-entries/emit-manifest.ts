import { writeFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';
import { sharedEntries, styleGroup } from './entries.ts';
import { BUILD, projectPath, SHARED_MANIFEST } from './places.ts';
import type { SharedManifest, SharedModule } from './shared-manifest.ts';

/** Writes the manifest of the shared build for the builds of the front ends. */
export function emitSharedManifest(): Plugin {
  const entries = sharedEntries();
  return {
    name: 'park-atlas:shared-manifest',
    generateBundle(_options, bundle) {
      // A stylesheet that is an entry leaves an empty script behind.
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId?.endsWith('.css')) delete bundle[name];
      }
    },
    writeBundle: {
      order: 'post',
      handler(_options, bundle) {
        const manifest = describe(bundle, entries);
        writeFileSync(SHARED_MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
        this.info(`${Object.keys(manifest.modules).length} modules → ${projectPath(BUILD)}/shared`);
      },
    },
  };
}

function describe(bundle: Rolldown.OutputBundle, entries: Record<string, string>): SharedManifest {
  const files = Object.values(bundle);
  const chunks = files.filter((file) => file.type === 'chunk');
  const manifest: SharedManifest = { modules: {}, styles: {} };
  for (const [name, source] of Object.entries(entries)) {
    const path = source.startsWith('/') || source.includes(':') ? projectPath(source) : source;
    if (path.endsWith('.css')) {
      const name = `${styleGroup(path)}.css`;
      const style = files.find((file) => file.type === 'asset' && file.names.includes(name));
      if (!style) throw new Error(`${path}: the shared build emitted no stylesheet for it`);
      manifest.styles[path] = `/${style.fileName}`;
    } else {
      const chunk = chunks.find((file) => file.isEntry && file.name === name);
      if (chunk) manifest.modules[path] = needsOf(chunk, bundle);
    }
  }
  return manifest;
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
