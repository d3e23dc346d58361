import { describe, expect, it } from 'vitest';
import { figureGroups, figuresWith } from '../../../web/leader/model/figure-groups.ts';
import { figure } from './records.ts';

const old = { id: 'dc_0000000001', title: '许昌', publishedOn: '2020-11' };
const recent = { id: 'dc_0000000002', title: '定襄', publishedOn: '2024' };

describe('published figures', () => {
  it('are grouped by document and by what they speak of, the newest document first', () => {
    const park = { id: 'pk_0000000001', name: '长葛市产业集聚区' };
    const groups = figureGroups([
      figure({ id: 'fg_0000000001', document: old, regionName: '许昌市' }),
      figure({ id: 'fg_0000000002', document: old, park }),
      figure({ id: 'fg_0000000003', document: recent }),
      figure({ id: 'fg_0000000004', document: old, regionName: '许昌市' }),
    ]);
    expect(groups.map(({ about, figures }) => [about, figures.map(({ id }) => id)])).toEqual([
      ['山西省忻州市定襄县', ['fg_0000000003']],
      ['许昌市', ['fg_0000000001', 'fg_0000000004']],
      ['长葛市产业集聚区', ['fg_0000000002']],
    ]);
  });

  it('are found by any word of label, scope, number, quotation or park', () => {
    const figures = [
      figure(),
      figure({ id: 'fg_0000000002', label: '覆盖率', valueText: '95.9%', quotation: '覆盖率达95.9%' }),
    ];
    expect(figuresWith(figures, '')).toHaveLength(2);
    expect(figuresWith(figures, '95.9')).toEqual([figures[1]]);
    expect(figuresWith(figures, '升级 119')).toEqual([figures[0]]);
    expect(figuresWith(figures, 'PARTY-building')).toHaveLength(2);
    expect(figuresWith(figures, '没有的词')).toEqual([]);
  });
});
