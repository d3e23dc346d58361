import type { HtmlTagDescriptor, Plugin } from 'vite';
import { isSharedRoom } from './entries.ts';
import { LAZY_SHARED, LAZY_SHARED_SOURCE, type LazyNeeds, wrapDynamicImports } from './lazy-shared.ts';
import { closure } from './module-graph.ts';
import { pageAssets, SHARED_STYLE } from './page-assets.ts';
import { projectPath } from './places.ts';
import { readSharedManifest, type SharedManifest, sharedNeeds } from './shared-manifest.ts';

/**
 * Points a front end at the files of the shared build: no shared module is bundled, pages name what they need before they
 * need it, and `import()` of something shared brings its stylesheets and preloads its scripts. `takes` narrows what is taken
 * from the shared build (project path or package specifier); the rest is bundled.
 */
export function useShared(takes: (path: string) => boolean = () => true): Plugin {
  const shared = readSharedManifest();
  return {
    name: 'park-atlas:use-shared',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === LAZY_SHARED) return `\0${LAZY_SHARED}`;
      const known = takes(source) ? shared.modules[source] : undefined;
      if (known) return { id: known.url, external: 'absolute' };
      if (!importer || source.startsWith('\0')) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (!resolved || resolved.external) return resolved;
      const path = projectPath(resolved.id);
      if (!takes(path)) return resolved;
      const module = shared.modules[path];
      if (module) return { id: module.url, external: 'absolute' };
      if (shared.styles[path]) return `${SHARED_STYLE}${path}`;
      if (isSharedRoom(path) && /\.(tsx?|css)$/.test(path)) {
        this.error(`${path} is not in the shared build: build shared first`);
      }
      return resolved;
    },
    load(id) {
      if (id === `\0${LAZY_SHARED}`) return LAZY_SHARED_SOURCE;
      return id.startsWith(SHARED_STYLE) ? { code: '', moduleSideEffects: 'no-treeshake' } : null;
    },
    transform: {
      order: 'post',
      async handler(code, id) {
        if (!/\.tsx?$/.test(id) || !code.includes('import(')) return null;
        return wrapDynamicImports(code, this.parse(code), async (specifier) => {
          const resolved = await this.resolve(specifier, id);
          return resolved ? lazyNeeds(resolved.id, shared, takes) : null;
        });
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, chunk }) {
        if (!bundle || !chunk) return [];
        const { styles, preloads } = pageAssets(chunk, bundle, shared);
        const own = new Set([...(chunk.viteMetadata?.importedCss ?? [])].map((name) => `/${name}`));
        return [
          ...styles.filter((href) => !own.has(href)).map((href) => linkTag('stylesheet', href)),
          ...preloads.map((href) => linkTag('modulepreload', href)),
        ];
      },
    },
  };
}

/**
 * Shared files that come with a module once it is imported: itself when shared, else what its own files import. What a shared
 * module imports in turn stands in the manifest: its sources say nothing about the files they were put into.
 */
function lazyNeeds(id: string, shared: SharedManifest, takes: (path: string) => boolean): LazyNeeds {
  const direct = Object.values(shared.modules).find((module) => module.url === id);
  if (direct) return sharedNeeds([direct]);
  if (!/\.tsx?$/.test(id)) return { scripts: [], css: [] };
  const isShared = (path: string) => takes(path) && shared.modules[path] !== undefined;
  const files = closure([id], (edge, from) => edge.kind === 'value' && !isShared(projectPath(from)));
  const reached = [...files].map(projectPath).filter(takes);
  const { scripts, css } = sharedNeeds(reached.flatMap((path) => shared.modules[path] ?? []));
  return { scripts, css: [...reached.flatMap((path) => shared.styles[path] ?? []), ...css] };
}

/** Shared stylesheets stand before the front end's own, which may refine them. */
function linkTag(rel: string, href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, href }, injectTo: rel === 'stylesheet' ? 'head-prepend' : 'head' };
}
