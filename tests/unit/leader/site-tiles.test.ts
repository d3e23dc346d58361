import { describe, expect, it } from 'vitest';
import type { TileIndex } from '#core/schemas/tiles.ts';
import { hasManySites, siteTilesOf, TILES_FROM } from '../../../web/leader/load/site-tiles.ts';
import { switched } from '../../../web/leader/model/layers.ts';
import { startView } from '../../../web/leader/paths.ts';

const shanxi = { ...startView, place: { kind: 'region', code: '140000' } } as const;
const data = (registered: number, illustrative = 0) => ({
  counts: [{ metric: 'SITES' as const, registered, illustrative, lists: [] }],
});
const url = '/api/tiles/sites/{z}/{x}/{y}.mvt?v=7-2026-11-20-abc';
const index: TileIndex = {
  ...{ version: '7-2026-11-20-abc', minZoom: 0, maxZoom: 14, singleFrom: 10, asOf: '2026-11-20T10:00:00+08:00' },
  layers: [{ id: 'sites', url }],
};

describe('sites come as tiles', () => {
  it('where there are too many to hand over, samples counted only where they are shown', () => {
    expect(hasManySites(data(TILES_FROM), shanxi)).toBe(false);
    expect(hasManySites(data(TILES_FROM + 1), shanxi)).toBe(true);
    expect(hasManySites(data(TILES_FROM, 1), shanxi)).toBe(false);
    expect(hasManySites(data(TILES_FROM, 1), { ...shanxi, samples: true })).toBe(true);
    expect(hasManySites(undefined, shanxi)).toBe(false);
  });

  it('never of a past day or of one park, which tiles do not know', () => {
    const many = data(100_000);
    expect(hasManySites(many, { ...shanxi, date: '2026-01-01' })).toBe(false);
    expect(hasManySites(many, { ...shanxi, place: { kind: 'park', id: 'pk_0123456789' } })).toBe(false);
  });

  it('of the region, the samples and the layers that are shown', () => {
    expect(siteTilesOf(index, { ...startView, samples: false })).toBe(
      `${url}&illustrative=exclude&region=140000,340000,410000`,
    );
    expect(siteTilesOf(index, { ...shanxi, samples: true })).toBe(`${url}&illustrative=include&region=140000`);
    const layers = switched(switched(startView.layers, 'mobile', false), 'ordinary', false);
    expect(siteTilesOf(index, { ...shanxi, samples: false, layers })).toBe(
      `${url}&illustrative=exclude&region=140000&symbol=center,featured,service,station`,
    );
    expect(siteTilesOf(index, { ...shanxi, layers: ['parks'] })).toBeNull();
  });
});
