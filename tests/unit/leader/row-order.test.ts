import { describe, expect, it } from 'vitest';
import type { AnyRow } from '../../../web/leader/model/layers.ts';
import { inOrder } from '../../../web/leader/model/row-order.ts';

describe('records without another order', () => {
  it('are listed registered first, then by name, numbers as numbers; a pairing by its first party', () => {
    const named = (name: string, isIllustrative = false) => ({ name, isIllustrative }) as AnyRow; // the rest says nothing here
    const rows = [named('示例阵地-10', true), named('示例阵地-2', true), named('沙河'), named('开发区')];
    expect(inOrder(rows).map((row) => 'name' in row && row.name)).toEqual([
      '开发区',
      '沙河',
      '示例阵地-2',
      '示例阵地-10',
    ]);
  });
});
