import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Share } from '#core/schemas/region.ts';
import { addCounts, addShares, boxAround, figuresBy, type PlaceCount } from '../../../web/leader/model/place-data.ts';

const anyCount: fc.Arbitrary<PlaceCount> = fc.record({
  metric: fc.constantFrom('SITES' as const, 'PARKS' as const),
  registered: fc.nat(1000),
  illustrative: fc.nat(1000),
  lists: fc.array(fc.constantFrom('/api/sites?region=140000', '/api/sites?region=340000'), { maxLength: 1 }),
});

describe('counts of several regions', () => {
  it('add up metric by metric, registered and sample records apart, and keep every list', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCount)), (all) => {
        const sums = addCounts(all);
        for (const { metric, registered, illustrative, lists } of sums) {
          const parts = all.flat().filter((part) => part.metric === metric);
          expect(registered).toBe(parts.reduce((sum, part) => sum + part.registered, 0));
          expect(illustrative).toBe(parts.reduce((sum, part) => sum + part.illustrative, 0));
          expect(lists).toEqual(parts.flatMap((part) => part.lists));
        }
        expect(new Set(sums.map(({ metric }) => metric)).size).toBe(sums.length);
      }),
    );
  });
});

describe('shares of several regions', () => {
  const share = (numerator: number, denominator: number): Share => ({
    code: 'ORG_COVERAGE',
    registered: { numerator, denominator, percent: null },
    illustrative: { numerator: 0, denominator: 0, percent: null },
  });

  it('are divided after adding, never averaged', () => {
    expect(addShares([[share(1, 10)], [share(90, 90)]])).toEqual([
      {
        code: 'ORG_COVERAGE',
        registered: { numerator: 91, denominator: 100, percent: '91.0' },
        illustrative: { numerator: 0, denominator: 0, percent: null },
      },
    ]);
  });
});

describe('the box around boxes', () => {
  it('holds them all and leaves out what has none', () => {
    expect(boxAround([[110, 34, 114, 40], null, [115, 29, 119, 34]])).toEqual([110, 29, 119, 40]);
    expect(boxAround([null])).toBeNull();
  });
});

describe('document figures of a past day', () => {
  const figures = ['2020-11', '2021-07-01', '2024'].map((asOf) => ({ asOf }));

  it.each([
    [null, ['2020-11', '2021-07-01', '2024']],
    ['2020-10-31', []],
    ['2020-11-01', ['2020-11']],
    ['2021-06-30', ['2020-11']],
    ['2021-07-01', ['2020-11', '2021-07-01']],
    ['2024-01-01', ['2020-11', '2021-07-01', '2024']],
  ])('are on %s those of %j', (date, known) => {
    expect(figuresBy(figures, date).map(({ asOf }) => asOf)).toEqual(known);
  });
});
