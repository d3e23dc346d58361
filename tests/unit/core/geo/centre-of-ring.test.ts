import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centreOfRing } from '#core/geo/centre-of-ring.ts';
import { distanceM } from '#core/geo/distance.ts';

const corner = fc.tuple(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 3, max: 53, noNaN: true }));
const size = fc.double({ min: 0.001, max: 0.2, noNaN: true });

it('is the middle of a rectangle, whichever way it runs and wherever it begins', () => {
  fc.assert(
    fc.property(corner, size, size, fc.nat(3), fc.boolean(), ([w, s], dx, dy, first, backwards) => {
      const corners = [
        [w, s],
        [w + dx, s],
        [w + dx, s + dy],
        [w, s + dy],
      ] as const;
      const turned = [...corners.slice(first), ...corners.slice(0, first)];
      const open = backwards ? turned.reverse() : turned;
      const centre = centreOfRing([...open, ...open.slice(0, 1)]);
      expect(centre && distanceM(centre, [w + dx / 2, s + dy / 2])).toBeLessThan(0.01);
    }),
  );
});

it('weighs by area, not by corners', () => {
  // an L of three equal squares
  const ring = [
    [0, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1, 2],
    [0, 2],
    [0, 0],
  ].map(([x = 0, y = 0]) => [112 + x / 1000, y / 1000] as const);
  const centre = centreOfRing(ring);
  expect(centre?.[0]).toBeCloseTo(112 + 5 / 6 / 1000, 9);
  expect(centre?.[1]).toBeCloseTo(5 / 6 / 1000, 9);
});

it('is not known of what has no area', () => {
  expect(centreOfRing([])).toBeNull();
  expect(
    centreOfRing([
      [112, 38],
      [113, 38],
      [112, 38],
    ]),
  ).toBeNull();
});
