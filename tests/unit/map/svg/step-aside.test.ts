import fc from 'fast-check';
import { expect, it } from 'vitest';
import { around, boxesMeet } from '#map/labels/screen.ts';
import { boxOf, stepAside } from '#map/svg/step-aside.ts';

const size = { width: 60, height: 26 };
const place = { x: 400, y: 300 };

it('stands on its place while that is free, and beside a mark that lies there', () => {
  expect(stepAside(place, size, [])).toEqual(place);
  const mark = around(place, 13);
  const aside = stepAside(place, size, [mark]);
  expect(boxesMeet(boxOf(aside, size), mark)).toBe(false);
  expect(Math.hypot(aside.x - place.x, aside.y - place.y)).toBeLessThan(40);
});

it('covers nothing that lies still, or stands where it was gathered because there is no room around it', () => {
  const mark = fc
    .tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -60, max: 60 }))
    .map(([x, y]) => around({ x: place.x + x, y: place.y + y }, 8));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 25 }), (taken) => {
      const spot = stepAside(place, size, taken);
      const isFree = !taken.some((other) => boxesMeet(boxOf(spot, size), other));
      expect(isFree || spot === place).toBe(true);
    }),
  );
});
