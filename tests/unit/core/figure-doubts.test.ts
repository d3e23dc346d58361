import { expect, it } from 'vitest';
import { type DoubtedFigure, figureDoubts } from '#core/figure-doubts.ts';

const figure: DoubtedFigure = {
  valueText: '2410名',
  value: '2410',
  numerator: null,
  denominator: null,
  unit: '名',
  asOf: '2021-07',
  quotation: '全区现有党（总）支部 229 个、党员 2410 名。',
};

it.each([
  ['as it is printed', {}, '2021-07', []],
  ['spaces and full width of the layout', { quotation: '党员 ２ ４１０ 名' }, '2021', []],
  ['another number than the quotation', { valueText: '2401名', value: '2401' }, '2021', ['NOT_QUOTED']],
  ['another number than its printed form', { value: '2401' }, '2021', ['DIGITS_DIFFER']],
  ['thousands with commas', { valueText: '28,400人', value: '28400', quotation: '从业人员28,400人' }, '2021', []],
  ['no number at all', { valueText: '近千家', value: null, quotation: '近千家各类非公企业' }, '2021', []],
  [
    'a number where the text has none',
    { valueText: '近千家', value: '1000', quotation: '近千家' },
    '2021',
    ['DIGITS_DIFFER'],
  ],
  ['later than its document', { asOf: '2022' }, '2021-07-30', ['AFTER_DOCUMENT']],
  ['the year of its document', { asOf: '2021' }, '2021-07-30', []],
  ['a document without a date', { asOf: '2030' }, null, []],
] as const)('%s', (_, change, publishedOn, doubts) => {
  expect(figureDoubts({ ...figure, ...change }, publishedOn)).toEqual(doubts);
});

it.each([
  ['95.9', '466', '486', []],
  ['92', '46', '50', []],
  ['67', '91', '136', []],
  ['95.8', '466', '486', ['SHARE_DIFFERS']],
  ['50', '1', '0', ['SHARE_DIFFERS']],
] as const)('a share of %s%% from %s of %s', (value, numerator, denominator, doubts) => {
  const share = { value, numerator, denominator, unit: '%', valueText: `${value}%`, quotation: `覆盖率达${value}%` };
  expect(figureDoubts({ ...figure, ...share }, '2024')).toEqual(doubts);
});
