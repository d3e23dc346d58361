import { isRegionCode } from '#core/codes/region-code.ts';
import type { ParkType } from '#core/terms/park.ts';
import { parkType } from '#core/terms/park.ts';
import {
  type PositionLevel,
  type PositionType,
  positionLevel,
  positionType,
  type VerifyState,
  verifyState,
} from '#core/terms/position.ts';
import type { Language } from '#ui/preferences.ts';
import type { SortState } from '#ui/table-sort.ts';

export const BASE = '/staff/';

/** The pages of 阵地管理. */
export const pages = ['sites', 'parks', 'sign-in'] as const;
export type PageName = (typeof pages)[number];

/** All that the address says. Filters that a page does not know are kept out of its address. */
export type View = {
  page: PageName;
  /** Region code; the whole subtree is meant. */
  region: string | null;
  kind: PositionType | null;
  level: PositionLevel | null;
  verify: VerifyState | null;
  parkType: ParkType | null;
  q: string;
  /** 示例 records are in the table. */
  samples: boolean;
  sort: SortState;
  /** Public id of the record whose facts are open. */
  selected: string | null;
  /** The map stands beside the table. */
  map: boolean;
  /** Kept when it stood in the address; otherwise the cookie decides. */
  language: Language | null;
};

export const startView: View = {
  page: 'sites',
  region: null,
  kind: null,
  level: null,
  verify: null,
  parkType: null,
  q: '',
  samples: false,
  sort: { column: 'name', direction: 'ascending' },
  selected: null,
  map: true,
  language: null,
};

/** Longest search text the API takes. */
const MAX_QUERY = 100;
const PUBLIC_ID = /^[a-z]{2}_[0-9a-hjkmnp-tv-z]{10}$/;

/** Reads an address; whatever is unknown or malformed falls back to the start view. */
export function parseView(url: URL): View {
  const query = url.searchParams;
  const page = url.pathname.slice(BASE.length).replace(/\/$/, '');
  const region = query.get('region') ?? '';
  const selected = query.get('at') ?? '';
  const language = query.get('lang');
  return {
    page: pages.find((name) => name === page) ?? 'sites',
    region: isRegionCode(region) ? region : null,
    kind: codeOf(positionType, query.get('kind')),
    level: codeOf(positionLevel, query.get('level')),
    verify: codeOf(verifyState, query.get('verify')),
    parkType: codeOf(parkType, query.get('type')),
    q: (query.get('q') ?? '').slice(0, MAX_QUERY),
    samples: query.get('samples') === 'on',
    sort: query.get('sort') === 'updated' ? { column: 'updated', direction: 'descending' } : startView.sort,
    selected: PUBLIC_ID.test(selected) ? selected : null,
    map: query.get('map') !== 'off',
    language: language === 'zh' || language === 'en' ? language : null,
  };
}

/** The address of a view from the origin; what equals the start view is left out. */
export function printView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && value !== '' && query.set(name, value);
  if (view.page !== 'sign-in') {
    put('region', view.region);
    if (view.page === 'sites') {
      put('kind', view.kind);
      put('level', view.level);
      put('verify', view.verify);
      put('sort', view.sort.column === startView.sort.column ? null : view.sort.column);
    } else put('type', view.parkType);
    put('q', view.q.trim());
    put('samples', view.samples ? 'on' : null);
    put('at', view.selected);
    put('map', view.map ? null : 'off');
  }
  put('lang', view.language);
  const text = query.toString();
  return `${BASE}${view.page}${text === '' ? '' : `?${text}`}`;
}

/** The same filters on another page; what was open there is closed. */
export function onPage(view: View, page: PageName): View {
  return { ...view, page, selected: null };
}

/** How many filters narrow the list, the region and the search among them. */
export function activeFilters(view: View): number {
  const own = view.page === 'parks' ? [view.parkType] : [view.kind, view.level, view.verify];
  return [view.region, view.q.trim() || null, ...own].filter((value) => value !== null).length;
}

function codeOf<T extends object>(terms: T, code: string | null): (keyof T & string) | null {
  // hasOwn has just proved that it is one of the keys
  return code !== null && Object.hasOwn(terms, code) ? (code as keyof T & string) : null;
}
