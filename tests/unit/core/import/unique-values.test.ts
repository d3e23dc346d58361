import { describe, expect, it } from 'vitest';
import type { ExistingRecord } from '#core/import/existing.ts';
import type { ReferenceEntry } from '#core/import/reference-index.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { codesOf, previewOf } from './import-world.ts';

const [CODE, OTHER, THIRD] = ['91350100M000100Y43', '91110108551385082Q', '9144030071526726XG'];
const HEAD = '编号|企业名称|企业类型|信用代码|行政区划|地址';

function enterprise(id: string, name: string, uscc: string | null): ExistingRecord {
  return { id, version: 1, title: name, values: { name, type: 'NON_PUBLIC', uscc, region: '140921' } };
}

const known = [enterprise('en_0000000001', '甲厂', CODE), enterprise('en_0000000002', '乙厂', OTHER)];

const told = (lines: readonly string[], given: Parameters<typeof previewOf>[2] = {}) =>
  previewOf('ENTERPRISE', [HEAD, ...lines], given).rows.map(({ action, problems }) => [
    action,
    ...problems.filter(({ severity }) => severity === 'ERROR').map(({ message }) => message),
  ]);

describe('a credit code', () => {
  it('is of one row only: both are told, with the number of the other', () => {
    const lines = [`|丙厂|民营企业|${THIRD}|定襄县|`, `|丁厂|民营企业|${THIRD}|定襄县|`];
    expect(told(lines)).toEqual([
      ['ERROR', '与第 3 行的信用代码相同，请核对，改好或者只保留一行'],
      ['ERROR', '与第 2 行的信用代码相同，请核对，改好或者只保留一行'],
    ]);
    const [row] = previewOf('ENTERPRISE', [HEAD, ...lines]).rows;
    expect(row?.problems).toMatchObject([{ code: 'TWICE', field: 'uscc', column: 3, value: THIRD }]);
    const rows: ImportSettings['rows'] = { 3: { is: 'SKIPPED' } };
    expect(told(lines, { settings: { rows } })).toEqual([['CREATE'], ['SKIPPED']]);
  });

  it('of another registered record is told with its name, and with none where it lies out of reach', () => {
    const taken = [{ code: THIRD, name: null }];
    const lines = [`en_0000000001|甲厂||${OTHER}||`, `|丙厂|民营企业|${THIRD}|定襄县|`];
    expect(told(lines, { existing: known, data: { taken } })).toEqual([
      ['ERROR', '信用代码已由“乙厂”使用，请核对是不是同一家'],
      ['ERROR', '信用代码已由您管理范围以外的一条记录使用，请核对'],
    ]);
  });

  it('may go from one record of the file to another, and two may exchange theirs', () => {
    const swapped = [`en_0000000001|甲厂||${OTHER}||`, `en_0000000002|乙厂||${CODE}||`];
    expect(told(swapped, { existing: known })).toEqual([['UPDATE'], ['UPDATE']]);
    const freed = ['en_0000000001|甲厂||清空||', `en_0000000002|乙厂||${CODE}||`];
    expect(told(freed, { existing: known })).toEqual([['UPDATE'], ['UPDATE']]);
  });
});

describe('a row without a code', () => {
  it('is none of the records that another row has by its code, where several have its name', () => {
    const existing = [enterprise('en_0000000001', '甲厂', CODE), enterprise('en_0000000002', '甲厂', null)];
    const { rows } = previewOf('ENTERPRISE', [HEAD, '|甲厂||||', `|甲厂||${CODE}||`], { existing });
    expect(rows.map(({ id, action }) => [id, action])).toEqual([
      ['en_0000000002', 'SAME'],
      ['en_0000000001', 'SAME'],
    ]);
  });
});

describe('an open pairing of the same two', () => {
  const references: readonly ReferenceEntry[] = [
    { kind: 'ENTERPRISE', id: 'en_0000000001', name: '甲厂', others: [], park: null, region: '140921' },
    { kind: 'VILLAGE', id: 'vl_0000000001', name: '东村', others: [], park: null, region: '140921' },
  ];
  const head = '结对类型|当地叫法|甲方|乙方|行政区划';
  const line = '企村结对|结对包联|甲厂|东村|定襄县';
  const pairing = (status: string): ExistingRecord => {
    const values = { type: 'ENTERPRISE_VILLAGE', localTerm: '结对', a: 'en_0000000001', b: 'vl_0000000001' };
    return { id: 'pr_0000000001', version: 1, title: '甲厂 — 东村', values: { ...values, region: '140921', status } };
  };

  it('is in one row only', () => {
    const preview = previewOf('PAIRING', [head, line, line.replace('结对包联', '结对共建')], { data: { references } });
    expect([codesOf(preview), codesOf(preview, 1)]).toEqual([['TWICE'], ['TWICE']]);
    expect(preview.rows[0]?.problems[0]?.message).toBe('与第 3 行是同样两方的同类结对，请只保留一行');
  });

  it('stands in the way of a new one until it is over', () => {
    const rows: ImportSettings['rows'] = { 2: { is: 'NEW' } };
    const again = (status: string) =>
      previewOf('PAIRING', [head, line], { data: { references }, existing: [pairing(status)], settings: { rows } });
    expect(again('ACTIVE').rows[0]).toMatchObject({
      action: 'ERROR',
      problems: [{ message: '这两方已有没有结束的同类结对“甲厂 — 东村”，请核对' }],
    });
    expect(again('ENDED').rows[0]?.action).toBe('CREATE');
  });
});

describe('a new record beside others of its name', () => {
  const site = (id: string, region: string): ExistingRecord => ({
    ...{ id, version: 1, title: '活动室' },
    values: { name: '活动室', type: 'ACTIVITY_POSITION', region },
  });

  it('says which of them it was told apart from, in its own place', () => {
    const existing = [site('st_0000000001', '140921'), site('st_0000000002', '140921100')];
    const given = { existing, settings: { rows: { 2: { is: 'NEW' } } } } as const;
    const lines = ['名称|类型|行政区划', '活动室|党群活动阵地|定襄县', '另一处|党群活动阵地|定襄县'];
    const { rows } = previewOf('SITE', lines, given);
    expect(rows.map(({ action, beside }) => [action, beside])).toEqual([
      ['CREATE', ['st_0000000001']],
      ['CREATE', undefined],
    ]);
  });
});
