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
  /** Public id of the site chosen on the map. */
  readonly site: string | null;
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
  site: null,
  samples: false,
  cursor: null,
};

/** Longest search text a URL may carry, in characters; longer ones are cut, as the API refuses them. */
export const MAX_QUERY = 100;

const REGION = /^\d{6}(\d{3}){0,2}$/;
const SITE = /^st_[0-9a-z]{10}$/;

export function parseHome(query: URLSearchParams): HomeView {
  const purpose = query.get('for');
  return {
    region: matching(query.get('region'), REGION),
    purpose: purposes.find((known) => known === purpose) ?? 'all',
    q: Array.from((query.get('q') ?? '').trim())
      .slice(0, MAX_QUERY)
      .join(''),
    map: query.get('view') === 'map',
    site: matching(query.get('site'), SITE),
    samples: query.get('samples') === '1',
    cursor: query.get('cursor'),
  };
}

function matching(value: string | null, form: RegExp): string | null {
  return value !== null && form.test(value) ? value : null;
}

/** The parameters of a view in a fixed order, defaults left out: one view has one URL. */
export function homeParams(view: HomeView): [name: string, value: string][] {
  const params: [string, string | false | null][] = [
    ['region', view.region],
    ['for', view.purpose !== 'all' && view.purpose],
    ['q', view.q !== '' && view.q],
    ['samples', view.samples && '1'],
    ['view', view.map && 'map'],
    ['site', view.map && view.site],
    ['cursor', view.cursor],
  ];
  return params.filter((param): param is [string, string] => typeof param[1] === 'string');
}

export const paths = {
  home: (view: Partial<HomeView> = {}) => {
    const query = new URLSearchParams(homeParams({ ...homeDefault, ...view })).toString();
    return query === '' ? '/' : `/?${query}`;
  },
  site: (id: string, { samples = false } = {}) => `/sites/${encodeURIComponent(id)}${samples ? '?samples=1' : ''}`,
  siteMap: () => '/sitemap',
  leader: () => '/leader/',
  staff: () => '/staff/',
  apiDocs: () => '/api/docs',
} as const;

export type Route =
  | { readonly page: 'home'; readonly view: HomeView }
  | { readonly page: 'site'; readonly id: string; readonly samples: boolean }
  | { readonly page: 'sitemap' }
  | { readonly page: 'missing' };

/** The page a URL names; anything unknown is `missing`, which answers 404. */
export function route(url: URL): Route {
  if (url.pathname === '/') return { page: 'home', view: parseHome(url.searchParams) };
  if (url.pathname === '/sitemap') return { page: 'sitemap' };
  const id = matching(/^\/sites\/([^/]+)$/.exec(url.pathname)?.[1] ?? null, SITE);
  return id === null ? { page: 'missing' } : { page: 'site', id, samples: url.searchParams.get('samples') === '1' };
}
