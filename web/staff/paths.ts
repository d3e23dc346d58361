import { countyOf, isRegionCode } from '#core/codes/region-code.ts';
import { isIdOf } from '#core/ids.ts';
import { type PublicationStatus, publicationStatus, type VerifyState, verifyState } from '#core/terms/position.ts';
import type { Terms } from '#core/terms/term.ts';
import type { Language } from '#ui/preferences.ts';
import type { SortState } from '#ui/table-sort.ts';
import { isColumn, listFiltersOf, termsOf } from './list-filters.ts';
import { idKindOf, isKindPage, kindOfPage, NEW, type PageName, pageNamed, takesNew } from './page-names.ts';

export const BASE = '/staff/';

/** The lists that everybody may read, and the columns each can be sorted by. */
export const sortColumns = {
  sites: ['region', 'name', 'kind', 'level', 'verify', 'precision', 'park', 'phone', 'updated'],
  parks: ['region', 'name', 'type', 'sites', 'precision', 'parent'],
} as const;
export type RecordsName = keyof typeof sortColumns;

/** What stands beside the filters. Where the screen has no room for both, `both` shows the table. */
export const stages = ['both', 'table', 'map'] as const;
export type Stage = (typeof stages)[number];

/** All that the address says. Filters that a page does not know are kept out of its address. */
export type View = {
  page: PageName;
  /** Public id of the one thing whose page it is, `new` for one being made; null for the list or for the page itself. */
  record: string | null;
  /** What a page that is no list says in its address for itself, by name. */
  own: Readonly<Record<string, string>>;
  /** Code of a province, city or county; the whole subtree is meant. */
  region: string | null;
  /** Public id of a park; positions of its sub-parks count in. */
  park: string | null;
  /** A code of the list's own enumeration of kinds, e.g. 阵地类型; of its levels. */
  type: string | null;
  level: string | null;
  /** A code of where its records stand, e.g. 结对状态. */
  state: string | null;
  verify: VerifyState | null;
  /** 公开状态; `CLOSED` is where what was withdrawn lies. Staff only. */
  status: PublicationStatus | null;
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
  record: null,
  own: {},
  region: null,
  park: null,
  type: null,
  level: null,
  state: null,
  verify: null,
  status: null,
  q: '',
  samples: false,
  sort: { column: 'region', direction: 'ascending' },
  selected: null,
  stage: 'both',
  language: null,
};

/** Longest address of another page to come back to. */
const MAX_BACK = 2000;

/** Longest search text the API takes. */
export const MAX_QUERY = 100;

/** Reads an address; whatever is unknown or malformed falls back to the start view. */
export function parseView(url: URL): View {
  const query = url.searchParams;
  const language = query.get('lang');
  const { page, record } = placeOf(url.pathname);
  const view: View = { ...startView, page, record, language: language === 'zh' || language === 'en' ? language : null };
  const kind = kindOfPage(page);
  if (kind === null || record !== null) return page === 'missing' ? view : { ...view, own: ownOf(query) };
  const filters = listFiltersOf(kind);
  const region = query.get('region') ?? '';
  return {
    ...view,
    // towns and villages have no list to choose from here: the county that holds them is shown
    region: isRegionCode(region) ? countyOf(region) : null,
    park: filters.park ? idOf('PARK', query.get('park')) : null,
    type: codeOf(termsOf(filters.type), query.get(typeName(page))),
    level: codeOf(termsOf(filters.level), query.get('level')),
    state: codeOf(termsOf(filters.state), query.get('state')),
    verify: filters.verify ? codeOf(verifyState, query.get('verify')) : null,
    status: codeOf(publicationStatus, query.get('status')),
    q: queryText(query.get('q') ?? ''),
    samples: query.get('samples') === 'on',
    sort: parseSort(page, query.get('sort')),
    selected: idOf(kind, query.get('at')),
    stage: stages.find((stage) => stage === query.get('show')) ?? startView.stage,
  };
}

/** The address of a view from the origin; what equals the start view is left out. */
export function printView(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && value !== '' && query.set(name, value);
  if (!isKindPage(view.page) || view.record !== null) {
    for (const [name, value] of Object.entries(view.own)) put(name, value);
  } else {
    put('region', view.region);
    put('park', view.park);
    put(typeName(view.page), view.type);
    put('level', view.level);
    put('state', view.state);
    put('verify', view.verify);
    put('status', view.status);
    put('q', view.q.trim());
    put('samples', view.samples ? 'on' : null);
    put('sort', printSort(view.sort));
    put('show', view.stage === startView.stage ? null : view.stage);
    put('at', view.selected);
  }
  put('lang', view.language);
  const text = query.toString();
  const record = view.record === null ? '' : `/${view.record}`;
  return `${BASE}${view.page}${record}${text === '' ? '' : `?${text}`}`;
}

/** The same region, search and samples on another page; what only the page before knew is left behind. */
export function onPage(view: View, page: PageName): View {
  if (page === view.page) return view.record === null ? view : { ...view, record: null, own: {} };
  return {
    ...startView,
    page,
    region: view.region,
    q: view.q,
    samples: view.samples,
    language: view.language,
    stage: view.stage,
  };
}

/** The page of one record, or of what it says for itself in `own`. The list it was opened from is kept for the way back. */
export function onRecord(view: View, page: PageName, record: string, own: View['own'] = {}): View {
  return { ...onPage(view, page), record, own };
}

/** Nothing narrows the list any more; what is shown, how and in which order stays. */
export function unfiltered(view: View): View {
  const { region, park, type, level, state, verify, status, q } = startView;
  return { ...view, region, park, type, level, state, verify, status, q, selected: null };
}

/** How many filters narrow the list, the region and the search among them. */
export function activeFilters(view: View): number {
  const { region, park, type, level, state, verify, status, q } = view;
  return [region, q.trim() || null, park, type, level, state, verify, status].filter((value) => value !== null).length;
}

/** Whether samples are in the list: they are verified by nobody, so a list by 核实状态 holds none of them. */
export function listsSamples({ samples, verify }: Pick<View, 'samples' | 'verify'>): boolean {
  return samples && verify === null;
}

/** A code of the enumeration, or null. */
export function codeOf<T extends Terms>(terms: T, code: string | null): (keyof T & string) | null {
  // hasOwn has just proved that it is one of the keys
  return code !== null && Object.hasOwn(terms, code) ? (code as keyof T & string) : null;
}

function placeOf(pathname: string): Pick<View, 'page' | 'record'> {
  const [name = '', record = '', ...rest] = pathname.slice(BASE.length).replace(/\/$/, '').split('/');
  const page = name === '' ? startView.page : pageNamed(name);
  if (page === null || rest.length > 0) return { page: 'missing', record: null };
  if (record === '') return { page, record: null };
  const kind = idKindOf(page);
  const isThere = record === NEW ? takesNew(page) : kind !== null && isIdOf(kind, record);
  return isThere ? { page, record } : { page: 'missing', record: null };
}

/** What a page says for itself: short values under plain names, in the order of the address. */
function ownOf(query: URLSearchParams): View['own'] {
  const own: Record<string, string> = {};
  for (const [name, value] of query) {
    const longest = name === 'back' ? MAX_BACK : MAX_QUERY;
    if (/^[a-z]{1,20}$/.test(name) && name !== 'lang' && value !== '' && value.length <= longest) own[name] = value;
  }
  return own;
}

/** Lists of positions have said `kind` from the beginning. */
function typeName(page: PageName): 'kind' | 'type' {
  return page === 'sites' ? 'kind' : 'type';
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
function parseSort(page: PageName, text: string | null): SortState {
  const column = text?.replace(/^-/, '') ?? '';
  if (text === null || !hasColumn(page, column)) return startView.sort;
  return { column, direction: text.startsWith('-') ? 'descending' : 'ascending' };
}

function hasColumn(page: PageName, column: string): boolean {
  const kind = kindOfPage(page);
  const known: readonly string[] = page === 'sites' || page === 'parks' ? sortColumns[page] : [];
  return known.includes(column) || (kind !== null && isColumn(kind, column));
}

function printSort({ column, direction }: SortState): string | null {
  if (column === startView.sort.column && direction === startView.sort.direction) return null;
  return direction === 'descending' ? `-${column}` : column;
}

function idOf(kind: Parameters<typeof isIdOf>[0], id: string | null): string | null {
  return id !== null && isIdOf(kind, id) ? id : null;
}
