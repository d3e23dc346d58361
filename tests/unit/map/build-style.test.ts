import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { type DataLayer, defaultConfig, type MapConfig, wallScale } from '#map/config.ts';
import { palettes } from '#map/palette.ts';
import { streetBaseOf } from '#map/street-base.ts';
import { buildStyle } from '#map/style/build-style.ts';
import type { StyleState } from '#map/style/style-state.ts';
import { en } from '#map/text/en.ts';
import { zh } from '#map/text/zh.ts';

function state(config: Partial<MapConfig> = {}, rest: Partial<StyleState> = {}): StyleState {
  return {
    config: { ...defaultConfig, ...config },
    texts: zh,
    loaded: [],
    hidden: new Set(),
    pairingSelected: false,
    pairingsBundled: false,
    siteTiles: null,
    areas: [],
    shaping: false,
    ...rest,
  };
}

const street = (kind: 'wmts' | 'geojson' | 'image', url: string) => streetBaseOf({ kind, url });

const states: Record<string, StyleState> = {
  'as it opens': state(),
  'one county in focus, its province loaded': state({ focus: ['140921'] }, { loaded: ['140000'] }),
  'three provinces on a wall': state({ theme: 'wall', focus: ['140000', '340000', '410000'], scale: wallScale(1792) }),
  'no boundaries': state({ boundaries: false }),
  'no names': state({ labels: false }),
  '天地图 beneath': state({
    streetBase: street(
      'wmts',
      'https://t{0-7}.example.cn/vec?z={z}&x={x}&y={y} https://t0.example.cn/cva?z={z}&x={x}&y={y}',
    ),
  }),
  'a plan as GeoJSON': state({ streetBase: street('geojson', '/plan.json') }),
  'a plan as picture': state({ streetBase: street('image', '/plan.png#112.6,37.6,112.9,37.8') }),
  'a pairing selected, sites hidden, in English': state(
    {},
    { pairingSelected: true, hidden: new Set<DataLayer>(['sites']), texts: en },
  ),
  'many pairings, counties in colours': state(
    { focus: ['140900'] },
    {
      loaded: ['140000'],
      pairingsBundled: true,
      areas: [
        { code: '140921', step: 5 },
        { code: '140922', step: 0 },
        { code: '340000', step: 2 },
      ],
    },
  ),
  'sites as tiles': state({}, { siteTiles: 'https://atlas.example.cn/api/tiles/sites/{z}/{x}/{y}.mvt?v=1' }),
  'an outline being drawn': state({ boundaries: false }, { shaping: true }),
};

describe('buildStyle', () => {
  it.each(Object.entries(states))('is a valid style: %s', (_, given) => {
    const style = buildStyle(given);
    expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
    const ids = style.layers.map((layer) => layer.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('asks nobody for letters or pictures', () => {
    for (const given of Object.values(states)) {
      const style = buildStyle(given);
      expect(style.glyphs).toBeUndefined();
      expect(style.sprite).toBeUndefined();
    }
  });

  it('says the same for the same state and reads nothing else', () => {
    for (const given of Object.values(states)) expect(buildStyle(given)).toEqual(buildStyle(structuredClone(given)));
  });

  it('has, without boundaries, nothing at all that shows or names a region', () => {
    const focused = state({ boundaries: false, focus: ['140000'] }, { loaded: ['140000'] });
    const style = buildStyle(focused);
    const told = JSON.stringify(style);
    const drawn = buildStyle({ ...focused, config: { ...focused.config, boundaries: true } });
    const regional = drawn.layers.filter((layer) => 'source' in layer && /^(base|fine)-/.test(layer.source));
    expect(regional.length).toBeGreaterThan(20);
    const names = drawn.layers.filter(
      (layer) => layer.type === 'symbol' && JSON.stringify(layer).includes('"province"'),
    );
    expect(names.length).toBe(1);
    for (const layer of [...regional, ...names]) expect(told).not.toContain(`"id":"${layer.id}"`);
    for (const name of Object.keys(style.sources)) expect(name).not.toMatch(/^(base|fine)-/);
    // Water is a boundary too: the coast.
    expect(told).not.toContain(palettes.light.water);
    expect(style.layers.some((layer) => layer.id.startsWith('graticule'))).toBe(true);
  });

  it('keeps names under the larger marks, which MapLibre places first', () => {
    const ids = buildStyle(state()).layers.map((layer) => layer.id);
    expect(ids.indexOf('area-labels')).toBeLessThan(ids.indexOf('site-marks'));
    expect(ids.indexOf('mark-labels')).toBeLessThan(ids.indexOf('site-bubbles'));
    expect(ids.indexOf('dash-line')).toBeGreaterThan(ids.indexOf('land'));
  });

  it('places marks first, then the counts that step aside for them, then the names that give way to both', () => {
    const { layers } = buildStyle(states['many pairings, counties in colours'] ?? state());
    const ids = layers.map((layer) => layer.id);
    const places = [
      'mark-labels',
      'site-bubbles',
      'bundle-count-county',
      'bundle-count-town',
      'park-marks',
      'site-marks',
    ];
    expect(places.map((id) => ids.indexOf(id)).toSorted((a, b) => a - b)).toEqual(places.map((id) => ids.indexOf(id)));
    // names of towns over the small marks that they may be written over, or these would cover them
    const under = ['pairing-marks', 'enterprise-marks', 'village-marks', 'organisation-marks', 'chain-marks'];
    for (const mark of [...under, 'park-halo', 'site-halo'])
      expect(ids.indexOf('bundle-node-names-town')).toBeGreaterThan(ids.indexOf(mark));
    for (const id of ['site-bubbles', 'bundle-count-county', 'bundle-count-town']) {
      const layer = layers.find((one) => one.id === id);
      const layout: object = layer?.layout ?? {};
      expect(layout).toMatchObject({ 'icon-text-fit': 'both', 'text-allow-overlap': true, 'icon-allow-overlap': true });
      expect(layout).toHaveProperty('text-variable-anchor-offset');
      expect(layout).not.toHaveProperty('text-ignore-placement');
    }
  });

  it('lays a street base on the land and under every border', () => {
    const ids = buildStyle(states['天地图 beneath'] ?? state()).layers.map((layer) => layer.id);
    expect(ids.indexOf('street-0')).toBeGreaterThan(ids.indexOf('fine-land'));
    expect(ids.indexOf('street-1')).toBe(ids.indexOf('street-0') + 1);
    expect(ids.indexOf('street-1')).toBeLessThan(ids.indexOf('county-line'));
  });

  it('hides what is switched off, and only that', () => {
    const style = buildStyle(state({}, { hidden: new Set<DataLayer>(['pairings']) }));
    const hidden = style.layers.filter((layer) => layer.layout?.visibility === 'none').map((layer) => layer.id);
    expect(hidden).toEqual(['pairing-lines', 'pairing-lines-example', 'pairing-marks', 'pairing-ring']);
  });

  it('draws neighbours one step paler once something is in focus', () => {
    const colourOf = (given: StyleState, id: string) => {
      const layer = buildStyle(given).layers.find((other) => other.id === id);
      return layer?.type === 'line' ? layer.paint?.['line-color'] : undefined;
    };
    expect(colourOf(state(), 'province-line')).toBe(palettes.light.province);
    expect(colourOf(state({ focus: ['140921'] }), 'province-line')).toEqual([
      'case',
      ['any', ['in', ['get', 'a'], ['literal', ['140000']]], ['in', ['get', 'b'], ['literal', ['140000']]]],
      palettes.light.province,
      palettes.light.pale.province,
    ]);
  });

  it('writes nothing on a wall smaller than its height ÷ 34', () => {
    const height = 1080;
    const style = buildStyle(state({ theme: 'wall', scale: wallScale(height) }));
    const sizes = style.layers.flatMap((layer) =>
      layer.type === 'symbol' ? numbersIn(layer.layout?.['text-size']).filter((size) => size > 24) : [],
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(height / 34);
  });
});

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.flatMap(numbersIn) : [];
}
