import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, inOwnOrder, possibleSort, regionOrder } from '../../../web/staff/model/row-order.ts';
import { startView } from '../../../web/staff/paths.ts';

const own = (value: string | number | null) => value;

describe('inOrder', () => {
  it('sorts 汉字 by pinyin and figures in names by their value', () => {
    const names = ['双凤', '示例-10', '定襄', '示例-2', '襄城', '安徽'];
    expect(inOrder(names, own, 'ascending')).toEqual(['安徽', '定襄', '示例-2', '示例-10', '双凤', '襄城']);
  });

  it('leaves what is not known at the end whichever way', () => {
    expect(inOrder([3, null, 1], own, 'ascending')).toEqual([1, 3, null]);
    expect(inOrder([3, null, 1], own, 'descending')).toEqual([3, 1, null]);
  });

  it('keeps every row, orders neighbours, and lets equal rows stand as they came', () => {
    const rows = fc.array(fc.record({ key: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }), at: fc.nat() }));
    fc.assert(
      fc.property(rows, fc.constantFrom('ascending' as const, 'descending' as const), (given, direction) => {
        const numbered = given.map((row, index) => ({ ...row, at: index }));
        const sorted = inOrder(numbered, (row) => row.key, direction);
        expect(sorted.map((row) => row.at).sort((a, b) => a - b)).toEqual(numbered.map((row) => row.at));
        for (const [index, row] of sorted.slice(1).entries()) {
          const before = sorted[index];
          if (!before || row.key === null) continue;
          expect(before.key).not.toBeNull();
          const step = (row.key - (before.key ?? 0)) * (direction === 'ascending' ? 1 : -1);
          expect(step).toBeGreaterThanOrEqual(0);
          if (step === 0) expect(before.at).toBeLessThan(row.at);
        }
      }),
    );
  });

  it('leaves the list it was given alone', () => {
    const rows = [2, 1];
    inOrder(rows, own, 'ascending');
    expect(rows).toEqual([2, 1]);
  });
});

it('inOwnOrder lists samples after all others, each by name, and those of one name by their id, however they came', () => {
  const rows = [
    { id: 'st_4', name: '示例-10', isIllustrative: true },
    { id: 'st_1', name: '襄城', isIllustrative: false },
    { id: 'st_3', name: '示例-2', isIllustrative: true },
    { id: 'st_2', name: '定襄', isIllustrative: false },
    { id: 'st_0', name: '襄城', isIllustrative: false },
  ];
  const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
  fc.assert(
    fc.property(shuffled, (given) => {
      const order = inOwnOrder(given, ({ name }) => name).map(({ id }) => id);
      expect(order).toEqual(['st_2', 'st_0', 'st_1', 'st_3', 'st_4']);
    }),
  );
});

it('regionOrder puts towns and villages after their county and before the next one', () => {
  const codes = ['411002', '410471001', '410471', '410471001002', '410000', '410472'];
  expect(inOrder(codes, regionOrder, 'ascending')).toEqual([
    '410000',
    '410471',
    '410471001',
    '410471001002',
    '410472',
    '411002',
  ]);
});

describe('possibleSort', () => {
  const server = { region: 'ascending', updated: 'descending' } as const;

  it('takes any order of a whole list', () => {
    const byKind = { column: 'kind', direction: 'descending' } as const;
    expect(possibleSort(byKind, true, server)).toBe(byKind);
  });

  it('claims of a part only what the server has sorted', () => {
    expect(possibleSort({ column: 'kind', direction: 'ascending' }, false, server)).toEqual(startView.sort);
    expect(possibleSort({ column: 'updated', direction: 'ascending' }, false, server)).toEqual({
      column: 'updated',
      direction: 'descending',
    });
  });
});
