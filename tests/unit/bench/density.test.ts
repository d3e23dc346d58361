import { describe, expect, it } from 'vitest';
import { type County, populationOf, weighted } from '#tests/bench/support/density.ts';
import { randomNumbers } from '#tests/support/random.ts';

/** A hundred counties side by side, half a degree each. */
const counties: County[] = Array.from({ length: 100 }, (_, i) => {
  const [west, south] = [110 + (i % 10) / 2, 32 + Math.floor(i / 10) / 2];
  const centre = [west + 0.25, south + 0.25] as const;
  return { code: `14${1000 + i}`, name: '', centre, west, south, east: west + 0.5, north: south + 0.5 };
});
const drawn = (seed: number, count: number) => {
  const place = populationOf(counties, randomNumbers(seed));
  return Array.from({ length: count }, place);
};

describe('the density of generated sites', () => {
  it('is the same for the same seed and another for another', () => {
    expect(drawn(1, 50)).toEqual(drawn(1, 50));
    expect(drawn(1, 50)).not.toEqual(drawn(2, 50));
  });

  it('lies in or near the county it says', () => {
    const outside = drawn(3, 5_000).filter(({ county: { west, south, east, north }, point: [lng, lat] }) => {
      const near = 0.2;
      return lng < west - near || lng > east + near || lat < south - near || lat > north + near;
    });
    expect(outside).toEqual([]);
  });

  it('is uneven as a population is: a tenth of the counties hold a quarter of the sites, a hundredth of the land another', () => {
    const points = drawn(4, 20_000);
    expect(
      shareOfLargest(
        points.map(({ county }) => county.code),
        10,
      ),
    ).toBeGreaterThan(0.25);
    const cells = points.map(({ point: [lng, lat] }) => `${Math.floor(lng * 20)}/${Math.floor(lat * 20)}`);
    expect(shareOfLargest(cells, 100)).toBeGreaterThan(0.25);
  });
});

/** Share of what falls into the most frequent values. */
function shareOfLargest(values: readonly string[], count: number): number {
  const sizes = new Map<string, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const largest = [...sizes.values()].sort((a, b) => b - a);
  return largest.slice(0, count).reduce((sum, size) => sum + size, 0) / values.length;
}

it('draws each as often as its weight says', () => {
  const pick = weighted([1, 0, 3], randomNumbers(5));
  const counts = [0, 0, 0];
  for (let i = 0; i < 4_000; i++) {
    const place = pick();
    counts[place] = (counts[place] ?? 0) + 1;
  }
  expect(counts[1]).toBe(0);
  expect((counts[2] ?? 0) / (counts[0] ?? 1)).toBeCloseTo(3, 0);
});
