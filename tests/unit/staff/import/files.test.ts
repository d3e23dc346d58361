import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { idPrefix } from '#core/ids.ts';
import { guessMapping, knownHeadingOf } from '#core/import/guess-mapping.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { CellProblem } from '#core/import/problem.ts';
import type { ReferenceEntry } from '#core/import/reference-index.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { exampleCell, templateTargets } from '#core/import/template-columns.ts';
import { recordCatalogue, type StaffKind, staffKinds } from '#core/records/catalogue.ts';
import { shapeTable } from '#core/table/shape/shape-table.ts';
import { errorRowsFile } from '../../../../web/staff/import/files/error-rows.ts';
import { makeTemplate } from '../../../../web/staff/import/files/template.ts';
import { readTableFile } from '../../../../web/staff/import/read/read-file.ts';
import { previewOf, settingsOf, tableOf } from '../../core/import/import-world.ts';

const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());

async function firstSheet(file: Blob) {
  const read = readTableFile(await bytesOf(file), '表.xlsx');
  if (!read.ok) throw new Error(read.error.code);
  // the sheet that explains has more cells than a template that was just begun
  expect(read.value.fullest).toBe(0);
  const content = read.value.sheets[0]?.content;
  if (content?.ok !== true) throw new Error('no first sheet');
  return content.value;
}

describe.each(staffKinds)('the template of %s', (kind: StaffKind) => {
  it('is read as a table without rows, each column as what it is for', async () => {
    const table = shapeTable(await firstSheet(await makeTemplate(kind)), knownHeadingOf(kind));
    const keys = templateTargets(kind).map(({ key }) => key);
    expect(table.rows).toEqual([]);
    expect(table.skipped).toMatchObject([{ rowNo: 2, reason: 'EXAMPLE' }]);
    expect(table.columns.map(({ index }) => guessMapping(kind, table).columns[index])).toEqual(keys);
  });

  it('has an example in which nothing is wrong, given the records that it names', () => {
    const targets = templateTargets(kind).filter(({ key }) => key !== 'id');
    const lines = [targets.map(({ term }) => term.zh), targets.map((target) => exampleCell(kind, target))];
    const { rows } = previewOf(
      kind,
      lines.map((cells) => cells.join('|')),
      { data: { references: named } },
    );
    expect(rows).toMatchObject([{ action: 'CREATE', problems: [] }]);
  });
});

const named = staffKinds.map((kind, i): ReferenceEntry => {
  const name = `示例${recordCatalogue[kind].term.zh.replace('（社区）', '')}`;
  const id = `${idPrefix[kind]}_000000000${i % 10}`;
  return { kind, id, name, others: [], park: null, region: '140921' };
});

const PRIVATE: CellProblem = {
  ...{ severity: 'WARNING', code: 'PRIVATE_NUMBER', field: 'note', column: null, value: null },
  message: '不能写身份证号码',
};

describe('the file of rows that something is to be done about', () => {
  const lines = [
    '名称|类型|行政区划|经度|纬度|所属园区',
    '甲|展馆|定襄县|112.95|38.481|定襄经开区',
    '乙|没有的|定襄县|112.95|38.481|定襄经开区',
    '丙|展馆|鼓楼区|112.95|38.482|定襄经开区',
  ];
  const table = tableOf('SITE', lines);
  const { rows } = previewOf('SITE', lines);
  const wrong = rows.filter(({ problems }) => problems.some(({ severity }) => severity === 'ERROR'));
  const settings = settingsOf('SITE', table);
  const file = (some: readonly PreviewRow[], mended: Partial<ImportSettings> = {}) =>
    errorRowsFile({ kind: 'SITE', table, settings: { ...settings, ...mended }, sensitive: {} }, some, '问题');

  it('has each row as it stands, its number and what is wrong at which column', async () => {
    const [sheet] = await readXlsxFile(Buffer.from(await bytesOf(file(wrong))));
    expect(sheet?.data).toEqual([
      ['问题', '名称', '类型', '行政区划', '经度', '纬度', '所属园区'],
      [expect.stringMatching(/^第 3 行：类型：/), '乙', '没有的', '定襄县', '112.95', '38.481', '定襄经开区'],
      [expect.stringMatching(/^第 4 行：行政区划：/), '丙', '展馆', '鼓楼区', '112.95', '38.482', '定襄经开区'],
    ]);
  });

  it('says of persons no more than tells them apart, but where just that is to be mended', async () => {
    const people = ['名称|类型|行政区划|备注', '丁|没有的|定襄县|13812345678', '戊|展馆|定襄县|14040219800101123X'];
    const [personal, found] = [tableOf('SITE', people), previewOf('SITE', people).rows];
    const note = personal.columns.find(({ heading }) => heading === '备注')?.index ?? -1;
    const wrongNote = found.map((row, i) => ({
      ...row,
      problems: i === 0 ? row.problems : [{ ...PRIVATE, column: note }],
    }));
    const settings = settingsOf('SITE', personal);
    const previewed = { kind: 'SITE', table: personal, settings, sensitive: { [note]: 'MOBILE' } } as const;
    const [sheet] = await readXlsxFile(Buffer.from(await bytesOf(errorRowsFile(previewed, wrongNote, '问题'))));
    expect(sheet?.data.slice(1).map((row) => row.at(-1))).toEqual(['138****5678', '14040219800101123X']);
  });

  it('can be mended and imported as it is: the reasons are no column of the record', async () => {
    const again = shapeTable(await firstSheet(file(wrong)), knownHeadingOf('SITE'));
    const { columns } = guessMapping('SITE', again);
    expect(again.rows.map(({ cells }) => cells.slice(1))).toEqual(
      wrong.map(({ rowNo }) => table.rows.find((row) => row.rowNo === rowNo)?.cells),
    );
    expect(again.columns.map(({ heading, index }) => [heading, columns[index]])).toEqual([
      ['问题', undefined],
      ['名称', 'name'],
      ['类型', 'type'],
      ['行政区划', 'region'],
      ['经度', 'point.lng'],
      ['纬度', 'point.lat'],
      ['所属园区', 'park'],
    ]);
  });

  it('keeps what was mended in the preview, in a column of its own where the file has none', async () => {
    const mended = {
      edits: { 3: { type: '展馆', region: '火星', landmark: '邮局对面' }, 4: { type: '清空' } },
      rows: { 4: { is: 'RECORD', id: 'st_0000000007' } },
    } as const;
    const now = previewOf('SITE', lines, { settings: mended }).rows.slice(1);
    const [sheet] = await readXlsxFile(Buffer.from(await bytesOf(file(now, mended))));
    expect(sheet?.data).toEqual([
      ['问题', '名称', '类型', '行政区划', '经度', '纬度', '所属园区', '编号', '附近标志物'],
      [
        expect.stringMatching(/^第 3 行：行政区划：/),
        '乙',
        '展馆',
        '火星',
        '112.95',
        '38.481',
        '定襄经开区',
        null,
        '邮局对面',
      ],
      [expect.any(String), '丙', '清空', '鼓楼区', '112.95', '38.482', '定襄经开区', 'st_0000000007', null],
    ]);
    // imported again by itself, only what was wrong still is wrong
    const again = shapeTable(await firstSheet(file(now, mended)), knownHeadingOf('SITE'));
    expect(Object.values(guessMapping('SITE', again).columns)).toEqual(
      expect.arrayContaining(['name', 'type', 'region', 'id', 'landmark']),
    );
  });

  it('has what was typed for several columns that are one once', async () => {
    const split = ['名称|类型|省|市|县', '乙|展馆|山西省|忻州市|火星'];
    const parted = tableOf('SITE', split);
    const edits = { 2: { region: '140921' } };
    const settings = settingsOf('SITE', parted, { edits });
    const previewed = { kind: 'SITE', table: parted, settings, sensitive: {} } as const;
    const { rows } = previewOf('SITE', split, { settings: { edits } });
    const [sheet] = await readXlsxFile(Buffer.from(await bytesOf(errorRowsFile(previewed, rows, '问题'))));
    expect(sheet?.data[1]?.slice(1)).toEqual(['乙', '展馆', '140921', null, null]);
  });
});
