import type { Rolldown } from 'vite';
import { type SharedManifest, type SharedModule, sharedNeeds } from './shared-manifest.ts';

/** What the first page of a front end loads, in the order the page should name it. */
export type PageAssets = {
  /** The module script that starts the front end. */
  entry: string;
  styles: string[];
  /** Scripts that the entry imports, directly or not. */
  preloads: string[];
};

/** Prefix of the id that stands in a front end's bundle for a shared stylesheet; the project path follows. */
export const SHARED_STYLE = '\0park-atlas-shared-style:';

/** What a page that starts with `entry` needs, its own files and shared ones; what it imports later is left out. */
export function pageAssets(
  entry: Rolldown.OutputChunk,
  bundle: Rolldown.OutputBundle,
  shared: SharedManifest,
): PageAssets {
  const own = ownChunks(entry, bundle);
  const byUrl = new Map(Object.values(shared.modules).map((module) => [module.url, module]));
  const used = new Set<SharedModule>();
  const styles = new Set<string>();
  const css = new Set<string>();
  for (const chunk of own) {
    for (const module of chunk.imports.map((name) => byUrl.get(name))) if (module) used.add(module);
    for (const url of chunk.moduleIds.map((id) => styleUrl(id, shared))) if (url) styles.add(url);
    for (const name of chunk.viteMetadata?.importedCss ?? []) css.add(`/${name}`);
  }
  const needs = sharedNeeds(used);
  const preloads = own.filter((chunk) => chunk !== entry).map((chunk) => `/${chunk.fileName}`);
  return {
    entry: `/${entry.fileName}`,
    styles: [...new Set([...styles, ...needs.css, ...css])],
    preloads: [...needs.scripts, ...preloads],
  };
}

function styleUrl(id: string, shared: SharedManifest): string | undefined {
  return id.startsWith(SHARED_STYLE) ? shared.styles[id.slice(SHARED_STYLE.length)] : undefined;
}

/** The chunks of the front end itself that load together with `entry`, it first. */
function ownChunks(entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set([entry]);
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const next = bundle[name];
      if (next?.type === 'chunk') found.add(next);
    }
  }
  return [...found];
}
