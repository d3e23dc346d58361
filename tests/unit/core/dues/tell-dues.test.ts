import { describe, expect, it } from 'vitest';
import { type DuesSum, sumOf, type ToldDues, tellSets } from '#core/dues/tell-dues.ts';

const whole = (cells: readonly DuesSum[]) => cells.map((_, i) => i);
/** The total of the cells and each of them by itself, in this order. */
function tellParts(...cells: DuesSum[]): { total: ToldDues | undefined; parts: ToldDues[] } {
  const [total, ...parts] = tellSets(cells, [whole(cells), ...cells.map((_, i) => [i])]);
  return { total, parts };
}

describe('党费缴纳 as it may be told', () => {
  it('tells everything where nothing is small', () => {
    const part = { registered: 4, owed: 40, paid: 30 };
    const { total, parts } = tellParts(part, part);
    expect(total).toEqual({ owed: '80', paid: '60', unpaid: '20' });
    expect(parts[0]).toEqual({ owed: '40', paid: '30', unpaid: '10' });
    expect(sumOf([part, part])).toEqual({ registered: 8, owed: 80, paid: 60 });
  });

  it('says 未登记 of what nobody entered, never 0', () => {
    expect(tellSets([], [[]])).toEqual([{ owed: null, paid: null, unpaid: null }]);
  });

  it('leaves the smaller of the others untold beside one that is', () => {
    const { parts } = tellParts(
      { registered: 9, owed: 200, paid: 150 },
      { registered: 5, owed: 60, paid: 50 },
      { registered: 1, owed: 12, paid: 9 },
    );
    expect(parts).toEqual([
      { owed: '200', paid: '150', unpaid: '50' },
      { owed: '—', paid: '—', unpaid: '—' },
      { owed: '—', paid: '—', unpaid: '—' },
    ]);
  });

  it('says of few members only that they are few, and of too few organisations not even that', () => {
    const totalOf = (sum: DuesSum) => tellParts(sum).total;
    expect(totalOf({ registered: 5, owed: 60, paid: 59 })).toEqual({ owed: '60', paid: '—', unpaid: '<3' });
    expect(totalOf({ registered: 3, owed: 2, paid: 1 })).toEqual({ owed: '<3', paid: '—', unpaid: '—' });
    expect(totalOf({ registered: 2, owed: 2, paid: 1 })).toEqual({ owed: '—', paid: '—', unpaid: '—' });
  });
});
