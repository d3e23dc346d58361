import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '#core/geo/distance.ts';
import { formatDms } from '#core/geo/dms.ts';
import { parsePoint } from '#core/geo/paste/parse-point.ts';
import { unwrap } from '#core/result.ts';
import { inChina } from './points-in-china.ts';

describe('degrees, minutes and seconds', () => {
  it.each([
    [112.680833333, 37.7325, '37°43′57.00″N 112°40′51.00″E'],
    [112.6808, 37.7326, '37°43′57.36″N 112°40′50.88″E'],
    [-0.1275, -33.5, '33°30′00.00″S 0°07′39.00″W'],
    [112.99999999, 37.999999999, '38°00′00.00″N 113°00′00.00″E'],
  ])('%d, %d', (lng, lat, written) => {
    expect(formatDms([lng, lat])).toBe(written);
  });

  it('can leave the parts of a second away', () => {
    expect(formatDms([112.6808, 37.7326], 0)).toBe('37°43′57″N 112°40′51″E');
  });

  it('is read back within half of its last digit', () => {
    fc.assert(
      fc.property(inChina, (point) => {
        const { lng, lat } = unwrap(parsePoint(formatDms(point)));
        expect(distanceM([lng, lat], point)).toBeLessThan(0.25);
      }),
    );
  });
});
