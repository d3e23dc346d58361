import { expect, it } from 'vitest';
import type { Dues, DuesRow } from '#core/schemas/dues.ts';
import { duesFinding, monthsUpTo, tablesOf, usualMonth } from '../../../web/leader/dues/dues-rows.ts';
import { duesMonthOf, duesRegionOf } from '../../../web/leader/dues/load-dues.ts';
import { duesZh } from '../../../web/leader/dues/text/dues-zh.ts';

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

it('says of few unpaid that they are few, and that nothing is told only where 应缴 is not either', () => {
  const said = (owed: string | null, paid: string | null, unpaid: string | null) =>
    duesFinding({ month: '2026-10', total: { ...row(null), owed, paid, unpaid } }, duesZh).replaceAll('\u00a0', '');
  const tail = '4 个党组织中 3 个已登记';
  expect(said('5000', '4900', '100')).toBe(`2026-10 应缴5000人，已缴4900人；${tail}`);
  expect(said('5000', '—', '<3')).toBe(`2026-10 应缴5000人，未缴不足 3 人；${tail}`);
  expect(said('5000', '<3', '—')).toBe(`2026-10 应缴5000人，已缴不足 3 人；${tail}`);
  expect(said('4', '<3', '<3')).toBe(`2026-10 应缴4人，已缴、未缴不列；${tail}`);
  for (const owed of [null, '<3', '—']) expect(said(owed, '—', '—')).toContain('不列人数');
});

it('is of a region alone, and of no month behind the day that is looked at', () => {
  const scope = { region: '140921', park: null };
  expect(duesRegionOf({ place: { kind: 'region', code: '140921' }, scope })).toBe('140921');
  expect(duesRegionOf({ place: { kind: 'park', id: 'pk_1' }, scope: { region: '140921', park: 'pk_1' } })).toBeNull();
  expect(duesRegionOf({ place: { kind: 'grid', id: 'gd_1' }, scope })).toBeNull();
  expect(duesMonthOf({ date: '2026-06-30', month: '2026-10' })).toBe('2026-05');
  expect(duesMonthOf({ date: '2026-06-30', month: '2026-06' })).toBe('2026-06');
});
