import { isCalendarDate } from '#core/calendar-date.ts';
import { isRegionCode } from '#core/codes/region-code.ts';
import type { Bbox } from '#core/geo/lng-lat.ts';
import { isMonth, monthOf } from '#core/month.ts';
import { RING_METRES, type RingMetres } from '#core/stats/rings.ts';
import { type Metric, metric as metricTerms } from '#core/terms/metric.ts';
import {
  type RankedPlaces,
  type RankedShare,
  rankedPlaces,
  rankedShare,
  type ShareCode,
  shareCode,
} from '#core/terms/statistics.ts';
import { codesOf } from '#core/terms/term.ts';
import { chinaDay } from '#ui/china-time.ts';
import type { Language } from '#ui/preferences.ts';
import { defaultLayers, isListLayer, type LayerName, type ListLayer, layerNames } from './model/layers.ts';
import { type PairingFilter, parsePairingFilter, usualPairings } from './model/pairing-filter.ts';

/** Where the map and the panel are: the three provinces, a region, a park, or a grid of one. */
export type Place =
  | { kind: 'home' }
  | { kind: 'region'; code: string }
  | { kind: 'park'; id: string }
  | { kind: 'grid'; id: string };

/** Which of two compared places: 1 stands first, to the left or on top. */
export type Side = 1 | 2;

export const panelTabs = ['overview', 'charts', 'figures', 'list', 'schemes'] as const;
export type PanelTab = (typeof panelTabs)[number];

/** One chart at a time (visual.md 14). */
export const chartNames = ['children', 'trend', 'types', 'levels', 'rankings', 'ranks', 'ledger'] as const;
export type ChartName = (typeof chartNames)[number];

/** What the places below are compared by: a count or a share. */
export const measures = [
  'SITES',
  ...codesOf(shareCode),
  ...codesOf(metricTerms).filter((code) => code !== 'SITES'),
] as const;
export type Measure = Metric | ShareCode;

/** All that the address says: whoever opens it sees the same. */
export type View = {
  place: Place;
  /** The place that is compared with `place`; null = there is one place only. */
  vs: Place | null;
  /** Which of the two `place` is: what is open (`selected`, `count`, `box`) is of `place`. 1 where there is one place only. */
  side: Side;
  /** Public id of the record whose facts are open. */
  selected: string | null;
  /** What is drawn, in the order of the legend. */
  layers: readonly LayerName[];
  /** 示例 records are shown. */
  samples: boolean;
  tab: PanelTab;
  /** The layer that the list tab shows as a table. */
  rows: ListLayer;
  chart: ChartName;
  measure: Measure;
  /** What the places below are ranked by. */
  rank: RankedShare;
  /** Which of them are ranked or compared. */
  ranked: RankedPlaces;
  /** Which records of that layer the table shows, a key of `partsOf`; null = all. */
  part: string | null;
  pairings: PairingFilter;
  /** The share that colours the regions below. */
  cover: ShareCode;
  /** Radius of the rings around service stations, metres. */
  ring: RingMetres;
  /** The count whose records are listed. */
  count: Metric | null;
  /** The whole page as it stood at the end of this day, `YYYY-MM-DD`; null = now. */
  date: string | null;
  /** The month of 党费缴纳, `YYYY-MM`; null = the last that is over. */
  month: string | null;
  /** What the map shows, where an address fixes it (a copied link, a stop of a route): west, south, east, north in degrees. */
  box: Bbox | null;
  /** Shown to others in large type, one stop after another. */
  present: boolean;
  /** Public id of the 观摩路线 or saved view that is shown or edited. */
  route: string | null;
  /** Its stop, from 1. */
  stop: number;
  /** Kept when it stood in the address; otherwise the cookie decides. */
  language: Language | null;
};

export const startView: View = {
  place: { kind: 'home' },
  vs: null,
  side: 1,
  selected: null,
  layers: defaultLayers,
  samples: false,
  tab: 'overview',
  rows: 'parks',
  chart: 'children',
  measure: 'SITES',
  rank: 'ORG_COVERAGE',
  ranked: 'REGIONS',
  part: null,
  pairings: usualPairings,
  cover: 'ORG_COVERAGE',
  ring: 5000,
  count: null,
  date: null,
  month: null,
  box: null,
  present: false,
  route: null,
  stop: 1,
  language: null,
};

export const BASE = '/leader/';

const PUBLIC_ID = /^[a-z]{2}_[0-9a-hjkmnp-tv-z]{10}$/;

/** Reads an address's query. Whatever is unknown or malformed falls back to the start view. */
export function parseView(search: string): View {
  const query = new URLSearchParams(search);
  const language = query.get('lang');
  const rows = query.get('rows') ?? '';
  const count = query.get('count') ?? '';
  const [first, second] = [parsePlace(query), placeOfText(query.get('vs'))];
  const side = second !== null && query.get('side') === '2' ? 2 : 1;
  return {
    place: side === 2 && second !== null ? second : first,
    vs: side === 2 ? first : second,
    side,
    selected: idOrNull(query.get('at')),
    layers: parseLayers(query.get('layers')),
    samples: query.get('samples') === 'on',
    tab: panelTabs.find((tab) => tab === query.get('tab')) ?? startView.tab,
    rows: isListLayer(rows) ? rows : startView.rows,
    chart: chartNames.find((name) => name === query.get('chart')) ?? startView.chart,
    measure: measures.find((code) => code === query.get('by')) ?? startView.measure,
    rank: codesOf(rankedShare).find((code) => code === query.get('rank')) ?? startView.rank,
    ranked: codesOf(rankedPlaces).find((code) => code === query.get('of')) ?? startView.ranked,
    part: /^[A-Za-z_]{1,30}$/.test(query.get('part') ?? '') ? query.get('part') : null,
    pairings: parsePairingFilter(query),
    cover: codesOf(shareCode).find((code) => code === query.get('cover')) ?? startView.cover,
    ring: RING_METRES.find((metres) => String(metres / 1000) === query.get('ring')) ?? startView.ring,
    count: isMetric(count) ? count : null,
    date: parseDate(query.get('date')),
    month: parseMonth(query.get('month')),
    box: parseBox(query.get('box')),
    present: query.get('present') === '1',
    route: idOrNull(query.get('route')),
    stop: parseStop(query.get('stop')),
    language: language === 'zh' || language === 'en' ? language : null,
  };
}

/** The query of a view without its question mark; what equals the start view is left out. */
export function printQuery(view: View): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | null) => value !== null && query.set(name, value);
  const { side } = view;
  const [first, second] = side === 2 && view.vs !== null ? [view.vs, view.place] : [view.place, view.vs];
  put('region', first.kind === 'region' ? first.code : null);
  put('park', first.kind === 'park' ? first.id : null);
  put('grid', first.kind === 'grid' ? first.id : null);
  put('vs', second && placeKey(second));
  put('side', second !== null && side === 2 ? '2' : null);
  put('at', view.selected);
  put('layers', sameLayers(view.layers, startView.layers) ? null : printLayers(view.layers));
  put('samples', view.samples ? 'on' : null);
  put('tab', view.tab === startView.tab ? null : view.tab);
  put('rows', view.rows === startView.rows ? null : view.rows);
  put('chart', view.chart === startView.chart ? null : view.chart);
  put('by', view.measure === startView.measure ? null : view.measure);
  put('rank', view.rank === startView.rank ? null : view.rank);
  put('of', view.ranked === startView.ranked ? null : view.ranked);
  put('part', view.part);
  put('camp', view.pairings.camp);
  put('kind', view.pairings.kind);
  put('state', view.pairings.state === usualPairings.state ? null : view.pairings.state);
  put('cover', view.cover === startView.cover ? null : view.cover);
  put('ring', view.ring === startView.ring ? null : String(view.ring / 1000));
  put('count', view.count);
  put('date', view.date);
  put('month', view.month);
  put('box', view.box?.map(degrees).join(',') ?? null);
  put('present', view.present ? '1' : null);
  put('route', view.route);
  put('stop', view.stop === startView.stop ? null : String(view.stop));
  put('lang', view.language);
  return query.toString().replaceAll('%2C', ',');
}

/** The address of a view from the origin. */
export function printView(view: View): string {
  const query = printQuery(view);
  return query === '' ? BASE : `${BASE}?${query}`;
}

/** Going somewhere closes what was open about a record or a count; layers and 示例 stay. */
export function viewAt(view: View, place: Place): View {
  return { ...view, place, selected: null, count: null, box: null };
}

/** Whether the panel shows a record; an open figure stays among the other figures. */
export function isRecordOpen({ selected }: View): boolean {
  return selected !== null && !selected.startsWith('fg_');
}

export function samePlace(a: Place, b: Place): boolean {
  return placeKey(a) === placeKey(b);
}

/** One text a place, fit as a key. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'home':
      return 'home';
    case 'region':
      return place.code;
    case 'park':
    case 'grid':
      return place.id;
  }
}

function parsePlace(query: URLSearchParams): Place {
  const park = idOrNull(query.get('park'));
  if (park?.startsWith('pk_')) return { kind: 'park', id: park };
  const grid = idOrNull(query.get('grid'));
  if (grid?.startsWith('gr_')) return { kind: 'grid', id: grid };
  const region = query.get('region') ?? '';
  return isRegionCode(region) ? { kind: 'region', code: region } : { kind: 'home' };
}

/** Reads what {@link placeKey} wrote. */
export function placeOfText(text: string | null): Place | null {
  if (text === 'home') return { kind: 'home' };
  if (text === null) return null;
  const kind = text.startsWith('pk_') ? 'park' : text.startsWith('gr_') ? 'grid' : 'region';
  const place = parsePlace(new URLSearchParams({ [kind]: text }));
  return place.kind === 'home' ? null : place;
}

function idOrNull(text: string | null): string | null {
  return text !== null && PUBLIC_ID.test(text) ? text : null;
}

/** What will be is not known: a day that has not come means now. */
function parseDate(text: string | null): string | null {
  return text !== null && isCalendarDate(text) && text <= chinaDay(Date.now()) ? text : null;
}

/** The same of a month. */
function parseMonth(text: string | null): string | null {
  return text !== null && isMonth(text) && text <= monthOf(chinaDay(Date.now())) ? text : null;
}

function isMetric(text: string): text is Metric {
  return Object.hasOwn(metricTerms, text);
}

/** Four degrees that are a box on the earth; anything else says nothing. */
function parseBox(text: string | null): Bbox | null {
  const parts = (text ?? '').split(',').map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  const [west, south, east, north] = parts;
  if (west === undefined || south === undefined || east === undefined || north === undefined || parts.length > 4)
    return null;
  const isBox = west >= -180 && west < east && east <= 180 && south >= -85 && south < north && north <= 85;
  return isBox ? [west, south, east, north] : null;
}

/** Four decimals are ten metres. */
function degrees(value: number): string {
  return String(Number(value.toFixed(4)));
}

function parseStop(text: string | null): number {
  return text !== null && /^[1-9]\d?$/.test(text) ? Number(text) : startView.stop;
}

/** `none` says that every layer is off; an absent parameter means the usual ones. */
function parseLayers(text: string | null): readonly LayerName[] {
  if (text === null) return startView.layers;
  const named = text.split(',');
  return layerNames.filter((name) => named.includes(name));
}

function printLayers(layers: readonly LayerName[]): string {
  return layers.length === 0 ? 'none' : layers.join(',');
}

function sameLayers(a: readonly LayerName[], b: readonly LayerName[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
