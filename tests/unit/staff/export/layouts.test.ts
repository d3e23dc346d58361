import { expect, it } from 'vitest';
import { dropLayout, keepLayout, readLayouts } from '../../../../web/staff/export/model/layouts.ts';
import { madePreferences } from '../made-preferences.ts';

const named = (name: string, ...keys: string[]) => ({ name, keys });

it('layouts are kept for an account and a kind, one a name, the last twenty of them', () => {
  const own = madePreferences();
  keepLayout('SITE', named('组织部报送', 'name'), own);
  keepLayout('SITE', named('季报', 'phone'), own);
  keepLayout('SITE', named('组织部报送', 'name', 'region'), own);
  expect(readLayouts('SITE', own)).toEqual([named('组织部报送', 'name', 'region'), named('季报', 'phone')]);
  expect([readLayouts('PARK', own), readLayouts('SITE', madePreferences())]).toEqual([[], []]);
  dropLayout('SITE', '组织部报送', own);
  expect(readLayouts('SITE', own).map(({ name }) => name)).toEqual(['季报']);
  for (let i = 0; i < 30; i++) keepLayout('SITE', named(`第${i}份`), own);
  expect(readLayouts('SITE', own)).toHaveLength(20);
  expect(readLayouts('SITE', own)[0]?.name).toBe('第29份');
});

it('what is no layout is left out', () => {
  const kept = [named('好的', 'name'), { name: 7, keys: [] }, { name: '没有列' }, null, { name: '错', keys: [1] }];
  expect(readLayouts('SITE', madePreferences({ 'layouts.SITE': kept }))).toEqual([named('好的', 'name')]);
  expect(readLayouts('SITE', madePreferences({ 'layouts.SITE': 'words' }))).toEqual([]);
});
