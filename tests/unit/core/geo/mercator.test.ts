import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inBbox } from '#core/geo/bbox.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { Bbox, LngLat } from '#core/geo/lng-lat.ts';
import {
  cellsToMetres,
  fromMercator,
  MAX_MERCATOR_LAT,
  MERCATOR_SIZE,
  mercatorBox,
  metresToCells,
  toMercator,
} from '#core/geo/mercator.ts';

const lng = fc.double({ min: -180, max: 180, noNaN: true });
const lat = fc.double({ min: -85, max: 85, noNaN: true });
const point = fc.tuple(lng, lat);

describe('Mercator integers', () => {
  it('put the corners and the middle of the world where tiles do', () => {
    expect(MAX_MERCATOR_LAT).toBeCloseTo(85.0511287798066, 12);
    expect(toMercator([-180, 85.0511287798066])).toEqual({ x: 0, y: 0 });
    expect(toMercator([0, 0])).toEqual({ x: 2 ** 29, y: 2 ** 29 });
    expect(toMercator([180, -90])).toEqual({ x: MERCATOR_SIZE - 1, y: MERCATOR_SIZE - 1 });
    // 定襄 lies in tile 12/3333/1572 of the usual XYZ scheme.
    const { x, y } = toMercator([112.957, 38.48]);
    expect([Math.floor(x / 2 ** 18), Math.floor(y / 2 ** 18)]).toEqual([3333, 1572]);
  });

  it('come back to their own cell, and to the middle of it', () => {
    fc.assert(
      fc.property(fc.nat(MERCATOR_SIZE - 1), fc.nat(MERCATOR_SIZE - 1), (x, y) => {
        expect(toMercator(fromMercator({ x, y }))).toEqual({ x, y });
      }),
      { numRuns: 1000 },
    );
  });

  it('move a point by less than half a cell', () => {
    fc.assert(
      fc.property(point, (p) => {
        const back = fromMercator(toMercator(p));
        expect(distanceM(back, p)).toBeLessThan(0.0264 + 1e-6);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a box hold the cell of every point in it', () => {
    const box = fc
      .tuple(point, point)
      .map(([a, b]): Bbox => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])]);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(box, share, share, ([west, south, east, north], u, v) => {
        const p: LngLat = [west + (east - west) * u, south + (north - south) * v];
        fc.pre(inBbox(p, [west, south, east, north]));
        const { x, y } = toMercator(p);
        const cells = mercatorBox([west, south, east, north]);
        expect(x >= cells.x0 && x <= cells.x1 && y >= cells.y0 && y <= cells.y1).toBe(true);
      }),
    );
  });

  it('measure lengths at a latitude', () => {
    expect(cellsToMetres(1, 0)).toBeCloseTo(0.03732, 4);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), lat, (metres, at) => {
        expect(cellsToMetres(metresToCells(metres, at), at)).toBeCloseTo(metres, 6);
      }),
    );
    const a: LngLat = [112.957, 38.48];
    const b = fromMercator({ ...toMercator(a), x: toMercator(a).x + Math.round(metresToCells(1000, 38.48)) });
    expect(Math.abs(distanceM(a, b) - 1000)).toBeLessThan(3);
  });
});
