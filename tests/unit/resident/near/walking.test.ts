import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { walkingMinutes } from '../../../../web/resident/model/walking.ts';

describe('minutes on foot', () => {
  it.each([
    [0, 1],
    [10, 1],
    [100, 2],
    [500, 10],
    [1000, 20],
    [3000, 59],
    [3077, null],
    [50_000, null],
  ])('%d m in a straight line take %s', (metres, minutes) => {
    expect(walkingMinutes(metres)).toBe(minutes);
  });

  it('never fall as the distance grows, and end where nobody walks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 5000 }), (metres, more) => {
        const [near, far] = [walkingMinutes(metres), walkingMinutes(metres + more)];
        if (near === null) expect(far).toBeNull();
        else {
          expect(near).toBeGreaterThanOrEqual(1);
          expect(far === null || far >= near).toBe(true);
          expect(far === null || far <= 60).toBe(true);
        }
      }),
    );
  });
});
