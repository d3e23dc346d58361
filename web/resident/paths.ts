import type { Bbox } from '#core/geo/lng-lat.ts';
import type { Facility, PositionFunction, PositionLevel, PositionType } from '#core/terms/position.ts';

/**
 * Every URL of 便民地图: printed here and nowhere else, read back in route.ts. The URL is the state of the page, and it never
 * carries a visitor's position (design.md “Privacy”): pages are by region or by the box of a map.
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
  /** Only what is known to be open at the minute of the page. */
  readonly open: boolean;
  /** Any of these kinds; empty = every kind. */
  readonly kinds: readonly PositionType[];
  /** Any of these levels (中心/特色/普通阵地); empty = every level. */
  readonly levels: readonly PositionLevel[];
  /** Public id of a service item (sv_…) that the place offers. */
  readonly service: string | null;
  /** All of these facilities. */
  readonly facilities: readonly Facility[];
  /** All of these functions. */
  readonly functions: readonly PositionFunction[];
  /** Only where a wheelchair gets in. */
  readonly barrier: boolean;
  /** Only what was verified in the field and is not due again. */
  readonly verified: boolean;
  /** A view of the map that the list is for: [west, south, east, north] in degrees, WGS84, 3 decimals; never a position. */
  readonly box: Bbox | null;
  /** Asks the visitor for the position, which stays in the browser, and sorts by it there. */
  readonly near: boolean;
  /** The map is open beside the list. */
  readonly map: boolean;
  /** Public id of the site chosen on the map. */
  readonly site: string | null;
  /** Illustrative sites are shown in their own group, on request only. */
  readonly samples: boolean;
  /** Opaque cursor of a later page of the list. */
  readonly cursor: string | null;
  /** A touch kiosk, locked to its region. */
  readonly kiosk: boolean;
}

export const homeDefault: HomeView = {
  region: null,
  purpose: 'all',
  q: '',
  open: false,
  kinds: [],
  levels: [],
  service: null,
  facilities: [],
  functions: [],
  barrier: false,
  verified: false,
  box: null,
  near: false,
  map: false,
  site: null,
  samples: false,
  cursor: null,
  kiosk: false,
};

/** The parameters of a view in a fixed order, defaults left out: one view has one URL. */
export function homeParams(view: HomeView): [name: string, value: string][] {
  const params: [string, string | false | null][] = [
    ['region', view.region],
    ['for', view.purpose !== 'all' && view.purpose],
    ['q', view.q],
    ['open', view.open && '1'],
    ['kind', view.kinds.join()],
    ['level', view.levels.join()],
    ['service', view.service],
    ['facility', view.facilities.join()],
    ['function', view.functions.join()],
    ['barrier', view.barrier && '1'],
    ['verified', view.verified && '1'],
    ['box', view.box?.map(thousandths).join() ?? null],
    ['sort', view.near && 'near'],
    ['samples', view.samples && '1'],
    ['view', view.map && 'map'],
    ['site', view.map && view.site],
    ['cursor', view.cursor],
    ['kiosk', view.kiosk && '1'],
  ];
  return params.filter((param): param is [string, string] => typeof param[1] === 'string' && param[1] !== '');
}

/** Degrees to three decimals (about 100 m), the most that any of our URLs may say. */
export function thousandths(degrees: number): number {
  return Math.round(degrees * 1000) / 1000 + 0; // + 0: no −0, which would print another URL
}

export const paths = {
  home: (view: Partial<HomeView> = {}) => homeHref(new URLSearchParams(homeParams({ ...homeDefault, ...view }))),
  site: (id: string, { samples = false } = {}) => `/sites/${encodeURIComponent(id)}${samples ? '?samples=1' : ''}`,
  /** The sheet for the door of a site. */
  door: (id: string) => `/sites/${encodeURIComponent(id)}/door`,
  /** 服务评价; `code` = 服务码 of a QR code or slip. */
  rate: (id: string, code: string | null = null) =>
    `/sites/${encodeURIComponent(id)}/rate${code === null ? '' : `?code=${encodeURIComponent(code)}`}`,
  correct: (id: string) => `/sites/${encodeURIComponent(id)}/correct`,
  report: () => '/report',
  tickets: (number: string | null = null) =>
    number === null ? '/tickets' : `/tickets?no=${encodeURIComponent(number)}`,
  siteMap: () => '/sitemap',
  /** What the service worker shows for a page that was never seen. */
  offline: () => '/offline',
  leader: () => '/leader/',
  staff: () => '/staff/',
  apiDocs: () => '/api/docs',
} as const;

/** What the browser alone may change in the address of a list: whether the map is open, and the site chosen on it. */
export function mapState(query: URLSearchParams): { readonly map: boolean; readonly site: string | null } {
  const map = query.get('view') === 'map';
  return { map, site: map ? query.get('site') : null };
}

/** Whether an address asks for the list by distance, which the browser alone can make. */
export function sortsByDistance(query: URLSearchParams): boolean {
  return query.get('sort') === 'near';
}

/** The list page of an address with some parameters changed; null takes one away. */
export function changedHome(search: string, change: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return homeHref(query);
}

function homeHref(query: URLSearchParams): string {
  const text = query.toString().replace(/%2C/g, ',');
  return text === '' ? '/' : `/?${text}`;
}

/** What of an address decides which page the server writes: all but {@link mapState} and {@link sortsByDistance}. */
export function listKey(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of ['view', 'site', 'sort']) query.delete(name);
  query.sort();
  return query.toString();
}
