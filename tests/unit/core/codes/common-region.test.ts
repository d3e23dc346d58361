import { expect, it } from 'vitest';
import { commonRegion } from '#core/codes/common-region.ts';

it.each([
  [[], null],
  [['140921100'], '140921100'],
  [['140921100', '140921101'], '140921'],
  [['140921100201', '140921100202'], '140921100'],
  [['140921', '140902'], '140900'],
  [['140921', '140702100'], '140000'],
  [['140000', '140921'], '140000'],
  [['140900', '140921'], '140900'],
  [['140921', '340210'], null],
  [['419001', '411000'], '410000'],
  [['310115', '310101'], '310000'],
])('the smallest region around %j is %s', (codes, region) => {
  expect(commonRegion(codes)).toBe(region);
  expect(commonRegion([...codes].reverse())).toBe(region);
});
