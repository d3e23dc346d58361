import fc from 'fast-check';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { expect, it } from 'vitest';
import { type DataLayer, defaultConfig } from '#map/config.ts';
import { buildStyle } from '#map/style/build-style.ts';
import { type Patchable, patchStyle } from '#map/style/patch-style.ts';
import type { StyleState } from '#map/style/style-state.ts';
import { withoutEmpty } from '#map/style/without-empty.ts';
import { zh } from '#map/text/zh.ts';

/** Holds a style as MapLibre does and refuses what MapLibre refuses. */
class StyleModel {
  readonly sources: Map<string, unknown>;
  layers: LayerSpecification[];
  readonly refilled = new Set<string>();

  constructor(style: StyleSpecification) {
    this.sources = new Map(Object.entries(style.sources));
    this.layers = structuredClone(style.layers);
  }

  readonly api = {
    addLayer: (layer: LayerSpecification, before?: string) => {
      if (this.layers.some((other) => other.id === layer.id)) throw new Error(`layer ${layer.id} exists`);
      if ('source' in layer && !this.sources.has(layer.source)) throw new Error(`no source ${layer.source}`);
      this.layers.splice(before === undefined ? this.layers.length : this.at(before), 0, structuredClone(layer));
    },
    removeLayer: (id: string) => this.layers.splice(this.at(id), 1),
    addSource: (name: string, source: unknown) => {
      if (this.sources.has(name)) throw new Error(`source ${name} exists`);
      this.sources.set(name, source);
      this.refilled.add(name);
    },
    removeSource: (name: string) => {
      if (this.layers.some((layer) => 'source' in layer && layer.source === name)) throw new Error(`${name} is in use`);
      if (!this.sources.delete(name)) throw new Error(`no source ${name}`);
    },
    setFilter: (id: string, filter: unknown) => this.change(id, { filter: filter ?? undefined }),
    setLayerZoomRange: (id: string, minzoom: number, maxzoom: number) => this.change(id, { minzoom, maxzoom }),
    setPaintProperty: (id: string, name: string, value: unknown) => this.property(id, 'paint', name, value),
    setLayoutProperty: (id: string, name: string, value: unknown) => this.property(id, 'layout', name, value),
    getSource: (name: string) => ({
      setTiles: (tiles: string[]) => this.sources.set(name, { ...(this.sources.get(name) as object), tiles }),
    }),
  } as unknown as Patchable; // MapLibre's methods return the map, which nobody reads here

  private at(id: string): number {
    const index = this.layers.findIndex((layer) => layer.id === id);
    if (index < 0) throw new Error(`no layer ${id}`);
    return index;
  }

  private change(id: string, change: object): void {
    const index = this.at(id);
    this.layers[index] = { ...this.layers[index], ...change } as LayerSpecification;
  }

  private property(id: string, part: 'paint' | 'layout', name: string, value: unknown): void {
    const layer = this.layers[this.at(id)] as unknown as Record<string, Record<string, unknown>>;
    layer[part] = { ...layer[part], [name]: value };
  }
}

const codes = ['140000', '140700', '140921', '340000', '410000'];
const layers: DataLayer[] = ['sites', 'pairings', 'grids'];
const states: fc.Arbitrary<StyleState> = fc.record({
  config: fc.record({
    theme: fc.constantFrom('light' as const, 'wall' as const),
    boundaries: fc.boolean(),
    labels: fc.boolean(),
    focus: fc.subarray(codes),
    scale: fc.constantFrom(defaultConfig.scale, { text: 2, mark: 1.5, line: 1.5 }),
    streetBase: fc.constantFrom(null, {
      kind: 'raster' as const,
      tiles: [['/t/{z}/{x}/{y}.png']],
      minZoom: 10,
      maxZoom: 18,
    }),
  }),
  texts: fc.constant(zh),
  loaded: fc.subarray(['140000', '340000', '410000']),
  hidden: fc.subarray(layers).map((names) => new Set(names)),
  pairingSelected: fc.boolean(),
  pairingsBundled: fc.boolean(),
  siteTiles: fc.constantFrom(null, '/1/{z}/{x}/{y}.mvt', '/2/{z}/{x}/{y}.mvt'),
  areas: fc.constantFrom<StyleState['areas'][]>(
    [],
    [
      { code: '140700', step: 3 },
      { code: '140900', step: 0 },
    ],
  ),
  shaping: fc.boolean(),
});

/** Sources that hold something. */
const filled = fc.subarray(['base-regions', 'base-borders', 'fine-regions', 'labels', 'sites', 'pairings', 'grids']);

/** As MapLibre serialises: no undefined properties, full zoom range left out. */
function plain(layer: LayerSpecification): unknown {
  const { minzoom = 0, maxzoom = 24, ...rest } = layer;
  return JSON.parse(JSON.stringify({ ...rest, minzoom, maxzoom }));
}

it('leads from any style to any other, and renews only sources that changed', () => {
  fc.assert(
    fc.property(states, states, filled, filled, (from, to, held, holds) => {
      const before = withoutEmpty(buildStyle(from), (source) => held.includes(source));
      const after = withoutEmpty(buildStyle(to), (source) => holds.includes(source));
      const model = new StyleModel(before);
      patchStyle(model.api, before, after);
      expect(model.layers.map(plain)).toEqual(after.layers.map(plain));
      expect(Object.fromEntries(model.sources)).toEqual(after.sources);
      const isOther = (name: string) => before.sources[name]?.type !== after.sources[name]?.type;
      for (const name of model.refilled) expect([name, isOther(name)]).toEqual([name, true]);
    }),
    { numRuns: 150 },
  );
});

it('does nothing where nothing changed', () => {
  const style = buildStyle({
    config: defaultConfig,
    texts: zh,
    loaded: [],
    hidden: new Set(),
    pairingSelected: false,
    pairingsBundled: false,
    siteTiles: null,
    areas: [],
    shaping: false,
  });
  const refuse = new Proxy({} as Patchable, {
    get: (_, name) => () => {
      throw new Error(`${String(name)} was called`);
    },
  });
  expect(() => patchStyle(refuse, style, structuredClone(style))).not.toThrow();
});

it('renews a layer whose source changed under the same name', () => {
  const base: StyleSpecification = {
    version: 8,
    sources: { plan: { type: 'geojson', data: '/a.json' } },
    layers: [{ id: 'plan', type: 'line', source: 'plan' }],
  };
  const other: StyleSpecification = { ...base, sources: { plan: { type: 'geojson', data: '/b.json' } } };
  const model = new StyleModel(base);
  patchStyle(model.api, base, other);
  expect(model.sources.get('plan')).toEqual({ type: 'geojson', data: '/b.json' });
  expect(model.layers.map((layer) => layer.id)).toEqual(['plan']);
});
