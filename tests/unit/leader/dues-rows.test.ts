import { expect, it } from 'vitest';
import type { Dues, DuesRow } from '#core/schemas/dues.ts';
import { isTold, monthsUpTo, tablesOf, usualMonth } from '../../../web/leader/dues/dues-rows.ts';

const row = (code: string | null): DuesRow => ({
  ...{ code, name: null, organisations: 4, registered: 3, owed: '30', paid: '20', unpaid: '10' },
});

it('shows the last month that is over, and offers those before and the one that runs', () => {
  expect(usualMonth('2026-01-31')).toBe('2025-12');
  expect(monthsUpTo('2026-11-30', '2026-10').slice(0, 2)).toEqual(['2026-11', '2026-10']);
  expect(monthsUpTo('2026-11-30', '2026-10')).toHaveLength(13);
  expect(monthsUpTo('2026-11-30', '2020-01').at(-1)).toBe('2020-01');
});

it('leaves out a table that divides nothing', () => {
  const parts = { types: [row('BRANCH')], regions: [row(null)], parks: [row('pk_1'), row(null)] };
  expect(tablesOf(parts as unknown as Dues)).toEqual(['types', 'parks']); // only its tables are looked at
});

it('makes a sentence of numbers only that are told', () => {
  expect(isTold({ owed: '12', paid: '0' })).toBe(true);
  for (const said of [null, '<3', '—']) expect(isTold({ owed: '12', paid: said })).toBe(false);
});
