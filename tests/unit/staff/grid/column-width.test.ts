import { describe, expect, it } from 'vitest';
import { columnWidth } from '../../../../web/staff/grid/column-width.ts';

describe('the width of a column', () => {
  it('is as told where its heading has room', () => {
    expect(columnWidth({ width: 140, header: '行政区划' })).toBe(140);
    expect(columnWidth({ width: 140, header: 'Region' })).toBe(140);
  });

  it('is what its heading needs otherwise, Chinese and Latin', () => {
    expect(columnWidth({ width: 84, header: '有服务窗口' })).toBe(5 * 14 + 48);
    expect(columnWidth({ width: 84, header: 'Has a counter' })).toBeGreaterThan(13 * 7 + 48);
  });
});
