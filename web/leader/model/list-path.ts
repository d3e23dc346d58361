/** Kinds of lists that stand behind a count. */
export const listKinds = ['parks', 'sites', 'organisations', 'enterprises', 'villages', 'pairings', 'grids'] as const;
export type ListKind = (typeof listKinds)[number];

/** An API path such as `/api/sites?region=140700&level=CENTER` in parts; null for a list this page cannot show. */
export function readListPath(path: string): { kind: ListKind; query: Record<string, string> } | null {
  const url = new URL(path, 'http://api.invalid');
  const kind = listKinds.find((name) => url.pathname === `/api/${name}`);
  return kind === undefined ? null : { kind, query: Object.fromEntries(url.searchParams) };
}
