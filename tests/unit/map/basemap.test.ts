import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBasemapFiles } from '#map/basemap/basemap-files.ts';
import { dashPoints } from '#map/basemap/dash-points.ts';
import { decodeCounties, decodeOverview } from '#map/basemap/decode.ts';
import { provincesInView } from '#map/basemap/provinces-in-view.ts';
import { createRegionStore } from '#map/basemap/region-store.ts';
import { chooseLabels } from '#map/labels/choose-labels.ts';
import { labelSize, labelStyles } from '#map/labels/label-classes.ts';
import { labelBox } from '#map/labels/places.ts';
import { placeLabels, regionLabels } from '#map/labels/region-labels.ts';
import { projector } from '#map/labels/screen.ts';
import { regionAt } from '#map/region-at.ts';

const folder = resolve(import.meta.dirname, '../../../web/basemap/out');
const read = (name: string) => {
  const file = readdirSync(folder).find((other) => other.startsWith(`${name}-`) || other === name);
  if (!file) throw new Error(`no base map file ${name}`);
  return JSON.parse(readFileSync(resolve(folder, file), 'utf8'));
};
const overview = decodeOverview(read('overview'));
const shanxi = decodeCounties(read('county-140000'));

describe('decoded base map', () => {
  it('has every province once, and a complete tiling apart from it', () => {
    const provinces = overview.shapes.filter(({ properties }) => properties.level === 'PROVINCE' && !properties.tile);
    expect(provinces).toHaveLength(34);
    const tiles = overview.shapes.filter(({ properties }) => properties.tile);
    expect(new Set(tiles.map(({ properties }) => properties.code)).size).toBe(tiles.length);
    expect(tiles.length).toBeGreaterThan(340);
    for (const { geometry } of overview.shapes) expect(geometry.type).toMatch(/Polygon$/);
  });

  it('says of every line what it divides', () => {
    const kinds = new Set(overview.borders.map(({ properties }) => properties.kind));
    for (const kind of ['NATIONAL', 'COAST', 'DASH', 'PROVINCE', 'CITY'] as const) expect(kinds).toContain(kind);
    expect(shanxi.borders.some(({ properties }) => properties.kind === 'COUNTY')).toBe(true);
    const between = shanxi.borders.filter(({ properties }) => properties.kind === 'PROVINCE');
    expect(between.every(({ properties: { a, b } }) => a === '140000' || b === '140000')).toBe(true);
  });

  it('carries only what the map needs on each shape', () => {
    expect(Object.keys(shanxi.shapes[0]?.properties ?? {}).sort()).toEqual(['code', 'level', 'tile']);
  });
});

describe('names of the country as a whole', () => {
  const candidates = [...placeLabels(overview.places), ...regionLabels(overview.regions)];
  const keepClear = dashPoints(overview.borders);
  const screens = {
    phone: { center: [104.3, 30.5] as const, zoom: 2, width: 390, height: 844, scale: 1 },
    laptop: { center: [104.3, 31] as const, zoom: 3.35, width: 1280, height: 800, scale: 1 },
    wall: { center: [104.3, 31] as const, zoom: 3.85, width: 1920, height: 1080, scale: 2.65 },
  };

  it.each(Object.entries(screens))('name 北京, 台湾, 海南 and 南海 on a %s', (_, { scale, ...view }) => {
    const names = chooseLabels(candidates, view, { focus: [], scale, selected: null, keepClear }).map(
      ({ text }) => text,
    );
    for (const name of ['北京', '台湾', '海南', '南海']) expect(names).toContain(name);
  });

  it.each(Object.entries(screens))('cover no segment of the dash line on a %s', (_, { scale, ...view }) => {
    const project = projector(view);
    const points = keepClear.map(project);
    expect(points.length).toBeGreaterThan(50);
    for (const label of chooseLabels(candidates, view, { focus: [], scale, selected: null, keepClear })) {
      const { x, y } = project(label.at);
      const size = labelSize(label.cls, view.zoom) * scale;
      const { tracking } = labelStyles[label.cls];
      const [first = 'center'] = label.places;
      const box = labelBox({ text: label.text, size, tracking, gap: 0.9 * size }, x, y, first);
      const letters = { left: box.left + 3, right: box.right - 3, top: box.top + 3, bottom: box.bottom - 3 };
      const hit = points.some(
        (p) => p.x > letters.left && p.x < letters.right && p.y > letters.top && p.y < letters.bottom,
      );
      expect([label.text, hit]).toEqual([label.text, false]);
    }
  });
});

describe('provincesInView', () => {
  const provinces = overview.regions
    .filter(({ level }) => level === 'PROVINCE')
    .map(({ code, bbox }) => ({ code, bbox }));
  const around = (lng: number, lat: number, zoom: number, half: number) => ({
    zoom,
    center: [lng, lat] as const,
    bbox: [lng - half, lat - half, lng + half, lat + half] as const,
  });

  it('wants none from afar, the focus at the zoom of a province, all neighbours close by', () => {
    expect(provincesInView(around(112.7, 37.7, 5, 8), ['140000'], provinces)).toEqual([]);
    expect(provincesInView(around(112.7, 37.7, 7.5, 4), ['140000'], provinces)).toEqual(['140000']);
    expect(provincesInView(around(112.7, 37.7, 7.5, 4), [], provinces)[0]).toBe('140000');
    const close = provincesInView(around(113.8, 37.7, 9, 1), ['140000'], provinces);
    expect(close).toContain('140000');
    expect(close).toContain('130000');
    expect(close.length).toBeLessThanOrEqual(6);
  });

  it('wants nothing for a focus that is out of sight', () => {
    expect(provincesInView(around(91, 30, 7.5, 2), ['140000'], provinces)).toEqual([]);
  });
});

describe('region store', () => {
  it('finds a county once its province is there', () => {
    const store = createRegionStore();
    store.setOverview(overview);
    expect(store.boxOf('140700')).toBeDefined();
    expect(store.boxOf('140702')).toBeUndefined();
    expect(store.add('140000', shanxi)).toBe(true);
    expect(store.add('140000', shanxi)).toBe(false);
    expect(store.boxOf('140702')?.[0]).toBeCloseTo(112.5, 0);
    expect(store.loaded()).toEqual(['140000']);
  });

  it('lets the province go that was not needed for longest', () => {
    const store = createRegionStore();
    const empty = { shapes: [], borders: [], regions: [] };
    const codes = ['110000', '120000', '130000', '140000', '150000', '210000', '220000', '230000'];
    for (const code of codes) store.add(code, empty);
    store.touch('110000');
    store.add('310000', empty);
    expect(store.loaded()).toContain('110000');
    expect(store.loaded()).not.toContain('120000');
  });
});

describe('base map files', () => {
  const manifest = {
    files: { overview: { file: 'overview-1.json' }, 'county-140000': { file: 'county-140000-1.json' } },
  };

  it('are read once each, and only when asked for', async () => {
    const asked: string[] = [];
    const files = createBasemapFiles('/shared/basemap/', async (url) => {
      asked.push(String(url));
      return Response.json(String(url).endsWith('manifest.json') ? manifest : read('county-140000'));
    });
    const [a, b] = await Promise.all([files.province('140000'), files.province('140000')]);
    expect(a).toBe(b);
    expect(await files.province('990000')).toBeNull();
    expect(asked).toEqual(['/shared/basemap/manifest.json', '/shared/basemap/county-140000-1.json']);
  });

  it('are tried again after a failure', async () => {
    let calls = 0;
    const files = createBasemapFiles('/b/', async () => {
      calls += 1;
      return calls === 1 ? new Response('', { status: 503 }) : Response.json(manifest);
    });
    await expect(files.manifest()).rejects.toThrow('HTTP 503');
    await expect(files.manifest()).resolves.toEqual(manifest);
  });
});

it.each([
  ['140702', 5, '140000'],
  ['140702', 7, '140700'],
  ['140702', 9, '140702'],
  ['419001', 7, '419001'],
  ['419001', 5, '410000'],
  ['110105', 7, '110000'],
  ['140700', 9, '140700'],
])('a click on %s at zoom %d means %s', (code, zoom, meant) => {
  expect(regionAt(code, zoom)).toBe(meant);
});
