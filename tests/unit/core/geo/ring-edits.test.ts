import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { checkRing } from '#core/geo/polygon.ts';
import { cornersOf, insertCorner, isRemovable, moveCorner, neighbourAt, removeCorner } from '#core/geo/ring-edits.ts';
import { boxRing, starRing } from './rings.ts';

const outer = boxRing(0, 0, 4, 4);
const hole = boxRing(1, 1, 2, 2);

describe('changing corners', () => {
  it('moves the first one together with its repetition', () => {
    const [ring = []] = moveCorner([outer, hole], { ring: 0, index: 0 }, [-1, -1]);
    expect(ring[0]).toEqual([-1, -1]);
    expect(ring.at(-1)).toEqual([-1, -1]);
  });

  it('adds one halfway to the next, after the last towards the first', () => {
    expect(insertCorner([outer], { ring: 0, index: 0 })[0]?.[1]).toEqual([2, 0]);
    expect(cornersOf(insertCorner([outer], { ring: 0, index: 3 })[0] ?? []).at(-1)).toEqual([0, 2]);
  });

  it('takes a corner away, and with the third of a hole the hole', () => {
    const triangle = removeCorner([outer, hole], { ring: 1, index: 0 });
    expect(cornersOf(triangle[1] ?? [])).toEqual([
      [2, 1],
      [2, 2],
      [1, 2],
    ]);
    expect(removeCorner(triangle, { ring: 1, index: 2 })).toEqual([outer]);
  });

  it('leaves three corners of the outer ring', () => {
    const triangle = removeCorner([outer], { ring: 0, index: 1 });
    expect(isRemovable(triangle, { ring: 0, index: 0 })).toBe(false);
    expect(removeCorner(triangle, { ring: 0, index: 0 })).toEqual(triangle);
  });

  it('keeps every ring closed, and adding then taking away changes nothing', () => {
    fc.assert(
      fc.property(starRing([112, 37], 0.1), fc.nat(23), (ring, at) => {
        const index = at % (ring.length - 1);
        const added = insertCorner([ring], { ring: 0, index });
        expect(checkRing(added[0] ?? []).ok).toBe(true);
        expect(removeCorner(added, { ring: 0, index: index + 1 })).toEqual([ring]);
        const to: LngLat = [112, 37];
        const moved = moveCorner([ring], { ring: 0, index }, to)[0] ?? [];
        expect(moved[0]).toEqual(moved.at(-1));
        expect(moved[index]).toEqual(to);
      }),
    );
  });

  it('tells which neighbour a corner would lie on, to the centimetre that outlines are kept by', () => {
    const at = (index: number, to: LngLat) => neighbourAt([outer], { ring: 0, index }, to);
    const [first = [0, 0], second = [0, 0], third = [0, 0], fourth = [0, 0]] = cornersOf(outer);
    expect([at(1, first), at(1, third), at(0, fourth), at(3, first)]).toEqual([0, 2, 3, 0]);
    expect(at(1, [first[0] + 4e-8, first[1]])).toBe(0);
    expect([at(1, [first[0] + 1e-6, first[1]]), at(1, second), at(0, third)]).toEqual([null, null, null]);
  });

  it('of what is not there changes nothing', () => {
    expect(insertCorner([outer], { ring: 0, index: 9 })).toEqual([outer]);
    expect(moveCorner([outer], { ring: 3, index: 0 }, [9, 9])).toEqual([outer]);
  });
});
