import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExistingRecord } from '#core/import/existing.ts';
import { parentsFirst } from '#core/import/own-references.ts';
import { findPersonalData } from '#core/privacy.ts';
import { codesOf, type Given, OTHER_PARK, PARK, previewOf } from './import-world.ts';
import { first, HEAD, SITE, site, stored } from './site-rows.ts';

describe('a row', () => {
  it('without a match is a new record, with all its values', () => {
    expect(first('|乙|展馆|定襄经开区|定襄县|112.96|38.49|二路|', {})).toMatchObject({
      action: 'CREATE',
      seenVersion: null,
      before: {},
      problems: [],
      patch: {
        name: '乙',
        type: 'EXHIBITION',
        park: PARK,
        region: '140921',
        address: '二路',
        point: { lng: 112.96, lat: 38.49, precision: 'SURVEYED', system: 'WGS84', entered: '112.96, 38.49' },
      },
    });
  });

  it('changes what differs, and leaves what its empty cells say nothing of', () => {
    expect(first(`${SITE}|甲|||||| 新建路 1 号|`)).toMatchObject({
      action: 'UPDATE',
      id: SITE,
      seenVersion: 3,
      patch: { address: '新建路 1 号' },
      before: { address: '一路' },
    });
    expect(first(`${SITE}|甲|/|—|无||||暂无`)).toMatchObject({ action: 'SAME', patch: {} });
  });

  it('clears what says 清空, but nothing that is required', () => {
    expect(first(`${SITE}||||||||清空`)).toMatchObject({ action: 'UPDATE', patch: { phone: null } });
    expect(first(`${SITE}||清空||||||`)).toMatchObject({
      action: 'ERROR',
      problems: [{ code: 'REQUIRED', field: 'type' }],
    });
    expect(first(`${SITE}|||||清空|清空||`)).toMatchObject({ patch: { point: null } });
  });

  it('is found by its name within the park', () => {
    const twin = site('st_0000000002', '甲', { park: OTHER_PARK, region: '340121' });
    const existing = [stored, twin];
    expect(first('|甲|展馆|双凤|长丰县|||三路|', { existing })).toMatchObject({
      id: 'st_0000000002',
      action: 'UPDATE',
    });
    expect(first('|甲|展馆||定襄县|||三路|', { existing })).toMatchObject({ id: SITE });
    expect(first('|甲|展馆||榆次区|||三路|', { existing })).toMatchObject({ action: 'CREATE' });
  });

  it('asks where several records have its name, unless one of them is just what it says', () => {
    const existing = [site('st_0000000003', '甲', { address: '二路' }), stored];
    const head = '名称|类型|所属园区|地址';
    expect(first('甲|展馆|定襄经开区|三路', { existing }, head)).toMatchObject({
      action: 'ERROR',
      id: null,
      problems: [{ code: 'AMBIGUOUS' }],
      questions: [{ target: null, choices: [{ value: 'st_0000000003' }, { value: SITE }] }],
    });
    expect(first('甲|展馆|定襄经开区|一路', { existing }, head)).toMatchObject({ action: 'SAME', id: SITE });
    const answered = { existing, settings: { rows: { 2: { is: 'RECORD', id: SITE } } } } as const;
    expect(first('甲|展馆|定襄经开区|三路', answered, head)).toMatchObject({ action: 'UPDATE', id: SITE });
    const anew = { existing, settings: { rows: { 2: { is: 'NEW' } } } } as const;
    expect(first('甲|展馆|定襄经开区|三路', anew, head)).toMatchObject({ action: 'CREATE' });
  });

  it('with an id that is not there is an error, never a new record', () => {
    expect(first('st_0000000009|甲|展馆||定襄县||||')).toMatchObject({ action: 'ERROR', id: null });
    expect(first('A-17|甲|展馆||定襄县||||')).toMatchObject({ action: 'ERROR', id: null });
  });

  it('that a person leaves out is skipped, whatever is wrong with it', () => {
    const settings = { rows: { 2: { is: 'SKIPPED' } } } as const;
    expect(first('|乙|没有这种||火星||||', { settings })).toMatchObject({ action: 'SKIPPED' });
  });

  it('takes what was typed in the preview for what stands in the file, mapped or not', () => {
    const settings = { edits: { 2: { type: '展馆', landmark: '邮局对面' } } };
    expect(first('|乙|没有这种||定襄县||||', { settings })).toMatchObject({
      action: 'CREATE',
      patch: { type: 'EXHIBITION', landmark: '邮局对面' },
    });
  });

  it('takes its region from the park, and from the point where that is asked for', () => {
    const head = '名称|类型|所属园区|经度|纬度';
    expect(first('乙|展馆|双凤||', {}, head)).toMatchObject({ patch: { region: '340121' } });
    expect(first('乙|展馆||112.96|38.48', {}, head)).toMatchObject({
      problems: [{ code: 'REQUIRED', field: 'region' }],
    });
    const settings = { regionFromPoint: true };
    expect(first('乙|展馆||112.96|38.48', { settings }, head)).toMatchObject({ patch: { region: '140921' } });
  });

  it('that names a province or city only takes the county in it where the point lies, if that is asked for', () => {
    const line = '|乙|展馆||山西省|112.95|38.48||';
    const at = (given: Given, text = line) => first(text, given)?.patch.region;
    const asked = { settings: { regionFromPoint: true } };
    expect([at({}), at(asked)]).toEqual(['140000', '140921']);
    expect(at(asked, '|乙|展馆||忻州市|112.95|38.48||')).toBe('140921');
    // elsewhere than it says, or a township already: nothing is guessed
    expect(at(asked, '|乙|展馆||安徽省|112.95|38.48||')).toBe('340000');
    expect(at(asked, '|乙|展馆||140921100|112.95|38.48||')).toBe('140921100');
    expect(at({ settings: { regionFromPoint: true, precision: 'COUNTY_CENTROID' } })).toBe('140000');
    const wide = (given: Given) => previewOf('SITE', [HEAD, line, `${SITE}|甲|||山西省||||`], given).wide;
    expect([wide({ existing: [stored] }), wide({ existing: [stored], ...asked })]).toEqual([1, 0]);
  });

  it('that names a province of a record in one of its counties changes nothing about that', () => {
    expect(first(`${SITE}|甲|||山西省||||`)).toMatchObject({ action: 'SAME', patch: {} });
    expect(first(`${SITE}|甲|||晋中市||||`)).toMatchObject({ patch: { region: '140700' } });
  });

  it('keeps hours as they were written with what they mean', () => {
    expect(first('乙|展馆|定襄县|周一至周五 8:30-12:00', {}, '名称|类型|行政区划|开放时间')).toMatchObject({
      patch: { hours: { mode: 'REGULAR' }, hoursText: '周一至周五 8:30-12:00' },
    });
  });

  it('joins 省, 市 and 县, and prefers a code among them', () => {
    expect(first('乙|展馆|山西省|忻州市|定襄县', {}, '名称|类型|省|市|县')).toMatchObject({
      patch: { region: '140921' },
    });
    expect(first('乙|展馆|140921|定襄县', {}, '名称|类型|区划代码|县')).toMatchObject({ patch: { region: '140921' } });
  });
});

describe('where a record may be put', () => {
  const data = { scope: { everywhere: false, regions: ['140921'], parks: [OTHER_PARK] } };

  it('is a region or a park of the importer', () => {
    expect(first('|乙|展馆||定襄县||||', { data })?.action).toBe('CREATE');
    expect(first('|乙|展馆|双凤|||||', { data })?.action).toBe('CREATE');
    expect(first('|乙|展馆||榆次区||||', { data })).toMatchObject({
      action: 'ERROR',
      problems: [{ code: 'NOT_ALLOWED', field: 'region', column: 4, value: '榆次区' }],
    });
  });

  it('is asked of a record that moves, and not of one that stays', () => {
    const existing = [stored];
    expect(first(`${SITE}|甲||||||新路|`, { existing, data })?.action).toBe('UPDATE');
    expect(first(`${SITE}|甲|||榆次区||||`, { existing, data })?.action).toBe('ERROR');
  });
});

describe('problems', () => {
  it('name the cell, and a private number never comes back', () => {
    const lines = [
      HEAD,
      '|乙|展馆||定襄县|||新建路与迎宾街口 13812345678|13912345678',
      '|丙|展馆||定襄县||||0350-6022222',
    ];
    const [row] = previewOf('SITE', lines).rows;
    expect(row).toMatchObject({
      action: 'CREATE',
      problems: [
        { severity: 'WARNING', code: 'PRIVATE_NUMBER', field: 'address', column: 7, value: null },
        { severity: 'WARNING', code: 'PRIVATE_NUMBER', field: 'phone', column: 8, value: null },
      ],
    });
    expect(findPersonalData(row)).toEqual([]);
  });

  it('tell a required value that is missing once, and not where the cell is wrong already', () => {
    expect(codesOf(previewOf('SITE', [HEAD, '|乙|||定襄县||||']))).toEqual(['REQUIRED']);
    expect(codesOf(previewOf('SITE', [HEAD, '|乙|没有这种||定襄县||||']))).toEqual(['UNREADABLE']);
  });

  it('tell a broken code of an enterprise until somebody says why it stands', () => {
    const head = '企业名称|企业类型|信用代码|行政区划|经营状态';
    const line = '甲|民营企业|91350100M000100Y4Z|定襄县|正常';
    expect(codesOf(previewOf('ENTERPRISE', [head, line]))).toEqual(['UNREADABLE']);
    const wrong = line.replace('Y4Z', 'Y44');
    expect(previewOf('ENTERPRISE', [head, wrong]).rows[0]).toMatchObject({
      action: 'ERROR',
      problems: [{ code: 'USCC' }],
    });
    const settings = { edits: { 2: { usccOverride: '执照原件如此' } } };
    expect(previewOf('ENTERPRISE', [head, wrong], { settings }).rows[0]).toMatchObject({
      action: 'CREATE',
      problems: [{ severity: 'WARNING', code: 'USCC' }],
    });
  });

  it('tell two rows that are one record, and two that say the same', () => {
    const lines = [
      HEAD,
      `${SITE}|甲||||||二路|`,
      `${SITE}|甲||||||三路|`,
      '|丙|展馆||定襄县||||',
      '|丙|展馆||定襄县||||',
    ];
    const preview = previewOf('SITE', lines, { existing: [stored] });
    expect(preview.rows.map(({ action }) => action)).toEqual(['ERROR', 'ERROR', 'ERROR', 'ERROR']);
    expect(preview.rows[0]?.problems[0]?.message).toBe('与第 3 行对应同一条记录，请只保留一行');
    const settings = { rows: { 3: { is: 'SKIPPED' }, 5: { is: 'SKIPPED' } } } as const;
    const mended = previewOf('SITE', lines, { existing: [stored], settings });
    expect(mended.rows.map(({ action }) => action)).toEqual(['UPDATE', 'SKIPPED', 'CREATE', 'SKIPPED']);
  });

  it('tell what may not change after the record was made', () => {
    const pairing: ExistingRecord = {
      id: 'pr_0000000001',
      version: 1,
      title: '甲 — 乙',
      values: { type: 'CADRE_ENTERPRISE', localTerm: '联系', a: 'og_0000000001', b: 'og_0000000002', region: '140921' },
    };
    const head = '编号|甲方|乙方|当地叫法';
    const line = 'pr_0000000001|og_0000000002|og_0000000001|联系';
    expect(codesOf(previewOf('PAIRING', [head, line], { existing: [pairing] }))).toEqual([
      'NOT_ALLOWED',
      'NOT_ALLOWED',
    ]);
  });

  it('tell formulas without a value and cells in error', () => {
    const [row] = previewOf('SITE', [HEAD, '|乙|展馆||定襄县|=A1*2|#38.4|#REF!|']).rows;
    expect(row?.problems).toMatchObject([
      { code: 'BROKEN_CELL', field: 'address', column: 7, message: expect.stringContaining('#REF!') },
      { code: 'BROKEN_CELL', field: 'point', column: 5, message: expect.stringContaining('公式') },
    ]);
  });
});

describe('records that a file itself brings', () => {
  const head = '党组织名称|党组织类型|上级党组织|行政区划';

  it('may be named by other rows, above or below', () => {
    const lines = [head, '丙支部|党支部|乙总支|定襄县', '乙总支|党总支|甲党委|定襄县', '甲党委|党委||定襄县'];
    const { rows } = previewOf('ORGANISATION', lines);
    expect(rows.map(({ action }) => action)).toEqual(['CREATE', 'CREATE', 'CREATE']);
    expect(rows[0]?.patch.parent).toBe(rows[1]?.id);
    expect(parentsFirst('ORGANISATION', rows).map(({ title }) => title)).toEqual(['甲党委', '乙总支', '丙支部']);
  });

  it('take the rows below them along when they are wrong', () => {
    const lines = [head, '丙支部|党支部|乙总支|定襄县', '乙总支|党总支|甲党委|定襄县', '甲党委|没有这种||定襄县'];
    const { rows } = previewOf('ORGANISATION', lines);
    expect(rows.map(({ action }) => action)).toEqual(['ERROR', 'ERROR', 'ERROR']);
    expect(rows[0]?.problems[0]?.message).toContain('第 3 行');
  });
});

describe('any table', () => {
  const word = (...words: string[]) => fc.constantFrom('', ...words);
  const line = fc
    .tuple(
      fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己'),
      word('展馆', '党群服务中心', '没有这种'),
      word('定襄经开区', '双凤', '某园区'),
      word('定襄县', '140921', '火星'),
      word('112.95,38.48', '38.4,112.9', '37°43′57″N 112°40′51″E', '清空', 'x'),
      word('一路', '清空', '无', '二路 13812345678'),
      word('0354-3112345', '13812345678', '清空'),
      word('饮水、WiFi', '清空', '打印/复印'),
      word('周一至周五 8:30-12:00', '看情况', '清空'),
    )
    .map((cells) => cells.join('|'));
  const head = '名称|类型|所属园区|行政区划|坐标|地址|办公电话|便民设施|开放时间';
  const tables = fc.uniqueArray(line, { minLength: 1, maxLength: 8, selector: (text) => text.split('|')[0] });

  it('changes nothing when it is imported a second time', () => {
    fc.assert(
      fc.property(tables, (lines) => {
        const once = previewOf('SITE', [head, ...lines], { existing: [stored] });
        const after = once.rows.flatMap((row): ExistingRecord[] => {
          if (row.id === null || row.action === 'ERROR') return [];
          const base = row.seenVersion === null ? {} : stored.values;
          return [{ id: row.id, version: 9, title: row.title, values: { ...base, ...row.patch } }];
        });
        const rest = after.some(({ id }) => id === SITE) ? [] : [stored];
        const good = once.rows.filter(({ action }) => action !== 'ERROR').map(({ rowNo }) => rowNo);
        const again = previewOf('SITE', [head, ...lines], { existing: [...rest, ...after] });
        for (const row of again.rows.filter(({ rowNo }) => good.includes(rowNo))) {
          expect({ ...row, problems: [] }).toMatchObject({ action: 'SAME', patch: {} });
        }
      }),
      { numRuns: 120 },
    );
  });

  it('is previewed the same whenever it is, and tells no private number', () => {
    fc.assert(
      fc.property(tables, (lines) => {
        const preview = previewOf('SITE', [head, ...lines], { existing: [stored] });
        expect(previewOf('SITE', [head, ...lines], { existing: [stored] })).toEqual(preview);
        expect(findPersonalData(preview.rows.map(({ questions, ...row }) => row))).toEqual([]);
        for (const row of preview.rows) {
          const isWrong = row.problems.some(({ severity }) => severity === 'ERROR');
          expect(row.action === 'ERROR').toBe(isWrong);
        }
      }),
      { numRuns: 60 },
    );
  });
});
