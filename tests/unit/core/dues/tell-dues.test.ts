import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DuesSum, sumOf, type ToldDues, tellDues } from '#core/dues/tell-dues.ts';

const sum = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(
    ([registered, owed, paid]): DuesSum =>
      registered === 0 ? { registered, owed: 0, paid: 0 } : { registered, owed, paid: Math.min(owed, paid) },
  );

const isDigits = (said: string | null) => said !== null && /^\d+$/.test(said);
const entered = (parts: readonly DuesSum[]) => parts.filter(({ registered }) => registered > 0);
/** What anybody can reckon: the total without the parts whose number is told. */
const reckoned = (parts: readonly DuesSum[], told: readonly ToldDues[], of: keyof ToldDues) =>
  sumOf(parts.filter((_, i) => !isDigits(told[i]?.[of] ?? null)));

describe('党费缴纳 as it may be told', () => {
  it('gives a number of few members or organisations neither itself nor by subtraction', () => {
    fc.assert(
      fc.property(fc.array(sum, { maxLength: 6 }), (parts) => {
        const whole = sumOf(parts);
        const { total, parts: told } = tellDues(whole, parts);
        for (const [of, said] of [[whole, total] as const, ...parts.map((part, i) => [part, told[i]] as const)]) {
          if (isDigits(said?.owed ?? null)) expect(Math.min(of.registered, of.owed)).toBeGreaterThanOrEqual(3);
          if (isDigits(said?.paid ?? null)) {
            expect(Math.min(of.registered, of.paid, of.owed - of.paid)).toBeGreaterThanOrEqual(3);
          }
          // the three follow from any two
          expect(isDigits(said?.paid ?? null)).toBe(isDigits(said?.unpaid ?? null));
          if (isDigits(said?.paid ?? null)) expect(isDigits(said?.owed ?? null)).toBe(true);
        }
        const owed = reckoned(parts, told, 'owed');
        if (isDigits(total.owed) && owed.registered > 0) {
          expect(Math.min(owed.registered, owed.owed)).toBeGreaterThanOrEqual(3);
        }
        const paid = reckoned(parts, told, 'paid');
        if (isDigits(total.paid) && paid.registered > 0) {
          expect(Math.min(paid.registered, paid.paid, paid.owed - paid.paid)).toBeGreaterThanOrEqual(3);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('tells everything where nothing is small, and says 未登记 of what nobody entered', () => {
    const part = { registered: 4, owed: 40, paid: 30 };
    const none = { registered: 0, owed: 0, paid: 0 };
    const { total, parts } = tellDues(sumOf([part, part]), [part, none, part]);
    expect(total).toEqual({ owed: '80', paid: '60', unpaid: '20' });
    expect(parts[0]).toEqual({ owed: '40', paid: '30', unpaid: '10' });
    expect(parts[1]).toEqual({ owed: null, paid: null, unpaid: null });
    expect(entered([none])).toEqual([]);
  });

  it('leaves the smallest of the others untold beside one that is, and says of few unpaid only that they are few', () => {
    const [big, middle, one] = [
      { registered: 9, owed: 200, paid: 150 },
      { registered: 5, owed: 60, paid: 50 },
      { registered: 1, owed: 12, paid: 9 },
    ];
    const told = tellDues(sumOf([big, middle, one]), [big, middle, one]);
    expect(told.parts).toEqual([
      { owed: '200', paid: '150', unpaid: '50' },
      { owed: '—', paid: '—', unpaid: '—' },
      { owed: '—', paid: '—', unpaid: '—' },
    ]);
    const allPaid = { registered: 5, owed: 60, paid: 59 };
    expect(tellDues(allPaid, []).total).toEqual({ owed: '60', paid: '—', unpaid: '<3' });
    expect(tellDues({ registered: 3, owed: 2, paid: 1 }, []).total).toEqual({ owed: '<3', paid: '—', unpaid: '—' });
  });
});
