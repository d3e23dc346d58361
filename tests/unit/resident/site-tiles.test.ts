import { describe, expect, it } from 'vitest';
import type { TileIndex } from '#core/schemas/tiles.ts';
import { isTiled, siteTilesOf } from '../../../web/resident/map/site-tiles.ts';
import { type HomeView, homeDefault } from '../../../web/resident/paths.ts';

const url = '/api/tiles/sites/{z}/{x}/{y}.mvt?v=7';
const index: TileIndex = {
  ...{ version: '7', minZoom: 0, maxZoom: 14, singleFrom: 10, asOf: '2026-11-20T10:00:00+08:00' },
  layers: [{ id: 'sites', url }],
};

describe('tiles of a long list', () => {
  it('show it where it is narrowed by nothing but its region', () => {
    expect(isTiled(homeDefault)).toBe(true);
    expect(isTiled({ ...homeDefault, region: '140921', samples: true, near: true, map: true, kiosk: true })).toBe(true);
  });

  it.each<Partial<HomeView>>([
    { purpose: 'counter' },
    { q: '党群' },
    { open: true },
    { kinds: ['MOBILE'] },
    { levels: ['CENTER'] },
    { service: 'sv_0123456789' },
    { facilities: ['WIFI'] },
    { functions: ['CONVENIENCE'] },
    { barrier: true },
    { verified: true },
    { box: [112, 37, 113, 38] },
  ])('never where it is narrowed by %j', (part) => {
    expect(isTiled({ ...homeDefault, ...part })).toBe(false);
  });

  it('are those of the region, and of everywhere once the list goes by distance', () => {
    const view = { ...homeDefault, region: '140921' };
    expect(siteTilesOf(index, view, false)).toBe(`${url}&illustrative=exclude&region=140921`);
    expect(siteTilesOf(index, { ...view, samples: true }, true)).toBe(`${url}&illustrative=include`);
  });
});
