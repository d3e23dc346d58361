import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import type { BorderKind } from '#basemap/format.ts';
import { isInside, ringArea } from '#basemap/rings.ts';
import { countyFile, countyFiles, overview, shapes } from './files.ts';

const borders = overview.objects.borders.geometries;
const places = feature(overview, overview.objects.places).features.map(({ geometry, properties }) => {
  if (geometry.type !== 'Point') throw new Error('a place is a point');
  return { ...properties, at: geometry.coordinates };
});
const land = [...shapes(overview, overview.objects.provinces).flatMap(({ parts }) => parts)];
const surround = feature(overview, overview.objects.surround).geometry;

describe('borders of the overview', () => {
  it('are all that a map of the country has to show, but no counties', () => {
    expect(new Set(borders.map(({ properties }) => properties.kind))).toEqual(
      new Set<BorderKind>(['NATIONAL', 'UNDEFINED', 'COAST', 'DASH', 'PROVINCE', 'SAR', 'CITY']),
    );
  });

  it('show the ten dashes of 南海断续线, from 台湾岛 to south of 曾母暗沙', () => {
    const [dashes] = ofKind('DASH');
    expect(dashes).toHaveLength(10);
    const points = dashes?.flat() ?? [];
    expect(Math.min(...points.map(([, lat = 90]) => lat))).toBeLessThan(3.8);
    expect(Math.max(...points.map(([, lat = 0]) => lat))).toBeGreaterThan(24);
  });

  it('run on land along the nine provinces with neighbours abroad, and along the sea on the others at the coast', () => {
    expect(provincesWith('NATIONAL')).toEqual([
      '150000',
      '210000',
      '220000',
      '230000',
      '450000',
      '530000',
      '540000',
      '620000',
      '650000',
    ]);
    expect(provincesWith('UNDEFINED')).toEqual(['650000']);
    expect(provincesWith('COAST')).toEqual([
      '120000',
      '130000',
      '210000',
      '310000',
      '320000',
      '330000',
      '350000',
      '370000',
      '440000',
      '450000',
      '460000',
      '710000',
      '810000',
      '820000',
    ]);
  });

  it('name both provinces where they part two, and one inside a province', () => {
    for (const { properties } of borders) {
      const count = properties.provinces.length;
      if (properties.kind === 'DASH') expect(count).toBe(0);
      if (properties.kind === 'CITY' || properties.kind === 'NATIONAL') expect(count).toBe(1);
    }
    expect(kindBetween('140000', '410000')).toBe('PROVINCE');
    expect(kindBetween('440000', '810000')).toBe('SAR');
  });
});

describe('borders of the county files', () => {
  it('name the province of the file, and part counties wherever there are two', () => {
    for (const [province, { objects }] of countyFiles) {
      const own = objects.borders.geometries.map(({ properties }) => properties);
      expect(own.every(({ provinces }) => provinces.includes(province))).toBe(true);
      expect(own.some(({ kind }) => kind === 'COUNTY')).toBe(
        objects.counties.geometries.length > objects.cities.geometries.length,
      );
    }
  });
});

describe('the islands', () => {
  const islands = shapes(countyFile('460000'), countyFile('460000').objects.counties);

  it.each([
    ['曾母暗沙', '460322', [112.28, 3.96]],
    ['黄岩岛', '460321', [117.77, 15.16]],
    ['永兴岛', '460321', [112.34, 16.83]],
  ])('%s is drawn, in the overview too', (_, code, at) => {
    const near = (parts: number[][][][]) =>
      parts.some(([ring = []]) => ring.some(([x = 0, y = 0]) => Math.hypot(x - (at[0] ?? 0), y - (at[1] ?? 0)) < 0.1));
    expect(near(islands.find((shape) => shape.code === code)?.parts ?? [])).toBe(true);
    expect(near(land)).toBe(true);
  });

  it('of 钓鱼岛 are drawn and named', () => {
    const east = land.filter(([ring = []]) =>
      ring.every(([x = 0, y = 0]) => x > 123.4 && x < 124.7 && y > 25.6 && y < 26),
    );
    expect(east).toHaveLength(3);
    expect(places.map(({ name }) => name)).toEqual(expect.arrayContaining(['钓鱼岛', '赤尾屿']));
  });

  it('of 三沙市 are all in the overview, but for islets smaller than its grid of 100 m', () => {
    const parts = (code: string) =>
      islands.filter((shape) => shape.code.startsWith(code)).flatMap((shape) => shape.parts);
    const coarse = shapes(overview, overview.objects.cities).find(({ code }) => code === '460300');
    expect(parts('4603').length).toBeGreaterThan(300);
    expect(coarse?.parts).toHaveLength(parts('4603').filter(([ring]) => ringArea(ring) > 0.01).length);
  });
});

describe('names of places', () => {
  it('of seas stand on water', () => {
    const seas = places.filter(({ kind }) => kind === 'SEA');
    expect(seas.map(({ name }) => name)).toEqual(expect.arrayContaining(['渤海', '黄海', '东海', '南海']));
    const dry = seas.filter(({ at }) => [...land, ...surroundParts()].some((rings) => isInside(at, rings)));
    expect(dry).toEqual([]);
  });

  it('of countries stand on the land around, not in the country', () => {
    const countries = places.filter(({ kind }) => kind === 'COUNTRY');
    expect(countries.length).toBeGreaterThan(20);
    for (const { name, at } of countries) {
      expect(
        surroundParts().some((rings) => isInside(at, rings)),
        name,
      ).toBe(true);
      expect(
        land.some((rings) => isInside(at, rings)),
        name,
      ).toBe(false);
    }
  });
});

describe('the land around', () => {
  it('has no coast of its own inside the country’s seas', () => {
    for (const at of [
      [120.5, 40.2],
      [119, 38.6],
      [122, 31.5],
      [110.3, 18.4],
      [119.6, 23.6],
      [121.2, 25.4],
    ])
      expect(
        surroundParts().some((rings) => isInside(at, rings)),
        String(at),
      ).toBe(false);
  });
});

function surroundParts(): number[][][][] {
  return surround.type === 'MultiPolygon' ? surround.coordinates : [];
}

function ofKind(kind: BorderKind): number[][][][] {
  return borders
    .filter(({ properties }) => properties.kind === kind)
    .map((border) => {
      const { geometry } = feature(overview, border);
      return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
    });
}

function provincesWith(kind: BorderKind): string[] {
  const own = borders.filter(({ properties }) => properties.kind === kind);
  return [...new Set(own.flatMap(({ properties }) => properties.provinces))].sort();
}

function kindBetween(a: string, b: string): BorderKind | undefined {
  return borders.find(({ properties }) => String(properties.provinces) === `${a},${b}`)?.properties.kind;
}
