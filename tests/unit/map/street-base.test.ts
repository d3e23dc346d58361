import { expect, it } from 'vitest';
import { streetBaseOf } from '#map/street-base.ts';

it('reads 天地图 with its hosts and its layer of names', () => {
  const url =
    'https://t{0-2}.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x} https://t0.tianditu.gov.cn/cva_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}';
  expect(streetBaseOf({ kind: 'wmts', url })).toEqual({
    kind: 'raster',
    minZoom: 10,
    maxZoom: 18,
    tiles: [
      [0, 1, 2].map((host) => `https://t${host}.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`),
      ['https://t0.tianditu.gov.cn/cva_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}'],
    ],
  });
});

it('reads a park plan with its corners', () => {
  expect(streetBaseOf({ kind: 'image', url: '/plan.png#112.6,37.6,112.9,37.8' })).toMatchObject({
    url: '/plan.png',
    box: [112.6, 37.6, 112.9, 37.8],
  });
  expect(streetBaseOf({ kind: 'geojson', url: '/plan.json' })).toMatchObject({ kind: 'geojson', url: '/plan.json' });
});

it.each([
  null,
  { kind: 'wmts' as const, url: 'https://t0.example.cn/wmts?z={z}' },
  { kind: 'wmts' as const, url: ' ' },
  { kind: 'image' as const, url: '/plan.png' },
  { kind: 'image' as const, url: '/plan.png#112.9,37.6,112.6,37.8' },
  { kind: 'image' as const, url: '/plan.png#a,b,c,d' },
])('has nothing to draw for %j', (setting) => {
  expect(streetBaseOf(setting)).toBeNull();
});
