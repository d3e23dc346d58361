import { countyOf, isRegionCode } from '#core/codes/region-code.ts';
import { isIdOf } from '#core/ids.ts';
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

/** The kinds of records with a table, and the columns each can be sorted by. */
export const sortColumns = {
  sites: ['region', 'name', 'kind', 'level', 'verify', 'precision', 'park', 'phone', 'updated'],
  parks: ['region', 'name', 'type', 'sites', 'precision', 'parent'],
} as const;
export type RecordsName = keyof typeof sortColumns;

/** The pages of 阵地管理; `missing` is every address under it that leads nowhere. */
const pages = [
  'sites',
  'parks',
  'sign-in',
  'invitation',
  'record-link',
  'account',
  'accounts',
  'audit',
  'missing',
] as const;
export type PageName = (typeof pages)[number];

/** What stands beside the filters. Where the screen has no room for both, `both` shows the table. */
export const stages = ['both', 'table', 'map'] as const;
export type Stage = (typeof stages)[number];

/** All that the address says. Filters that a page does not know are kept out of its address. */
export type View = {
  page: PageName;
  /** Code of a province, city or county; the whole subtree is meant. */
  region: string | null;
  /** Public id of a park; positions of its sub-parks count in. */
  park: string | null;
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
  stage: Stage;
  /** Kept when it stood in the address; otherwise the cookie decides. */
  language: Language | null;
};

export const startView: View = {
  page: 'sites',
  region: null,
  park: null,
  kind: null,
  level: null,
  verify: null,
  parkType: null,
  q: '',
  samples: false,
  sort: { column: 'region', direction: 'ascending' },
  selected: null,
  stage: 'both',
  language: null,
};

/** Longest search text the API takes. */
export const MAX_QUERY = 100;

/** Reads an address; whatever is unknown or malformed falls back to the start view. */
export function parseView(url: URL): View {
  const query = url.searchParams;
  const page = pageOf(url.pathname);
  const region = query.get('region') ?? '';
  const language = query.get('lang');
  const view: View = {
    ...startView,
    page,
    q: queryText(query.get('q') ?? ''),
    // towns and villages have no list to choose from here: the county that holds them is shown
    region: isRegionCode(region) ? countyOf(region) : null,
    samples: query.get('samples') === 'on',
    stage: stages.find((stage) => stage === query.get('show')) ?? startView.stage,
    language: language === 'zh' || language === 'en' ? language : null,
  };
  if (page === 'sites') {
    return {
      ...view,
      park: idOf('PARK', query.get('park')),
      kind: codeOf(positionType, query.get('kind')),
      level: codeOf(positionLevel, query.get('level')),
      verify: codeOf(verifyState, query.get('verify')),
      sort: parseSort(page, query.get('sort')),
      selected: idOf('SITE', query.get('at')),
    };
  }
  if (page !== 'parks') return { ...startView, page, language: view.language };
  return {
    ...view,
    parkType: codeOf(parkType, query.get('type')),
    sort: parseSort(page, query.get('sort')),
    selected: idOf('PARK', query.get('at')),
  };
}

/** The address of a view from the origin; what equals the start view is left out. */
export function printView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && value !== '' && query.set(name, value);
  if (view.page === 'sites' || view.page === 'parks') {
    put('region', view.region);
    if (view.page === 'sites') {
      put('park', view.park);
      put('kind', view.kind);
      put('level', view.level);
      put('verify', view.verify);
    } else put('type', view.parkType);
    put('q', view.q.trim());
    put('samples', view.samples ? 'on' : null);
    put('sort', printSort(view.sort));
    put('show', view.stage === startView.stage ? null : view.stage);
    put('at', view.selected);
  }
  put('lang', view.language);
  const text = query.toString();
  return `${BASE}${view.page}${text === '' ? '' : `?${text}`}`;
}

/** The same region, search and samples on another page; what was open there is closed. */
export function onPage(view: View, page: PageName): View {
  return page === view.page ? view : { ...view, page, sort: startView.sort, selected: null };
}

/** Nothing narrows the list any more; what is shown, how and in which order stays. */
export function unfiltered(view: View): View {
  const { region, park, kind, level, verify, parkType: type, q } = startView;
  return { ...view, region, park, kind, level, verify, parkType: type, q, selected: null };
}

/** How many filters narrow the list, the region and the search among them. */
export function activeFilters(view: View): number {
  const own = view.page === 'parks' ? [view.parkType] : [view.park, view.kind, view.level, view.verify];
  return [view.region, view.q.trim() || null, ...own].filter((value) => value !== null).length;
}

function pageOf(pathname: string): PageName {
  const name = pathname.slice(BASE.length).replace(/\/$/, '');
  return name === '' ? startView.page : (pages.find((page) => page === name) ?? 'missing');
}

/** A search text cut to what the API takes, never through the middle of a character. */
function queryText(text: string): string {
  return text
    .trim()
    .slice(0, MAX_QUERY)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** `name`, or `-name` for the other way round. */
function parseSort(page: RecordsName, text: string | null): SortState {
  const column = text?.replace(/^-/, '') ?? '';
  if (text === null || !sortColumns[page].some((name) => name === column)) return startView.sort;
  return { column, direction: text.startsWith('-') ? 'descending' : 'ascending' };
}

function printSort({ column, direction }: SortState): string | null {
  if (column === startView.sort.column && direction === startView.sort.direction) return null;
  return direction === 'descending' ? `-${column}` : column;
}

function idOf(kind: 'SITE' | 'PARK', id: string | null): string | null {
  return id !== null && isIdOf(kind, id) ? id : null;
}

function codeOf<T extends object>(terms: T, code: string | null): (keyof T & string) | null {
  // hasOwn has just proved that it is one of the keys
  return code !== null && Object.hasOwn(terms, code) ? (code as keyof T & string) : null;
}
