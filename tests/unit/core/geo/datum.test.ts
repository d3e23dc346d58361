import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertDatum, fromWgs84, toWgs84 } from '#core/geo/datum.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { isInShiftedArea } from '#core/geo/shifted-area.ts';
import type { CoordSystem } from '#core/terms/place.ts';

/** reference.md 4.1, written lat, lng as there. */
const vectors: [name: string, wgs: LatLng, gcj: LatLng, bd: LatLng][] = [
  ['上海', [31.1774276, 121.5272106], [31.175304, 121.5315419], [31.1813286, 121.5380157]],
  ['定襄', [38.4735, 112.9572], [38.4739775, 112.9637109], [38.4797502, 112.9702741]],
  ['榆次', [37.6977, 112.7082], [37.6983484, 112.7146406], [37.7042722, 112.7211834]],
  ['平顶山高新', [33.7323, 113.3876], [33.7309829, 113.3940272], [33.7373097, 113.4004413]],
  ['许昌', [34.0355, 113.8526], [34.0339415, 113.8584715], [34.0400842, 113.8649149]],
  ['合肥高新', [31.8333, 117.1362], [31.8314435, 117.1418111], [31.8375949, 117.1482907]],
];
type LatLng = readonly [lat: number, lng: number];
const flip = ([lat, lng]: LatLng): LngLat => [lng, lat];

function expectAt(actual: LngLat, expected: LngLat): void {
  expect(actual[0]).toBeCloseTo(expected[0], 7);
  expect(actual[1]).toBeCloseTo(expected[1], 7);
}

const systems: CoordSystem[] = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'];
const inChina = fc
  .tuple(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true }))
  .filter((point) => isInShiftedArea(point));
const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);

describe('datum conversion', () => {
  it.each(vectors)('%s: the vectors of the reference, both ways', (_, wgs, gcj, bd) => {
    expectAt(fromWgs84(flip(wgs), 'GCJ02'), flip(gcj));
    expectAt(fromWgs84(flip(wgs), 'BD09'), flip(bd));
    // The printed GCJ-02 value is itself rounded to 7 decimals, hence the last place.
    expect(distanceM(convertDatum(flip(gcj), 'GCJ02', 'BD09'), flip(bd))).toBeLessThan(0.02);
    expect(distanceM(toWgs84(flip(gcj), 'GCJ02'), flip(wgs))).toBeLessThan(0.05);
    expect(distanceM(toWgs84(flip(bd), 'BD09'), flip(wgs))).toBeLessThan(0.05);
  });

  it('moves points in China by 300 to 800 metres to GCJ-02', () => {
    for (const [, wgs] of vectors) {
      const moved = distanceM(flip(wgs), fromWgs84(flip(wgs), 'GCJ02'));
      expect(moved).toBeGreaterThan(300);
      expect(moved).toBeLessThan(800);
    }
  });

  it('comes back within a millimetre in China, from and to any system', () => {
    fc.assert(
      fc.property(inChina, fc.constantFrom(...systems), (point, system) => {
        expect(distanceM(toWgs84(fromWgs84(point, system), system), point)).toBeLessThan(0.001);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves points outside China where they are in GCJ-02', () => {
    expect(fromWgs84([-0.12, 51.5], 'GCJ02')).toEqual([-0.12, 51.5]);
    expect(toWgs84([-0.12, 51.5], 'GCJ02')).toEqual([-0.12, 51.5]);
    fc.assert(
      fc.property(
        anywhere.filter((point) => !isInShiftedArea(point)),
        (point) => {
          expect(fromWgs84(point, 'GCJ02')).toEqual(point);
        },
      ),
    );
  });

  it('is never identity in BD-09 and comes back from it everywhere', () => {
    fc.assert(
      fc.property(
        anywhere.filter((point) => Math.abs(point[1]) < 80),
        (point) => {
          const baidu = fromWgs84(point, 'BD09');
          expect(distanceM(baidu, point)).toBeGreaterThan(100);
          expect(distanceM(convertDatum(baidu, 'BD09', 'GCJ02'), fromWgs84(point, 'GCJ02'))).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('takes CGCS2000 for WGS84', () => {
    const point: LngLat = [112.957, 38.48];
    expect(convertDatum(point, 'CGCS2000', 'WGS84')).toBe(point);
    expect(convertDatum(point, 'CGCS2000', 'GCJ02')).toEqual(fromWgs84(point, 'GCJ02'));
  });
});

describe('the shifted area', () => {
  it.each([
    ['首尔', 126.98, 37.57],
    ['河内', 105.85, 21.03],
    ['乌兰巴托', 106.92, 47.92],
    ['加德满都', 85.32, 27.7],
    ['平壤', 125.75, 39.03],
    ['海参崴', 131.9, 43.12],
    ['阿拉木图', 76.9, 43.25],
    ['东京', 139.7, 35.7],
    ['马尼拉', 121.0, 14.6],
    ['新德里', 77.2, 28.6],
    ['伦敦', -0.12, 51.5],
  ])('leaves out %s', (_, lng, lat) => {
    expect(isInShiftedArea([lng, lat])).toBe(false);
  });

  it.each([
    ['晋中', 112.735, 37.69],
    ['漠河', 122.54, 52.97],
    ['喀什', 75.99, 39.47],
    ['三沙', 112.34, 16.83],
    ['香港', 114.17, 22.3],
    ['台北', 121.5, 25.04],
    ['抚远', 134.3, 48.36],
    ['塔城', 82.98, 46.75],
    ['景洪', 100.8, 22.0],
    ['丹东', 124.38, 40.12],
    ['东兴', 107.97, 21.55],
    ['满洲里', 117.43, 49.6],
  ])('holds %s', (_, lng, lat) => {
    expect(isInShiftedArea([lng, lat])).toBe(true);
  });

  it('holds every corner of every county on the base map', () => {
    const folder = new URL('../../../../web/basemap/out/', import.meta.url);
    const files = readdirSync(folder).filter((file) => /^county-\d{6}-/.test(file));
    expect(files.length).toBeGreaterThanOrEqual(31);
    const outside = files.flatMap((file) => {
      const { arcs, transform } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as QuantizedTopology;
      return arcs.flatMap((arc) => positions(arc, transform)).filter((point) => !isInShiftedArea(point));
    });
    expect(outside).toEqual([]);
  });
});

/** What is read here of a quantised TopoJSON file. */
interface QuantizedTopology {
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
}

function positions(arc: [number, number][], { scale, translate }: QuantizedTopology['transform']): LngLat[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): LngLat => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}
