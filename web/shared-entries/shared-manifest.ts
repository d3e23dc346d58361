import { readFileSync } from 'node:fs';
import { SHARED_MANIFEST } from './places.ts';

/** What the shared build offers; every URL is absolute from the origin, e.g. `/shared/solid-js-1a2b3c4d.js`. */
export type SharedManifest = {
  /** By project path (`web/ui/Button.tsx`) or package specifier (`solid-js/web`). */
  modules: Record<string, SharedModule>;
  /** Stylesheets by project path. */
  styles: Record<string, string>;
};

export type SharedModule = {
  url: string;
  /** Scripts that load with it, itself left out. */
  imports: string[];
  /** Stylesheets of it and of what it imports. */
  css: string[];
};

/** Reads the manifest that the shared build left. Throws when shared was not built yet. */
export function readSharedManifest(): SharedManifest {
  return JSON.parse(readFileSync(SHARED_MANIFEST, 'utf8')) as SharedManifest;
}

/** Scripts and stylesheets that the given shared modules need between them, each once, in a stable order. */
export function sharedNeeds(modules: Iterable<SharedModule>): { scripts: string[]; css: string[] } {
  const scripts = new Set<string>();
  const css = new Set<string>();
  for (const module of modules) {
    scripts.add(module.url);
    for (const url of module.imports) scripts.add(url);
    for (const url of module.css) css.add(url);
  }
  return { scripts: [...scripts], css: [...css] };
}
