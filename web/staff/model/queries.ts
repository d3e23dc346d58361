import type { View } from '../paths.ts';

/** Rows read at once; the next portion is asked for by 再列出一些. */
export const PORTION = 200;

function common(view: View) {
  const q = view.q.trim();
  return {
    region: view.region,
    q: q === '' ? null : q,
    illustrative: view.samples ? 'include' : 'exclude',
  };
}

/** Query of /api/sites for the filters of the view. */
export function sitesQuery(view: View) {
  return {
    ...common(view),
    kind: view.kind,
    level: view.level,
    verify: view.verify,
    sort: view.sort.column === 'updated' ? 'updated' : 'name',
  };
}

/** Query of /api/parks for the filters of the view. */
export function parksQuery(view: View) {
  return { ...common(view), type: view.parkType };
}
