import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SortValue, sortRows } from '../../../web/leader/model/sort-rows.ts';

const sorted = (values: SortValue[], direction: 'ascending' | 'descending') =>
  sortRows(values, (value) => value, direction);

describe('rows in order', () => {
  it('puts what is not known last, whichever way it is sorted', () => {
    expect(sorted(['2026-11-20', null, '2026-10-31'], 'ascending')).toEqual(['2026-10-31', '2026-11-20', null]);
    expect(sorted(['2026-11-20', null, '2026-10-31'], 'descending')).toEqual(['2026-11-20', '2026-10-31', null]);
  });

  it('sorts numbers as numbers and Chinese by sound', () => {
    expect(sorted([10, 9, 100], 'ascending')).toEqual([9, 10, 100]);
    expect(sorted(['许昌', '安徽', '晋中'], 'ascending')).toEqual(['安徽', '晋中', '许昌']);
    expect(sorted(['第10网格', '第2网格'], 'ascending')).toEqual(['第2网格', '第10网格']);
  });

  it('loses no row and keeps equals in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(3))), (values) => {
        const rows = values.map((value, index) => ({ value, index }));
        const after = sortRows(rows, ({ value }) => value, 'ascending');
        expect(after).toHaveLength(rows.length);
        after.slice(1).forEach((row, at) => {
          const before = after[at];
          if (before?.value === row.value) expect(before.index).toBeLessThan(row.index);
        });
      }),
    );
  });
});
