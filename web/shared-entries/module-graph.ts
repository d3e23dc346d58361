import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from './places.ts';

/** One import, re-export or dynamic import of a source file. */
export type ImportEdge = {
  /** As written, e.g. `#core/terms/region.ts`. */
  specifier: string;
  /** `type` leaves no trace in the emitted code; `dynamic` is `import()`. */
  kind: 'value' | 'type' | 'dynamic';
  /** The absolute file it names, or null for a package or a built-in module. */
  file: string | null;
};

const cache = new Map<string, ImportEdge[]>();
const aliases = readAliases();

/** Imports of one TypeScript file, in the order written. Throws when the file does not parse. */
export function importsOf(file: string): ImportEdge[] {
  const known = cache.get(file);
  if (known) return known;
  const edges = parseImports(file, readFileSync(file, 'utf8'));
  cache.set(file, edges);
  return edges;
}

/** As {@link importsOf}, for source text that need not be on disk. */
export function parseImports(file: string, source: string): ImportEdge[] {
  const { module, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const edge = (specifier: string, kind: ImportEdge['kind']) => ({
    specifier,
    kind,
    file: resolveSpecifier(specifier, file),
  });
  const typeOnly = (start: number) =>
    /^(import|export)\s+type\b(?!\s*(,|from\b))/.test(source.slice(start, start + 80));
  return [
    ...module.staticImports.map((i) => edge(i.moduleRequest.value, typeOnly(i.start) ? 'type' : 'value')),
    ...module.staticExports.flatMap((e) => {
      const from = e.entries.find((entry) => entry.moduleRequest)?.moduleRequest;
      return from ? [edge(from.value, typeOnly(e.start) ? 'type' : 'value')] : [];
    }),
    ...module.dynamicImports.flatMap((d) => {
      const literal = /^(['"])(.*)\1$/.exec(source.slice(d.moduleRequest.start, d.moduleRequest.end));
      return literal?.[2] ? [edge(literal[2], 'dynamic')] : [];
    }),
  ];
}

/** The files that are loaded together with `entry`: it and everything its value imports reach, never through `import()`. */
export function staticClosure(entry: string): Set<string> {
  return closure([entry], (edge) => edge.kind === 'value');
}

/** Every project file reachable from `entries` over the edges that `follow` admits, `entries` included. */
export function closure(entries: Iterable<string>, follow: (edge: ImportEdge, from: string) => boolean): Set<string> {
  const seen = new Set<string>();
  const queue = [...entries];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    if (!/\.tsx?$/.test(file)) continue;
    for (const edge of importsOf(file)) if (edge.file && follow(edge, file)) queue.push(edge.file);
  }
  return seen;
}

/** The absolute file a specifier names: relative, or by an alias of package.json; null for packages. */
export function resolveSpecifier(specifier: string, importer: string): string | null {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) return resolve(dirname(importer), path);
  const alias = aliases.find(([prefix]) => path.startsWith(prefix));
  return alias ? join(ROOT, alias[1], path.slice(alias[0].length)) : null;
}

/** Where a specifier should lead but does not. */
export function isDangling(edge: ImportEdge): boolean {
  return edge.file !== null && !existsSync(edge.file);
}

function readAliases(): [prefix: string, folder: string][] {
  const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  return Object.entries(imports).map(([from, to]) => [from.replace('*', ''), to.replace('*', '')]);
}
