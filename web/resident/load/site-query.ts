import type { HomeView } from '../paths.ts';

/** API path of the sites that a view lists: asked by the server for the list and by the browser for the map. */
export function siteQuery(view: HomeView, illustrative: 'exclude' | 'only', limit: number): string {
  const query = new URLSearchParams({ limit: String(limit), illustrative });
  if (view.region !== null) query.set('region', view.region);
  if (view.q !== '') query.set('q', view.q);
  if (view.purpose === 'counter') query.set('counter', 'true');
  if (view.purpose === 'room') query.set('counter', 'false');
  if (view.cursor !== null && illustrative === 'exclude') query.set('cursor', view.cursor);
  return `/api/sites?${query}`;
}
