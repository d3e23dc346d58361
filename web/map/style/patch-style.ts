import type {
  FilterSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  SourceSpecification,
  StyleSpecification,
  VectorTileSource,
} from 'maplibre-gl';

/** The part of a map that a change of style needs. */
export type Patchable = Pick<
  MapLibreMap,
  | 'addLayer'
  | 'removeLayer'
  | 'addSource'
  | 'removeSource'
  | 'setFilter'
  | 'setLayerZoomRange'
  | 'setPaintProperty'
  | 'setLayoutProperty'
  | 'getSource'
>;

/**
 * Brings a map from one built style to another. MapLibre's own `setStyle` compares the data of every source, coordinate by
 * coordinate, and would put back the empty ones; here sources keep what was put into them.
 */
export function patchStyle(map: Patchable, before: StyleSpecification, after: StyleSpecification): void {
  const kept = new Map(before.layers.map((layer) => [layer.id, layer]));
  const next = new Map(after.layers.map((layer) => [layer.id, layer]));
  const moved = !sameOrder(before.layers, after.layers);
  const stays = (layer: LayerSpecification) => {
    const other = next.get(layer.id);
    return other !== undefined && !moved && sourceOf(layer) === sourceOf(other) && !renewed(layer, before, after);
  };
  for (const layer of before.layers) {
    if (stays(layer)) continue;
    map.removeLayer(layer.id);
    kept.delete(layer.id);
  }
  for (const name of Object.keys(before.sources)) if (changedSource(name, before, after)) map.removeSource(name);
  for (const [name, source] of Object.entries(after.sources)) {
    if (changedSource(name, after, before)) map.addSource(name, source);
    else if (source.type === 'vector' && source.tiles !== undefined && !same(before.sources[name], source)) {
      map.getSource<VectorTileSource>(name)?.setTiles(source.tiles);
    }
  }
  let above: string | undefined;
  for (const layer of [...after.layers].reverse()) {
    const old = kept.get(layer.id);
    if (old) patchLayer(map, old, layer);
    else map.addLayer(layer, above);
    above = layer.id;
  }
}

/** Whether the layers that both styles have follow each other in the same order. */
function sameOrder(before: readonly LayerSpecification[], after: readonly LayerSpecification[]): boolean {
  const [a, b] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  const common = before.filter(({ id }) => b.has(id));
  return after.filter(({ id }) => a.has(id)).every(({ id }, index) => common[index]?.id === id);
}

/** Tiles under another address are fetched while those before them are still drawn: their source stays. */
function changedSource(name: string, from: StyleSpecification, to: StyleSpecification): boolean {
  return !(name in to.sources) || !same(withoutTiles(from.sources[name]), withoutTiles(to.sources[name]));
}

function withoutTiles(source: SourceSpecification | undefined): SourceSpecification | undefined {
  return source?.type === 'vector' ? { ...source, tiles: [] } : source;
}

function renewed(layer: LayerSpecification, before: StyleSpecification, after: StyleSpecification): boolean {
  const source = sourceOf(layer);
  return source !== null && changedSource(source, before, after);
}

function sourceOf(layer: LayerSpecification): string | null {
  return 'source' in layer ? layer.source : null;
}

function patchLayer(map: Patchable, old: LayerSpecification, layer: LayerSpecification): void {
  const filter = filterOf(layer);
  if (!same(filterOf(old), filter)) map.setFilter(layer.id, filter);
  if (old.minzoom !== layer.minzoom || old.maxzoom !== layer.maxzoom) {
    map.setLayerZoomRange(layer.id, layer.minzoom ?? 0, layer.maxzoom ?? 24);
  }
  forChanges(old.paint, layer.paint, (name, value) => map.setPaintProperty(layer.id, name as never, value as never));
  forChanges(old.layout, layer.layout, (name, value) => map.setLayoutProperty(layer.id, name as never, value as never));
}

function filterOf(layer: LayerSpecification): FilterSpecification | null {
  return ('filter' in layer ? layer.filter : undefined) ?? null;
}

/** Names and values come from one built layer, so they belong together even where the types cannot say so. */
function forChanges(old: object = {}, now: object = {}, change: (name: string, value: unknown) => void): void {
  const [before, after] = [
    new Map<string, unknown>(Object.entries(old)),
    new Map<string, unknown>(Object.entries(now)),
  ];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    if (!same(before.get(name), after.get(name))) change(name, after.get(name));
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
