import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_DENOMINATOR, rankByShare } from '#core/stats/ranking.ts';
import { suppressTogether } from '#core/stats/suppress.ts';
import { deadlineStanding, reviewStanding } from '#core/stats/thresholds.ts';

const row = fc
  .record({ denominator: fc.nat(40), numerator: fc.nat(40) })
  .map(({ denominator, numerator }) => ({ value: { denominator, numerator: Math.min(numerator, denominator) } }));

describe('rankByShare', () => {
  it('places each by how many are truly higher, and leaves small samples out', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const { ranked, leftOut } = rankByShare(rows);
        const enough = rows.filter(({ value }) => value.denominator >= MIN_DENOMINATOR);
        expect(ranked).toHaveLength(enough.length);
        expect(leftOut).toEqual(rows.filter(({ value }) => value.denominator < MIN_DENOMINATOR));
        for (const { rank, value } of ranked) {
          const above = enough.filter(
            ({ value: other }) =>
              BigInt(other.numerator) * BigInt(value.denominator) > BigInt(value.numerator) * BigInt(other.denominator),
          );
          expect(rank).toBe(above.length + 1);
        }
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map(({ rank }) => rank).sort((a, b) => a - b));
      }),
    );
  });
});

describe('suppressTogether', () => {
  it('lets no single count be reckoned from the total', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 2, maxLength: 6 }), (counts) => {
        const told = suppressTogether(counts);
        const hidden = told.filter((text) => !/^\d+$/.test(text));
        expect(hidden).not.toHaveLength(1);
        expect(hidden.length === 0).toBe(counts.every((count) => count >= 3));
        for (const [i, text] of told.entries()) if (/^\d+$/.test(text)) expect(Number(text)).toBe(counts[i]);
      }),
    );
    expect(suppressTogether([40, 2, 7, 9])).toEqual(['40', '<3', '—', '9']);
  });
});

describe('standings', () => {
  it.each([
    [{ timely: 4, due: 0, overdue: 0, unverified: 0 }, 'GOOD'],
    [{ timely: 4, due: 1, overdue: 0, unverified: 0 }, 'WATCH'],
    [{ timely: 4, due: 0, overdue: 0, unverified: 1 }, 'WATCH'],
    [{ timely: 4, due: 1, overdue: 1, unverified: 1 }, 'POOR'],
    [{ timely: 0, due: 0, overdue: 0, unverified: 0 }, null],
  ] as const)('of reviews %o: %s', (reviews, expected) => expect(reviewStanding(reviews)).toBe(expected));

  it('of work with a time limit is overdue once one is late', () => {
    expect(deadlineStanding({ count: 3, late: 1 })).toBe('POOR');
    expect(deadlineStanding({ count: 3, late: 0 })).toBe('GOOD');
    expect(deadlineStanding({ count: 0, late: 0 })).toBeNull();
  });
});
