import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { isInMultiPolygon, type PolygonRings, rewindRing } from '#core/geo/polygon.ts';
import { readRegions } from '#db/seed/regions/read.ts';
import { readBoundaries } from '#db/seed/regions/read-boundaries.ts';

const regions = new Map([...readRegions()].map((region) => [region.code, region]));
const boundaries = [...readBoundaries()].map((row) => ({ ...row, parts: partsOf(row.geojson) }));
const byCode = new Map(boundaries.map((row) => [row.code, row]));

describe('the boundaries', () => {
  it('are of all regions that have a point, once each', () => {
    const drawn = [...regions.values()].filter(({ centreLng }) => centreLng !== null).map(({ code }) => code);
    expect(boundaries.map(({ code }) => code).sort()).toEqual(drawn.sort());
  });

  it('hold their region’s point and lie in their box', () => {
    for (const { code, parts, west, south, east, north } of boundaries) {
      const { centreLng, centreLat } = regions.get(code) ?? {};
      expect(isInMultiPolygon([centreLng ?? 0, centreLat ?? 0], parts), code).toBe(true);
      const points = parts.flat(2);
      // The box is of the unsimplified outline.
      expect(
        points.every(
          ([lng, lat]) => lng >= west - 1e-4 && lng <= east + 1e-4 && lat >= south - 1e-4 && lat <= north + 1e-4,
        ),
        code,
      ).toBe(true);
    }
  });

  it('fit the column: 100 kB at most, four decimals, ring order of RFC 7946', () => {
    for (const { code, geojson, parts } of boundaries) {
      expect(geojson.length).toBeLessThanOrEqual(100_000);
      expect(/\.\d{5}/.test(geojson), code).toBe(false);
      for (const [outer = [], ...holes] of parts) {
        expect(rewindRing(outer, true), code).toBe(outer);
        for (const hole of holes) expect(rewindRing(hole, false), code).toBe(hole);
      }
    }
  });

  it('agree with each other: a county’s point is in its city and province and in no other county near', () => {
    for (const { code, parentCode, level, centreLng, centreLat } of regions.values()) {
      if (level !== 'COUNTY' || centreLng === null || centreLat === null || !code.startsWith('41')) continue;
      const at: LngLat = [centreLng, centreLat];
      expect(isInMultiPolygon(at, byCode.get(parentCode ?? '')?.parts ?? []), code).toBe(true);
      const others = boundaries.filter(
        (row) => row.code.startsWith('41') && !row.code.endsWith('00') && row.code !== code,
      );
      expect(
        others.filter(({ parts }) => isInMultiPolygon(at, parts)).map((row) => row.code),
        code,
      ).toEqual([]);
    }
  });

  it.each([
    ['晋中开发区', [112.735, 37.705], '140702'],
    ['新芜经开区', [118.56, 31.15], '340210'],
    ['当涂经开区', [118.51, 31.56], '340521'],
    ['许昌尚集产业集聚区', [113.836, 34.109], '411003'],
    ['魏都区产业集聚区', [113.795, 34.035], '411002'],
    ['定襄县城', [112.957, 38.48], '140921'],
    ['平顶山高新区', [113.388, 33.732], '410403'],
  ] as const)('%s lies in %s → %s', (_, point, county) => {
    const holding = boundaries.filter(({ code, parts }) => !code.endsWith('00') && isInMultiPolygon(point, parts));
    expect(holding.map(({ code }) => code)).toEqual([county]);
  });
});

function partsOf(geojson: string): PolygonRings[] {
  const geometry = JSON.parse(geojson) as Polygon | MultiPolygon;
  // Positions of these files are pairs, which the types of GeoJSON do not say.
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as PolygonRings[];
}
