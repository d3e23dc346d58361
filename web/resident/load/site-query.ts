import type { HomeView } from '../paths.ts';

/** API path of the sites that a view lists: asked by the server for the list and by the browser for the map. */
export function siteQuery(view: HomeView, illustrative: 'exclude' | 'only', limit: number): string {
  const query = new URLSearchParams([
    ['limit', String(limit)],
    ['illustrative', illustrative],
    ...siteFilters(view, illustrative === 'only'),
  ]);
  if (view.cursor !== null && illustrative === 'exclude') query.set('cursor', view.cursor);
  return `/api/sites?${query}`;
}

/**
 * The API's filters for a view, for /api/sites and (without the box) /api/sites/near. Nobody registered when a made-up place
 * is open, and nobody went there to check it, so samples are not narrowed by that.
 */
export function siteFilters(view: HomeView, samples = false): [name: string, value: string][] {
  const counter = { all: '', counter: 'true', room: 'false' } as const;
  const filters: [string, string][] = [
    ['region', view.region ?? ''],
    ['q', view.q],
    ['counter', counter[view.purpose]],
    ['open', view.open && !samples ? 'true' : ''],
    ['kind', view.kinds.join()],
    ['level', view.levels.join()],
    ['service', view.service ?? ''],
    ['facility', view.facilities.join()],
    ['function', view.functions.join()],
    ['barrierFree', view.barrier ? 'true' : ''],
    ['verify', view.verified && !samples ? 'VERIFIED' : ''],
    ['bbox', view.box?.join() ?? ''],
  ];
  return filters.filter(([, value]) => value !== '');
}
