/** The module that {@link wrapDynamicImports} makes a front end import. */
export const LAZY_SHARED = 'virtual:load-shared';

/** Shared files that have to be there before a module that is imported late can show anything. */
export type LazyNeeds = { scripts: string[]; css: string[] };

/**
 * Rewrites `import('x')` to `loadShared(import('x'), scripts, css)` wherever x brings shared files along: a bundler knows no
 * stylesheets of external modules, and their imports would be discovered one round trip after the other.
 */
export async function wrapDynamicImports(
  code: string,
  program: object,
  needsOf: (specifier: string) => Promise<LazyNeeds | null>,
): Promise<{ code: string; map: null } | null> {
  let out = code;
  for (const { start, end, specifier } of dynamicImports(program).sort((a, b) => b.start - a.start)) {
    const needs = await needsOf(specifier);
    if (!needs || needs.scripts.length + needs.css.length === 0) continue;
    const call = `__loadShared(${out.slice(start, end)}, ${JSON.stringify(needs.scripts)}, ${JSON.stringify(needs.css)})`;
    out = out.slice(0, start) + call + out.slice(end);
  }
  return out === code
    ? null
    : { code: `import { loadShared as __loadShared } from '${LAZY_SHARED}';\n${out}`, map: null };
}

type Found = { start: number; end: number; specifier: string };

/** Every `import('literal')` of a syntax tree. */
function dynamicImports(node: unknown): Found[] {
  if (Array.isArray(node)) return node.flatMap(dynamicImports);
  if (typeof node !== 'object' || node === null) return [];
  const { type, start, end, source } = node as {
    type?: string;
    start: number;
    end: number;
    source?: { value?: unknown };
  };
  const inner = Object.values(node).flatMap(dynamicImports);
  const literal = type === 'ImportExpression' ? source?.value : undefined;
  return typeof literal === 'string' ? [{ start, end, specifier: literal }, ...inner] : inner;
}

/** The browser's side of it. A stylesheet that fails to load does not keep the module back. */
export const LAZY_SHARED_SOURCE = `
function link(rel, href) {
  const selector = 'link[rel="' + rel + '"][href="' + href + '"]';
  if (document.querySelector(selector)) return null;
  const element = document.createElement('link');
  element.rel = rel;
  element.href = href;
  return new Promise((done) => {
    element.onload = element.onerror = done;
    document.head.append(element);
  });
}
export async function loadShared(module, scripts, css) {
  for (const href of scripts) link('modulepreload', href);
  // together: a module that fails while its styles are still under way must not be a rejection that nobody handles
  const [loaded] = await Promise.all([module, ...css.map((href) => link('stylesheet', href))]);
  return loaded;
}
`;
