import { describe, expect, it } from 'vitest';
import type { Areas, CountyFile, OverviewFile } from '#basemap/format.ts';
import { isInside, ringArea } from '#basemap/rings.ts';
import { polygonAreaM2 } from '#core/geo/polygon.ts';
import { readRegions } from '#db/seed/regions/read.ts';
import { arcsOf, arcText, countyFile, countyFiles, overview, type Shape, shapes } from './files.ts';

const layers: [string, OverviewFile | CountyFile, Areas][] = [
  ['overview provinces', overview, overview.objects.provinces],
  ['overview cities', overview, overview.objects.cities],
  ...[...countyFiles].flatMap(([province, file]) =>
    (['provinces', 'cities', 'counties'] as const).map((layer): [string, CountyFile, Areas] => [
      `${province} ${layer}`,
      file,
      file.objects[layer],
    ]),
  ),
];

describe.each(layers)('%s', (_, file, layer) => {
  const all = shapes(file, layer);

  it('carry a label point inside their polygon and their box', () => {
    const outside = all.filter((shape) => !holds(shape, shape.centre) || !boxHolds(shape.bbox, shape.centre));
    expect(outside.map(({ code }) => code)).toEqual([]);
  });

  it('have names, codes of six digits, and closed rings with an area', () => {
    for (const { code, name, shortName, parts } of all) {
      expect(code).toMatch(/^\d{6}$/);
      expect(name.startsWith(shortName.slice(0, 2))).toBe(true);
      for (const ring of parts.flat()) {
        expect(ring[0]).toEqual(ring.at(-1));
        expect(ringArea(ring)).toBeGreaterThan(0);
      }
    }
  });
});

describe.each([...countyFiles])('borders in %s', (_, file) => {
  const { counties, cities, provinces } = file.objects;

  it('are one line: each arc bounds one county or two, and wider regions are bounded by arcs of theirs', () => {
    const uses = countUses(arcsOf(counties.geometries));
    expect([...uses.values()].filter((count) => count > 2)).toEqual([]);
    const ofCities = countUses(arcsOf(cities.geometries));
    expect([...ofCities.keys()].filter((arc) => !uses.has(arc))).toEqual([]);
    expect([...arcsOf(provinces.geometries)].filter((arc) => ofCities.get(arc) !== 1)).toEqual([]);
  });

  it('leave no gap and no overlap: the counties fill the province', () => {
    const filled = totalArea(shapes(file, counties));
    expect(Math.abs(filled / totalArea(shapes(file, provinces)) - 1)).toBeLessThan(1e-5);
  });
});

describe('borders between provinces', () => {
  it.each([
    ['140000', '410000'],
    ['340000', '410000'],
    ['410000', '420000'],
    ['110000', '130000'],
    ['440000', '810000'],
  ])('of %s and %s are the same in both files', (a, b) => {
    const [mine, theirs] = [borderArcs(a, b), borderArcs(b, a)];
    expect(mine.size).toBeGreaterThan(0);
    expect(mine).toEqual(theirs);
  });
});

describe('completeness', () => {
  const counties = [...countyFiles.values()].flatMap(({ objects }) => objects.counties.geometries);
  const codes = new Set(counties.map(({ properties }) => properties.code));

  it.each([
    ['山西省', '140000', 117, 11],
    ['安徽省', '340000', 104, 16],
    // 济源市, which the province administers itself, is one of the counties and stands among the cities too.
    ['河南省', '410000', 157, 18],
  ])('%s has all of its counties and cities', (_, province, countyCount, cityCount) => {
    const { objects } = countyFile(province);
    expect(objects.counties.geometries).toHaveLength(countyCount);
    expect(objects.cities.geometries).toHaveLength(cityCount);
  });

  it('every county of the code list is drawn, but for 中沙群岛 and statistical codes', () => {
    const missing = [...readRegions()]
      .filter(({ level, note }) => level === 'COUNTY' && note === null)
      .filter(({ code }) => !codes.has(code));
    expect(missing.map(({ code }) => code)).toEqual(['460323']);
  });
});

function holds({ parts }: Shape, point: [number, number]): boolean {
  return parts.some((rings) => isInside(point, rings));
}

function boxHolds([west, south, east, north]: Shape['bbox'], [lng, lat]: [number, number]): boolean {
  return west <= lng && lng <= east && south <= lat && lat <= north;
}

/** Square metres on the sphere; what one part gains along a common border its neighbour loses exactly. */
function totalArea(all: Shape[]): number {
  return all
    .flatMap(({ parts }) => parts)
    .reduce((sum, rings) => sum + polygonAreaM2(rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng, lat]))), 0);
}

function countUses(arcs: number[]): Map<number, number> {
  const uses = new Map<number, number>();
  for (const arc of arcs) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  return uses;
}

/** The arcs of the border with another province, as text. */
function borderArcs(own: string, other: string): Set<string> {
  const file = countyFile(own);
  const border = file.objects.borders.geometries.find(
    ({ properties }) => properties.provinces.includes(own) && properties.provinces.includes(other),
  );
  return new Set(border?.arcs.flat().map((arc) => arcText(file, arc < 0 ? ~arc : arc)));
}
