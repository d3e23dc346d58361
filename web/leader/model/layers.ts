import type { ChainLink } from '#core/schemas/chain.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { Enterprise } from '#core/schemas/enterprise.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Organisation } from '#core/schemas/organisation.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { Park } from '#core/schemas/park.ts';
import type { Site } from '#core/schemas/site.ts';
import type { Village } from '#core/schemas/village.ts';
import { type SiteSymbol, siteSymbol, siteSymbols } from '#core/site-symbol.ts';
import type { Gap } from './gaps.ts';
import type { Member } from './members.ts';

/** Layers that show positions, told apart as their symbols are; a position is in exactly one of them. */
export const siteLayers = siteSymbols;
export type SiteLayer = SiteSymbol;

/** What can be switched on and off, in the order of the legend. */
export const layerNames = [
  'parks',
  ...siteLayers,
  'verify',
  'rings',
  'organisations',
  'clusters',
  'pairings',
  'contacts',
  'chains',
  'grids',
  'enterprises',
  'villages',
  'coverage',
] as const;
export type LayerName = (typeof layerNames)[number];

/** What is many and small, colours the whole map or answers a question of its own is off until asked for. */
const onRequest: readonly LayerName[] = [
  'verify',
  'rings',
  'organisations',
  'contacts',
  'chains',
  'enterprises',
  'villages',
  'coverage',
];
export const defaultLayers: readonly LayerName[] = layerNames.filter((name) => !onRequest.includes(name));

/** Layers whose records can be read as a table beside the map; coverage has its list in the legend. */
export const listLayers = layerNames.filter((name) => name !== 'coverage');
export type ListLayer = Exclude<LayerName, 'coverage'>;

/** Sets of records: lists of the API, of which all six position layers have one, and those made from several. */
export type RecordSets = {
  sites: Site;
  parks: Park;
  organisations: Organisation;
  pairings: Pairing;
  grids: Grid;
  enterprises: Enterprise;
  villages: Village;
  contacts: ContactPoint;
  chains: ChainLink;
  /** Members of clusters. */
  clusters: Member;
  /** Units beyond the rings of service stations. */
  gaps: Gap;
};
export type SetName = keyof RecordSets;
export type AnyRow = RecordSets[SetName];

/** The set a layer's records come from. */
export function setOf(layer: ListLayer): SetName {
  if (layer === 'rings') return 'gaps';
  return isSiteLayer(layer) || layer === 'verify' ? 'sites' : layer;
}

/** Whose columns the table of a layer has: 流动阵地 have timetables, which other positions have not. */
export function tableOf(layer: ListLayer): SetName | 'mobile' {
  return layer === 'mobile' ? 'mobile' : setOf(layer);
}

export function isSiteLayer(layer: LayerName): layer is SiteLayer {
  return (siteLayers as readonly string[]).includes(layer);
}

export function isListLayer(name: string): name is ListLayer {
  return (listLayers as readonly string[]).includes(name);
}

/** The layer a position is in. */
export function layerOfSite(site: Pick<Site, 'kind' | 'level' | 'isMobile'>): SiteLayer {
  return siteSymbol(site);
}

/** The records of one layer out of their set. */
export function recordsOf<L extends ListLayer>(
  layer: L,
  records: readonly RecordSets[SetName][],
): readonly RecordSets[SetName][] {
  return isSiteLayer(layer) ? (records as readonly Site[]).filter((site) => layerOfSite(site) === layer) : records;
}

/** The layers with one switched on or off, in the order of the legend. */
export function switched(layers: readonly LayerName[], name: LayerName, on: boolean): LayerName[] {
  return layerNames.filter((layer) => (layer === name ? on : layers.includes(layer)));
}
