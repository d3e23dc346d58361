/** One import, re-export or dynamic import of a source file. */
export type ImportEdge = {
  /** As written, e.g. `#core/terms/region.ts`. */
  specifier: string;
  /** `type` leaves no trace in the emitted code; `dynamic` is `import()`. */
  kind: 'value' | 'type' | 'dynamic';
  /** The absolute file it names, or null for a package or a built-in module. */
  file: string | null;
};
/** Imports of one TypeScript file, in the order written. Throws when the file does not parse. */
export declare function importsOf(file: string): ImportEdge[];
/** As {@link importsOf}, for source text that need not be on disk. */
export declare function parseImports(file: string, source: string): ImportEdge[];
/** The files that are loaded together with `entry`: it and everything its value imports reach, never through `import()`. */
export declare function staticClosure(entry: string): Set<string>;
/** Every project file reachable from `entries` over the edges that `follow` admits, `entries` included. */
export declare function closure(
  entries: Iterable<string>,
  follow: (edge: ImportEdge, from: string) => boolean,
): Set<string>;
/** The absolute file a specifier names: relative, or by an alias of package.json; null for packages. */
export declare function resolveSpecifier(specifier: string, importer: string): string | null;
/** Where a specifier should lead but does not. */
export declare function isDangling(edge: ImportEdge): boolean;
