import { expect, it } from 'vitest';
import { chosenWords } from '../../../../web/staff/import/preview/chosen-words.ts';

const cells: Readonly<Record<string, readonly string[]>> = {
  type: ['海关特殊监管区域', '产业园区', '海关 特殊监管区域'],
  facilities: ['热水、充电桩', '', '充电桩'],
};
const texts = {
  targets: ['name', 'type', 'facilities'],
  textOf: (row: number, target: string) => cells[target]?.[row] ?? '',
};

it('words that were explained are told once each, as the first row has them, and only those that stand in the table', () => {
  const chosen = { type: { 海关特殊监管区域: 'SUBPARK', 保税区: 'SUBPARK' }, facilities: { 充电桩: 'CHARGING' } };
  expect(chosenWords(chosen, [0, 1, 2], texts)).toEqual([
    { target: 'type', text: '海关特殊监管区域', code: 'SUBPARK' },
    { target: 'facilities', text: '充电桩', code: 'CHARGING' },
  ]);
  expect(chosenWords(chosen, [1], texts)).toEqual([]);
  expect(chosenWords({}, [0, 1, 2], texts)).toEqual([]);
});
