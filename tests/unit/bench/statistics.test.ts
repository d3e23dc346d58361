import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, pairedRatios, quantile, spreadText, turns } from '#tests/bench/support/statistics.ts';

const numbers = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('statistics of measurements', () => {
  it('has as many values above the median as below', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        return below <= values.length / 2 && above <= values.length / 2;
      }),
    );
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('takes quantiles by nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    expect([0, 0.5, 0.95, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 50, 95, 99, 100]);
    expect(quantile([7], 0.99)).toBe(7);
  });

  it('compares what was measured in the same round', () => {
    // every round is twice as slow as the one before, for both
    expect(pairedRatios([8, 4, 2], [4, 2, 1])).toEqual({ median: 2, min: 2, max: 2 });
    expect(() => pairedRatios([1, 2], [1])).toThrow(RangeError);
    expect(spreadText(pairedRatios([3, 1, 2], [2, 2, 2]))).toBe('1.00 [0.50–1.50]');
  });

  it('lets each come first equally often', () => {
    const firsts = Array.from({ length: 6 }, (_, round) => turns(3, round)[0]);
    expect(firsts).toEqual([0, 1, 2, 0, 1, 2]);
    expect(turns(3, 2)).toEqual([2, 0, 1]);
  });
});
