import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBaiduMercator, toBaiduMercator } from '#core/geo/baidu-mercator.ts';
import { distanceM } from '#core/geo/distance.ts';
import { inChina } from './points-in-china.ts';

describe('Baidu Mercator', () => {
  it.each([
    // 百度's own convertor, as others have written its answers down
    [12958160.97, 4825907.72, 116.403874, 39.914889],
    [12958175, 4825923.77, 116.404, 39.915],
    [13525353.98, 3641593.36, 121.499, 31.24],
  ])('%d, %d', (x, y, lng, lat) => {
    expect(distanceM(fromBaiduMercator([x, y]), [lng, lat])).toBeLessThan(0.2);
    const [east, north] = toBaiduMercator([lng, lat]);
    expect(Math.hypot(east - x, north - y)).toBeLessThan(0.2);
  });

  it('comes back to the same place, as far as the polynomials of both ways agree', () => {
    fc.assert(fc.property(inChina, (point) => distanceM(fromBaiduMercator(toBaiduMercator(point)), point) < 0.3));
  });
});
