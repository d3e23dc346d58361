import { describe, expect, it } from 'vitest';
import { figureParts, figureText, type PrintedFigure } from '#core/figure-text.ts';

function figure(
  valueText: string,
  value: string | null,
  unit: string | null,
  qualifier: PrintedFigure['qualifier'] = 'EXACT',
): PrintedFigure {
  return { valueText, value, unit, qualifier };
}

describe('a published figure', () => {
  it.each([
    [figure('119个', '119', '个'), '119个', '119'],
    [figure('20 余支', '20', '支', 'OVER'), '20余支', 'more than 20'],
    [figure('28.4 万多人', '284000', '人', 'OVER'), '28.4万多人', 'more than 284,000'],
    [figure('85%以上', '85', '%', 'OVER'), '85%以上', 'at least 85%'],
    [figure('每年至少2次', '2', '次', 'OVER'), '每年至少2次', 'at least 2'],
    [figure('近千家', '1000', '家', 'NEAR'), '近千家', 'nearly 1,000'],
    [figure('近 500 万元', '500', '万元', 'NEAR'), '近500万元', 'nearly 5,000,000 yuan'],
    [figure('2.74 亿元', '2.74', '亿元'), '2.74亿元', '274,000,000 yuan'],
    [figure('2038.15亿元', '2038.15', '亿元'), '2038.15亿元', '203,815,000,000 yuan'],
    [figure('96.2亿', '96.2', '亿'), '96.2亿', '9,620,000,000'],
    [figure('95.9%', '95.9', '%', 'PERCENT'), '95.9%', '95.9%'],
    [figure('第 15位', '15', '位', 'RANK'), '第15位', 'No. 15'],
    [figure('全省第二', '2', '位', 'RANK'), '全省第二', 'No. 2'],
    [figure('7个百分点', '7', '个百分点'), '7个百分点', '7 percentage points'],
    [figure('2018年', '2018', '年'), '2018年', '2018'],
    [figure('连续 10 年', '10', '年'), '连续10年', '10 years'],
    [figure('约30家', '30', '家', 'ABOUT'), '约30家', 'about 30'],
    [figure('2410名', '2410', '名'), '2410名', '2,410'],
    [figure('N', null, '个'), 'N', 'N'],
    [figure('数量未公布', null, null), '数量未公布', '数量未公布'],
  ])('%j', (printed, zh, en) => {
    expect(figureText(printed)).toBe(zh);
    expect(figureText(printed, 'en')).toBe(en);
  });

  it('comes apart so that the number can be set large', () => {
    expect(figureParts(figure('近 30 个', '30', '个', 'NEAR'))).toEqual({ before: '近', number: '30', after: '个' });
    expect(figureParts(figure('90%以上', '90', '%', 'OVER'))).toEqual({ before: '', number: '90%', after: '以上' });
    expect(figureParts(figure('近千家', '1000', '家', 'NEAR'))).toEqual({ before: '', number: '近千家', after: '' });
    expect(figureParts(figure('50 余万元', '50', '万元', 'OVER'), 'en')).toEqual({
      before: 'more than',
      number: '500,000',
      after: 'yuan',
    });
  });
});
