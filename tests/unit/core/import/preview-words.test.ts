import { describe, expect, it } from 'vitest';
import { parseHours } from '#core/hours/parse/parse-hours.ts';
import { writeListing } from '#core/hours/write-listing.ts';
import { wordKey } from '#core/import/cell/cell-value.ts';
import type { ExistingRecord } from '#core/import/existing.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { codesOf, OTHER_PARK, PARK, previewOf } from './import-world.ts';
import { site } from './site-rows.ts';

describe('what a person chose for a word that is no term', () => {
  const zones = ['名称|园区类型|行政区划', '武宿综合保税区|海关特殊监管区域|榆次区', '晋中经开区|经开区|榆次区'];

  it('asks first, then takes it and keeps the word of the table beside it', () => {
    expect(codesOf(previewOf('PARK', zones))).toEqual(['UNREADABLE']);
    const chosen = { type: { [wordKey('海关特殊监管区域')]: 'SUBPARK' } };
    const [first, second] = previewOf('PARK', zones, { settings: { chosen } }).rows;
    expect(first?.patch).toMatchObject({ type: 'SUBPARK', termNote: '原表写作“海关特殊监管区域”' });
    expect(second?.patch).not.toHaveProperty('termNote');
  });
});

describe('a region that is not there', () => {
  it('is told once, not as a place out of reach too', () => {
    const scope = { everywhere: false, regions: ['140921'], parks: [] };
    const lines = ['名称|阵地类型|行政区划', '甲|驿站|140799', '乙|驿站|榆次区'];
    const preview = previewOf('SITE', lines, { data: { scope } });
    expect(codesOf(preview, 0)).toEqual(['UNKNOWN_REGION']);
    expect(codesOf(preview, 1)).toEqual(['NOT_ALLOWED']);
  });
});

describe('a point that another formula has converted', () => {
  const record: ExistingRecord = {
    id: 'st_0000000009',
    version: 1,
    title: '甲',
    values: {
      name: '甲',
      type: 'RED_COLLAR_STATION',
      region: '140921',
      point: { lng: 112.95, lat: 38.48, precision: 'SURVEYED', system: 'GCJ02', entered: null, source: null },
    },
  };
  const actionAt = (lng: string, system: 'WGS84' | 'GCJ02') =>
    previewOf('SITE', ['名称|行政区划|经度|纬度', `甲|定襄县|${lng}|38.48`], {
      existing: [record],
      settings: { system },
    }).rows[0]?.action;

  it('is the same place within two metres; in its own system half a metre is a move', () => {
    expect(actionAt('112.950012', 'WGS84')).toBe('SAME');
    expect(actionAt('112.950040', 'WGS84')).toBe('UPDATE');
  });
});

describe('opening hours that an export has written', () => {
  it('change nothing when they come back', () => {
    const said = '周一至周五 8:30-12:00，14:00-17:30';
    const parsed = parseHours(said);
    if (!parsed.ok) throw new Error('unread');
    const values = { name: '甲', type: 'RED_COLLAR_STATION', region: '140921', hours: parsed.value, hoursText: said };
    const existing = [{ id: 'st_0000000009', version: 1, title: '甲', values }];
    const actionOf = (text: string) =>
      previewOf('SITE', ['名称|行政区划|开放时间|开放时间原文', `甲|定襄县|${text}|`], { existing }).rows[0]?.action;
    expect(actionOf(writeListing(parsed.value))).toBe('SAME');
    expect(actionOf('周一至周五 8:30-12:00')).toBe('UPDATE');
  });
});

describe('parties of an activity', () => {
  it('are named by a cell; what each did there, and its place in the route, stay', () => {
    const host = { item: PARK, role: '承办', stop: null };
    const values = { name: '观摩', kindText: '现场会', region: '140921', parties: [host] };
    const existing = [{ id: 'ac_0000000009', version: 1, title: '观摩', values }];
    const row = (text: string) =>
      previewOf('ACTIVITY', ['活动名称|行政区划|参与方和到访处', `观摩|定襄县|${text}`], { existing }).rows[0];
    expect(row('定襄经开区')).toMatchObject({ action: 'SAME' });
    expect(row('定襄经开区、双凤')?.patch.parties).toEqual([host, { item: OTHER_PARK, role: '参加', stop: null }]);
  });
});

describe('other names', () => {
  const misread = { name: '平遥高新区', reason: 'SCAN_ERROR' };
  const values = { name: '平顶山高新区', type: 'HITECH', region: '140921', aliases: [misread] };
  const existing = [{ id: PARK, version: 1, title: '平顶山高新区', values }];
  const rowOf = (names: string) =>
    previewOf('PARK', ['名称|行政区划|别名', `平顶山高新区|定襄县|${names}`], { existing }).rows[0];

  it('that a table lists bare stay what they are: a misread one must not come out as another name', () => {
    expect(rowOf('平遥高新区')).toMatchObject({ action: 'SAME', patch: {} });
    expect(rowOf('平遥高新区、平高新')?.patch.aliases).toEqual([misread, { name: '平高新', reason: 'OTHER_NAME' }]);
  });

  it('are what the table says they are, where it says so', () => {
    expect(rowOf('平遥高新区（曾用名）')?.patch.aliases).toEqual([{ name: '平遥高新区', reason: 'FORMER_NAME' }]);
    expect(rowOf('平遥高新区(其他名称)')?.patch.aliases).toEqual([{ name: '平遥高新区', reason: 'OTHER_NAME' }]);
    expect(rowOf('平遥高新区（扫描误识）')?.action).toBe('SAME');
    expect(rowOf('平遥高新区（东区）')?.patch.aliases).toEqual([{ name: '平遥高新区（东区）', reason: 'OTHER_NAME' }]);
  });
});

describe('several rows of a name of which one record is there', () => {
  const head = '编号|名称|类型|所属园区|地址';
  const room = site('st_0000000005', '党员活动室', { address: 'A座' });
  const rowsOf = (lines: readonly string[], rows: ImportSettings['rows'] = {}) =>
    previewOf('SITE', [head, ...lines], { existing: [room], settings: { rows } }).rows;
  const [inB, inC] = ['|党员活动室|展馆|定襄经开区|B座', '|党员活动室|展馆|定襄经开区|C座'];

  it('are asked about: a person says which is that one, and the others are new', () => {
    const asked = rowsOf([inB, inC]);
    for (const row of asked) {
      expect(row).toMatchObject({
        ...{ action: 'ERROR', id: null, seenVersion: null },
        problems: [{ code: 'AMBIGUOUS', message: expect.stringMatching(/^与第 [23] 行同名/) }],
        questions: [{ target: null, choices: [{ value: room.id }], answer: null }],
      });
    }
    expect(rowsOf([inB, inC], { 3: { is: 'NEW' } })).toMatchObject([
      { action: 'UPDATE', id: room.id, patch: { address: 'B座' }, questions: [{ answer: room.id }] },
      { action: 'CREATE', patch: { address: 'C座' }, questions: [{ answer: 'NEW' }] },
    ]);
    expect(rowsOf([inB, inC], { 2: { is: 'NEW' }, 3: { is: 'NEW' } }).map(({ action }) => action)).toEqual([
      'CREATE',
      'CREATE',
    ]);
  });

  it('are asked about but for the one that is surely it: by its number, by choice, or because it says what is there', () => {
    const actions = (lines: readonly string[], rows: ImportSettings['rows'] = {}) =>
      rowsOf(lines, rows).map(({ action }) => action);
    expect(actions([`${room.id}|党员活动室|||D座`, inC])).toEqual(['UPDATE', 'ERROR']);
    expect(actions([inB, inC], { 3: { is: 'RECORD', id: room.id } })).toEqual(['ERROR', 'UPDATE']);
    expect(actions([inB, '|党员活动室|展馆|定襄经开区|A座'])).toEqual(['ERROR', 'SAME']);
    // two that are said to be it run over each other
    const both = { 2: { is: 'RECORD', id: room.id }, 3: { is: 'RECORD', id: room.id } } as const;
    expect(rowsOf([inB, inC], both).map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['TWICE'],
      ['TWICE'],
    ]);
  });

  it('may be one alone that is another room after all', () => {
    expect(rowsOf([inB])).toMatchObject([
      { action: 'UPDATE', questions: [{ choices: [{ value: room.id }], answer: room.id }] },
    ]);
    expect(rowsOf([inB], { 2: { is: 'NEW' } })).toMatchObject([{ action: 'CREATE', patch: { address: 'B座' } }]);
    // its number leaves nothing to ask
    expect(rowsOf([`${room.id}|党员活动室|||D座`])).toMatchObject([{ action: 'UPDATE', questions: [] }]);
  });

  it('are not asked about where a credit code says it', () => {
    const values = { name: '甲公司', type: 'NON_PUBLIC', uscc: '91350100M000100Y43', region: '140921' };
    const existing = [{ id: 'en_0000000001', version: 1, title: '甲公司', values }];
    const lines = ['企业名称|信用代码|行政区划|地址', '甲公司|91350100M000100Y43|定襄县|二路'];
    expect(previewOf('ENTERPRISE', lines, { existing }).rows).toMatchObject([{ action: 'UPDATE', questions: [] }]);
  });
});
