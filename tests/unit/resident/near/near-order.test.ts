import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Nearness, nearOrder, passingDistanceM } from '../../../../web/resident/model/near-order.ts';

const place = (id: string, distanceM: number, open: boolean): Nearness => ({ id, distanceM, open });
const ids = (places: readonly Nearness[]) => nearOrder(places).map(({ id }) => id);

describe('the order of the nearest', () => {
  it.each([
    ['nearest first among the open', [place('far', 900, true), place('near', 100, true)], ['near', 'far']],
    ['nearest first among the others', [place('far', 9000, false), place('near', 100, false)], ['near', 'far']],
    ['an open one 3 km farther passes', [place('closed', 200, false), place('open', 3200, true)], ['open', 'closed']],
    ['one a metre more does not', [place('closed', 200, false), place('open', 3201, true)], ['closed', 'open']],
    [
      'an open one twice as far passes',
      [place('closed', 8000, false), place('open', 16_000, true)],
      ['open', 'closed'],
    ],
    ['one a metre more does not', [place('closed', 8000, false), place('open', 16_001, true)], ['closed', 'open']],
    ['at one spot the open one', [place('a', 500, false), place('b', 500, true)], ['b', 'a']],
    ['equals go by id', [place('b', 500, true), place('a', 500, true)], ['a', 'b']],
  ])('%s', (_what, places, expected) => {
    expect(ids(places)).toEqual(expected);
  });

  const places = fc.uniqueArray(
    fc.record({
      id: fc.string({ unit: fc.constantFrom(...'abcdef0123'), minLength: 3, maxLength: 5 }),
      distanceM: fc.oneof(fc.integer({ min: 0, max: 60_000 }), fc.constantFrom(0, 3000, 6000, 12_000)),
      open: fc.boolean(),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );

  it('holds the rule for every pair, and loses or invents nothing', () => {
    fc.assert(
      fc.property(places, (given) => {
        const sorted = nearOrder(given);
        expect([...sorted].sort(byId)).toEqual([...given].sort(byId));
        sorted.forEach((first, at) => {
          for (const second of sorted.slice(at + 1)) {
            if (first.open === second.open) expect(first.distanceM).toBeLessThanOrEqual(second.distanceM);
            else if (first.open) expect(first.distanceM).toBeLessThanOrEqual(passingDistanceM(second.distanceM));
            else expect(second.distanceM).toBeGreaterThan(passingDistanceM(first.distanceM));
          }
        });
      }),
    );
  });

  it('does not depend on the order it is given, and sorting again changes nothing', () => {
    fc.assert(
      fc.property(
        places.chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length }))),
        ([given, shuffled]) => {
          expect(ids(shuffled)).toEqual(ids(given));
          expect(nearOrder(nearOrder(given))).toEqual(nearOrder(given));
        },
      ),
    );
  });

  it('the first rows come from as many of the open and as many of all, so two answers are enough', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 1, max: 10 }), (given, shown) => {
        const byDistance = [...given].sort((a, b) => a.distanceM - b.distanceM || byId(a, b));
        const read = new Set([...byDistance.slice(0, shown), ...byDistance.filter(({ open }) => open).slice(0, shown)]);
        const known = nearOrder([...read]).slice(0, shown);
        expect(known).toEqual(nearOrder(given).slice(0, shown));
      }),
    );
  });
});

function byId(a: Nearness, b: Nearness): number {
  return a.id < b.id ? -1 : 1;
}
