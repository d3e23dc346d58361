import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inArea, OUTLINE_M } from '#core/geo/area.ts';
import { pointAt } from '#core/geo/circle.ts';
import { distanceM } from '#core/geo/distance.ts';
import type { LngLat } from '#core/geo/lng-lat.ts';

const square: LngLat[] = [
  [112.8, 38.4],
  [113.2, 38.4],
  [113.2, 38.6],
  [112.8, 38.6],
  [112.8, 38.4],
];
const polygons = [[square]];

describe('whether a point is in an area', () => {
  it('goes by the polygon, and by the box where there is none', () => {
    expect(inArea([113, 38.5], { polygons, box: [0, 0, 1, 1] })).toBe(true);
    expect(inArea([113, 38.7], { polygons, box: [112, 38, 114, 39] })).toBe(false);
    expect(inArea([113, 38.7], { polygons: null, box: [112, 38, 114, 39] })).toBe(true);
    expect(inArea([115, 38.7], { polygons: null, box: [112, 38, 114, 39] })).toBe(false);
    expect(inArea([113, 38.7], { polygons: null, box: null })).toBeNull();
  });

  it('is not decided within 200 m of the outline, which is simplified', () => {
    const bearing = fc.integer({ min: 0, max: 180 });
    const along = fc.double({ min: 38.41, max: 38.59, noNaN: true });
    fc.assert(
      fc.property(along, bearing, fc.integer({ min: 1, max: 2000 }), (lat, direction, metres) => {
        const point = pointAt([113.2, lat], direction, metres);
        // the east side is a meridian: the way to it is the way along the parallel, but for its ends
        if (point[1] < 38.4 || point[1] > 38.6) return;
        const off = distanceM(point, [113.2, point[1]]);
        if (Math.abs(off - OUTLINE_M) > 1) expect(inArea(point, { polygons, box: null })).toBe(off < OUTLINE_M);
      }),
    );
  });

  it('measures to the nearest corner beyond the ends of an edge', () => {
    expect(inArea(pointAt([113.2, 38.6], 45, 190), { polygons, box: null })).toBe(true);
    expect(inArea(pointAt([113.2, 38.6], 45, 210), { polygons, box: null })).toBe(false);
  });

  it('takes a hole for outside', () => {
    const hole: LngLat[] = [
      [112.9, 38.45],
      [113.1, 38.45],
      [113.1, 38.55],
      [112.9, 38.55],
      [112.9, 38.45],
    ];
    expect(inArea([113, 38.5], { polygons: [[square, hole]], box: null })).toBe(false);
  });
});
