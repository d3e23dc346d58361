import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fanOffsets } from '#map/fan-offsets.ts';

it('gives every member a place where neither its neighbours nor the common spot lie', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 120 }), fc.constantFrom(1, 1.6), (count, scale) => {
      const offsets = fanOffsets(count, scale);
      expect(offsets).toHaveLength(count);
      const fromSpot = offsets.map(({ x, y }) => Math.hypot(x, y));
      const apart = offsets.flatMap((a, index) =>
        offsets.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
      );
      expect(Math.min(...fromSpot, ...apart)).toBeGreaterThan(28 * scale);
    }),
    { numRuns: 60 },
  );
});

it('starts at the top and stays compact', () => {
  const [first] = fanOffsets(5);
  expect(first?.x).toBeCloseTo(0);
  expect(first?.y).toBeLessThan(0);
  const furthest = Math.max(...fanOffsets(40).map(({ x, y }) => Math.hypot(x, y)));
  expect(furthest).toBeLessThan(180);
});
