import { describe, expect, it } from 'vitest';
import { defaultConfig } from '#map/config.ts';
import { streetBaseOf } from '#map/street-base.ts';
import { buildStyle } from '#map/style/build-style.ts';
import type { StyleState } from '#map/style/style-state.ts';
import { withoutEmpty } from '#map/style/without-empty.ts';
import { zh } from '#map/text/zh.ts';

const state: StyleState = {
  config: defaultConfig,
  texts: zh,
  loaded: ['140000'],
  hidden: new Set(),
  pairingSelected: false,
  pairingsBundled: true,
  siteTiles: null,
  areas: [],
  shaping: true,
};
const sourcesOf = (given: StyleState, holds: readonly string[] = []) =>
  Object.keys(withoutEmpty(buildStyle(given), (source) => holds.includes(source)).sources);

describe('withoutEmpty', () => {
  it('keeps exactly the sources that hold something and their layers', () => {
    const whole = buildStyle(state);
    const holds = ['base-regions', 'pairings', 'labels'];
    const style = withoutEmpty(whole, (source) => holds.includes(source));
    expect(Object.keys(style.sources).sort()).toEqual([...holds].sort());
    expect(style.layers).toEqual(
      whole.layers.filter((layer) => !('source' in layer) || holds.includes(String(layer.source))),
    );
    expect(style.layers[0]?.type).toBe('background');
  });

  it('changes nothing where all are filled', () => {
    const whole = buildStyle(state);
    expect(withoutEmpty(whole, () => true)).toEqual(whole);
  });

  it('keeps what needs no filling: tiles, addresses, a graticule', () => {
    expect(sourcesOf({ ...state, siteTiles: '/{z}/{x}/{y}.mvt' })).toEqual(['sites']);
    expect(sourcesOf({ ...state, config: { ...defaultConfig, boundaries: false } })).toEqual(['graticule']);
    for (const [kind, url] of [
      ['geojson', '/plan.json'],
      ['image', '/plan.png#112.6,37.6,112.9,37.8'],
    ] as const) {
      const streetBase = streetBaseOf({ kind, url });
      expect(sourcesOf({ ...state, config: { ...defaultConfig, streetBase } })).toEqual(['street-plan']);
    }
  });
});
