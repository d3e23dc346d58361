import { describe, expect, it } from 'vitest';
import { readPastedDues } from '#core/dues/read-pasted-dues.ts';
import type { DuesEntry, DuesPreviewRow } from '#core/schemas/dues.ts';
import { checkedRows, leftToMend, portionsOf, rowsToEnter } from '../../../../web/staff/dues/model/checked-rows.ts';
import {
  countsOf,
  heldWords,
  offeredMonths,
  typedFaults,
  typedOf,
} from '../../../../web/staff/dues/model/dues-form.ts';
import { duesZh } from '../../../../web/staff/dues/text/dues-zh.ts';

const entry = (month: string, owed: number | null, paid: number | null): DuesEntry => ({
  ...{ month, owed, paid, edition: 1, enteredAt: '2026-11-01T09:00:00+08:00', enteredBy: '甲岗' },
});

describe('the form of a month', () => {
  it('offers a year of months up to the one that runs, and older ones that are registered', () => {
    const months = offeredMonths('2026-02', [entry('2026-01', 3, 3), entry('2020-05', 3, 3)]);
    expect(months).toHaveLength(14);
    expect([months[0], months[1], months[2], months.at(-2), months.at(-1)]).toEqual([
      ...['2026-02', '2026-01', '2025-12', '2025-02', '2020-05'],
    ]);
  });

  it('says what is wrong, holds nothing against an empty field, and has both numbers or none', () => {
    expect(typedFaults({ owed: '', paid: '' }, duesZh)).toEqual({});
    expect(typedFaults({ owed: '十二', paid: '' }, duesZh)).toEqual({ owed: duesZh.whole });
    expect(typedFaults({ owed: '12', paid: '-1' }, duesZh)).toEqual({ paid: duesZh.whole });
    expect(typedFaults({ owed: '12', paid: '13' }, duesZh)).toEqual({ paid: duesZh.over(12) });
    expect(countsOf({ owed: '12', paid: '11 人' })).toEqual({ owed: 12, paid: 11 });
    expect(countsOf({ owed: '12', paid: '' })).toBeNull();
    expect(countsOf({ owed: '12', paid: '13' })).toBeNull();
  });

  it('reads what was taken back as 未登记, never as 0', () => {
    expect(typedOf(entry('2026-10', null, null))).toEqual({ owed: '', paid: '' });
    expect(typedOf(entry('2026-10', 0, 0))).toEqual({ owed: '0', paid: '0' });
    expect(heldWords(entry('2026-10', null, null), duesZh)).toBe('未登记');
    expect(heldWords(entry('2026-10', 12, 11), duesZh)).toBe('应缴 12、已缴 11');
  });
});

it('registers of a pasted table what is new or other, with what held before, and nothing that is wrong', () => {
  const table = readPastedDues(
    ['组织\t应缴\t已缴', '甲\t3\t4', '乙\t12\t11', '丙\t8\t8', '丁\t9\t9', '戊\t5\t5'].join('\n'),
    { month: '2026-10', latest: '2026-11' },
  );
  const found = (id: string, match: DuesPreviewRow['match'], more: Partial<DuesPreviewRow> = {}): DuesPreviewRow => ({
    ...{ match, edition: 0, before: null, doubts: [] },
    organisation: match === 'UNKNOWN' ? null : { id, name: id, regionName: '定襄县', isIllustrative: false },
    ...more,
  });
  const rows = checkedRows(table, {
    rows: [
      found('og_b', 'NEW'),
      found('og_c', 'CHANGE', { edition: 4, before: { owed: 8, paid: 7 } }),
      found('og_d', 'SAME', { edition: 1, before: { owed: 9, paid: 9 } }),
      found('og_e', 'UNKNOWN'),
    ],
  });
  expect(rows.map(({ row, found: of }) => [row.line, of?.organisation?.id])).toEqual([
    [2, undefined],
    [3, 'og_b'],
    [4, 'og_c'],
    [5, 'og_d'],
    [6, undefined],
  ]);
  expect(portionsOf(rows)).toEqual({ news: 1, changes: 1, same: 1, wrong: 2 });
  expect(rowsToEnter(rows)).toEqual({
    rows: [
      { organisation: 'og_b', month: '2026-10', edition: 0, owed: 12, paid: 11 },
      { organisation: 'og_c', month: '2026-10', edition: 4, owed: 8, paid: 8 },
    ],
    before: [
      { owed: null, paid: null },
      { owed: 8, paid: 7 },
    ],
  });
});

it('leaves of a table the heading and what was not registered, and nothing where all was', () => {
  const text = 'sep=,\r\n\r\n组织,应缴,已缴\r\n甲,3,4\r\n\r\n乙,12,11\r\n丙,8,8';
  const table = readPastedDues(text, { month: '2026-10', latest: '2026-11' });
  const found = (match: DuesPreviewRow['match']): DuesPreviewRow => ({
    ...{ match, edition: 0, before: null, doubts: [], organisation: null },
  });
  const left = (...matches: DuesPreviewRow['match'][]) =>
    leftToMend(text, checkedRows(table, { rows: matches.map(found) }));
  expect(left('NEW', 'SEVERAL')).toEqual({ text: '组织,应缴,已缴\n甲,3,4\n丙,8,8', rows: 2 });
  expect(left('NEW', 'SAME')).toEqual({ text: '组织,应缴,已缴\n甲,3,4', rows: 1 });
  expect(leftToMend('组织,应缴,已缴', [])).toEqual({ text: '', rows: 0 });
});
