/**
 * Every URL of 便民地图: printed and parsed here and nowhere else. The URL is the state of the page, and it never
 * carries a visitor's position (design.md “Privacy”): pages are by region.
 */

/** What a visitor wants from a place: counters that handle business, or rooms to use. */
export const purposes = ['all', 'counter', 'room'] as const;
export type Purpose = (typeof purposes)[number];

export interface HomeView {
  /** Region code of the list; null = every region that has registered sites. */
  readonly region: string | null;
  readonly purpose: Purpose;
  /** Words searched for, trimmed; '' = none. */
  readonly q: string;
  /** The map is open beside the list. */
  readonly map: boolean;
  /** Illustrative sites are shown in their own group, on request only. */
  readonly samples: boolean;
  /** Opaque cursor of a later page of the list. */
  readonly cursor: string | null;
}

export const homeDefault: HomeView = {
  region: null,
  purpose: 'all',
  q: '',
  map: false,
  samples: false,
  cursor: null,
};

/** Longest search text a URL may carry; longer ones are cut, as the API refuses them. */
export const MAX_QUERY = 100;

export function parseHome(query: URLSearchParams): HomeView {
  const region = query.get('region');
  const purpose = query.get('for');
  return {
    region: region !== null && /^\d{6}(\d{3}){0,2}$/.test(region) ? region : null,
    purpose: purposes.find((known) => known === purpose) ?? 'all',
    q: (query.get('q') ?? '').trim().slice(0, MAX_QUERY),
    map: query.get('view') === 'map',
    samples: query.get('samples') === '1',
    cursor: query.get('cursor'),
  };
}

function homeQuery(view: HomeView): string {
  const query = new URLSearchParams();
  if (view.region !== null) query.set('region', view.region);
  if (view.purpose !== 'all') query.set('for', view.purpose);
  if (view.q !== '') query.set('q', view.q);
  if (view.samples) query.set('samples', '1');
  if (view.map) query.set('view', 'map');
  if (view.cursor !== null) query.set('cursor', view.cursor);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export const paths = {
  home: (view: Partial<HomeView> = {}) => `/${homeQuery({ ...homeDefault, ...view })}`,
  site: (id: string) => `/sites/${encodeURIComponent(id)}`,
  siteMap: () => '/sitemap',
  leader: (region?: string) => (region === undefined ? '/leader/' : `/leader/?region=${region}`),
} as const;

export type Route =
  | { readonly page: 'home'; readonly view: HomeView }
  | { readonly page: 'site'; readonly id: string }
  | { readonly page: 'sitemap' }
  | { readonly page: 'missing' };

/** The page a URL names; anything unknown is `missing`, which answers 404. */
export function route(url: URL): Route {
  if (url.pathname === '/') return { page: 'home', view: parseHome(url.searchParams) };
  if (url.pathname === '/sitemap') return { page: 'sitemap' };
  const id = /^\/sites\/(st_[0-9a-z]{10})$/.exec(url.pathname)?.[1];
  return id === undefined ? { page: 'missing' } : { page: 'site', id };
}
