import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { countyOf } from '#core/codes/region-code.ts';
import { isInMultiPolygon, type PolygonRings } from '#core/geo/polygon.ts';
import { namedRecords } from '#db/seed/documents/all.ts';
import type { PointData } from '#db/seed/documents/record.ts';
import { illustrativeRecords } from '#db/seed/illustrative/all.ts';
import { readBoundaries } from '#db/seed/regions/read-boundaries.ts';

interface Placed {
  readonly name: string;
  readonly regionCode: string;
  readonly point: PointData | null;
}

const boundaries = new Map(Array.from(readBoundaries(), ({ code, geojson }) => [code, polygonsOf(geojson)]));

function polygonsOf(geojson: string): PolygonRings[] {
  const geometry = JSON.parse(geojson) as Extract<Geometry, { type: 'Polygon' | 'MultiPolygon' }>;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([lng = 0, lat = 0]) => [lng, lat] as const)));
}

/** The county, or where the code is only a statistical one the city: the smallest region that has a boundary. */
function boundaryOf(regionCode: string): PolygonRings[] {
  const county = countyOf(regionCode);
  return boundaries.get(county) ?? boundaries.get(`${county.slice(0, 4)}00`) ?? [];
}

function misplaced(records: readonly Placed[]): string[] {
  return records
    .filter(({ point }) => point !== null)
    .filter(({ regionCode, point }) => !isInMultiPolygon([point?.lng ?? 0, point?.lat ?? 0], boundaryOf(regionCode)))
    .map(({ name, regionCode }) => `${name} is not in ${regionCode}`);
}

describe.each([
  ['named', namedRecords],
  ['generated', illustrativeRecords],
] as const)('the %s records lie in the county, or city, that their region code says:', (_, records) => {
  test.each(['parks', 'organisations', 'enterprises', 'villages', 'sites'] as const)('%s', (kind) => {
    const placed: readonly Placed[] = records[kind];
    expect(misplaced(placed)).toEqual([]);
  });
});

test('the stops of the red bus lie in 合肥, the grids of 长葛 in 长葛', () => {
  const stops = illustrativeRecords.stops.map(({ point, placeText }) => ({
    name: placeText,
    regionCode: '340104',
    point,
  }));
  expect(misplaced(stops)).toEqual([]);
  const corners = illustrativeRecords.grids.flatMap(({ name, regionCode, ring }) =>
    ring.map(([lng, lat]): Placed => ({ name, regionCode, point: { lng, lat, precision: 'ILLUSTRATIVE', basis: '' } })),
  );
  expect(misplaced(corners)).toEqual([]);
});
