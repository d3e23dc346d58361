import type { Enterprise } from '#core/schemas/enterprise.ts';
import type { Grid } from '#core/schemas/grid.ts';
import type { Organisation } from '#core/schemas/organisation.ts';
import type { Pairing } from '#core/schemas/pairing.ts';
import type { Park } from '#core/schemas/park.ts';
import type { Site } from '#core/schemas/site.ts';
import type { Village } from '#core/schemas/village.ts';
import { type SiteSymbol, siteSymbol, siteSymbols } from '#core/site-symbol.ts';

/** Layers that show positions, told apart as their symbols are; a position is in exactly one of them. */
export const siteLayers = siteSymbols;
export type SiteLayer = SiteSymbol;

/** What can be switched on and off, in the order of the legend. */
export const layerNames = [
  'parks',
  ...siteLayers,
  'verify',
  'organisations',
  'clusters',
  'pairings',
  'grids',
  'enterprises',
  'villages',
  'coverage',
] as const;
export type LayerName = (typeof layerNames)[number];

/** What is many and small, or colours the whole map, is off until asked for. */
const onRequest: readonly LayerName[] = ['verify', 'organisations', 'enterprises', 'villages', 'coverage'];
export const defaultLayers: readonly LayerName[] = layerNames.filter((name) => !onRequest.includes(name));

/** Layers whose records can be read as a table beside the map. Clusters have their own card, coverage its list in the legend. */
export const listLayers = layerNames.filter((name) => name !== 'clusters' && name !== 'coverage');
export type ListLayer = Exclude<LayerName, 'clusters' | 'coverage'>;

/** Sets of records as the API lists them; all six position layers come from one. */
export type RecordSets = {
  sites: Site;
  parks: Park;
  organisations: Organisation;
  pairings: Pairing;
  grids: Grid;
  enterprises: Enterprise;
  villages: Village;
};
export type SetName = keyof RecordSets;

/** The set a layer's records come from. */
export function setOf(layer: ListLayer): SetName {
  return isSiteLayer(layer) || layer === 'verify' ? 'sites' : layer;
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
