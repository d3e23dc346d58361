import { describe, expect, it } from 'vitest';
import { pingdingshanRankings } from '#db/seed/documents/pingdingshan/rankings.ts';
import { rankLine } from '../../../../web/leader/charts/rank-line.ts';
import { figure } from '../records.ts';

const figures = pingdingshanRankings.map((given, index) =>
  figure({
    id: `fg_${String(index).padStart(10, '0')}`,
    inventoryId: given.inventory,
    label: given.label,
    value: given.value ?? null,
    valueText: given.valueText,
    qualifier: given.qualifier ?? 'EXACT',
    quotation: given.quotation,
  }),
);

describe('the line of ranks of a document', () => {
  it('is read from the chain its quotation prints, of as many as it says', () => {
    const line = rankLine(figures);
    expect(line?.ranks).toEqual([116, 107, 98, 88]);
    expect(line?.figures.map(({ value }) => value)).toEqual(['116', '107', '98', '88']);
    expect(line?.of?.valueText).toBe('169家');
  });

  it('is none where a rank of the chain is no figure, or nothing is chained', () => {
    expect(rankLine(figures.filter(({ value }) => value !== '98'))).toBeNull();
    expect(rankLine([figure({ qualifier: 'RANK', quotation: '2021-06-18 位列第二' })])).toBeNull();
    expect(rankLine([])).toBeNull();
  });
});
