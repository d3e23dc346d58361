import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inArea } from '#core/geo/area.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { isInMultiPolygon, type Ring } from '#core/geo/polygon.ts';
import { type AreaEntry, makeAreaIndex } from '#core/import/area-index.ts';

function square(west: number, south: number, size: number): Ring {
  const [east, north] = [west + size, south + size];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A county with a hole in it, an island in the hole, and an exclave. */
const county: AreaEntry = {
  code: '140921',
  box: [112, 38, 113.5, 39],
  centre: null,
  polygons: [[square(112, 38, 1), square(112.3, 38.3, 0.4)], [square(112.4, 38.4, 0.1)], [square(113.2, 38.2, 0.3)]],
};
const index = makeAreaIndex([
  county,
  { ...county, code: '140900', polygons: [[square(112, 38, 1)]], box: [112, 38, 113, 39] },
]);

describe('outlines', () => {
  it('hold what the plain test of polygons says, everywhere', () => {
    const point = fc.tuple(
      fc.double({ min: 111.9, max: 113.6, noNaN: true }),
      fc.double({ min: 37.9, max: 39.1, noNaN: true }),
    );
    fc.assert(
      fc.property(point, (at: LngLat) => {
        expect(index.holds('140921', at)).toBe(inArea(at, county));
        expect(index.locate(at) === '140921').toBe(isInMultiPolygon(at, county.polygons));
      }),
      { numRuns: 2000 },
    );
  });

  it('are not known of every region; the finest that is known is where a point lies', () => {
    expect(index.holds('140702', [112.5, 38.5])).toBeNull();
    expect(index.locate([112.35, 38.35])).toBe('140900');
    expect(index.locate([110, 38])).toBeNull();
  });
});
