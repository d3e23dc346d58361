import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather } from '#map/svg/gather.ts';

const spots = fc.array(fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) }), {
  maxLength: 60,
});
const radius = fc.integer({ min: 1, max: 80 });

describe('counts of what is too near to each other', () => {
  it('put every item into exactly one group, none further from the first of its group than the radius', () => {
    fc.assert(
      fc.property(spots, radius, (items, reach) => {
        const groups = gather(items, reach);
        expect(groups.flatMap((group) => group.items)).toHaveLength(items.length);
        expect(new Set(groups.flatMap((group) => group.items))).toEqual(new Set(items));
        for (const {
          items: [first, ...rest],
        } of groups)
          for (const item of rest)
            expect(Math.hypot(item.x - (first?.x ?? 0), item.y - (first?.y ?? 0))).toBeLessThanOrEqual(reach);
      }),
    );
  });

  it('keep firsts of groups further apart than the radius, as a slow search finds them', () => {
    fc.assert(
      fc.property(spots, radius, (items, reach) => {
        const firsts: { x: number; y: number }[] = [];
        for (const item of items)
          if (!firsts.some(({ x, y }) => Math.hypot(x - item.x, y - item.y) <= reach)) firsts.push(item);
        expect(gather(items, reach).map((group) => group.items[0])).toEqual(firsts);
      }),
    );
  });

  it('keep all apart with radius 0', () => {
    const items = [
      { x: 1, y: 1 },
      { x: 1, y: 1 },
    ];
    expect(gather(items, 0)).toHaveLength(2);
  });
});
