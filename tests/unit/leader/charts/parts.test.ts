import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnParts, levelMetrics, partsOf } from '../../../../web/leader/charts/parts.ts';
import type { PlaceCount } from '../../../../web/leader/model/place-data.ts';

const count = (metric: PlaceCount['metric'], registered: number): PlaceCount => ({
  metric,
  registered,
  illustrative: 0,
  lists: [],
});

describe('a whole and its parts', () => {
  it('always adds up, what is in no part being the rest', () => {
    const numbers = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(numbers, ([center, featured, ordinary, rest]) => {
        const whole = center + featured + ordinary + rest;
        const counts = [
          count('SITES', whole),
          count('SITES_CENTER', center),
          count('SITES_FEATURED', featured),
          count('SITES_ORDINARY', ordinary),
        ];
        const { parts } = partsOf(counts, 'SITES', levelMetrics);
        expect(parts.reduce((sum, part) => sum + part.registered, 0)).toBe(whole);
        expect(parts.some(({ metric }) => metric === null)).toBe(rest > 0);
      }),
    );
  });

  it('names the largest with its share, several where they are equal, none where all are empty', () => {
    const counts = [count('SITES', 4), count('SITES_CENTER', 1), count('SITES_FEATURED', 3)];
    expect(partsOf(counts, 'SITES', levelMetrics).largest).toMatchObject({
      parts: [{ metric: 'SITES_FEATURED' }],
      percent: '75.0',
    });
    const equal = [count('SITES', 2), count('SITES_CENTER', 1), count('SITES_FEATURED', 1)];
    expect(partsOf(equal, 'SITES', levelMetrics).largest).toMatchObject({
      parts: [{ metric: 'SITES_CENTER' }, { metric: 'SITES_FEATURED' }],
      percent: '50.0',
    });
    expect(partsOf([], 'SITES', levelMetrics).largest).toBeNull();
  });

  it('draws no bar for a part of which nothing is registered; its samples only where they are shown', () => {
    const featured: PlaceCount = { ...count('SITES_FEATURED', 0), illustrative: 20 };
    const parts = partsOf([count('SITES', 1), count('SITES_CENTER', 1), featured], 'SITES', levelMetrics);
    const names = (samples: boolean) => drawnParts(parts, samples).map(({ metric }) => metric);
    expect(names(false)).toEqual(['SITES_CENTER']);
    expect(names(true)).toEqual(['SITES_CENTER', 'SITES_FEATURED']);
    expect(parts.parts).toHaveLength(3);
  });
});
