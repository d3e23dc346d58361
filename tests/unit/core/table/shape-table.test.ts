import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Merge, Sheet } from '#core/table/cell.ts';
import { shapeTable } from '#core/table/shape/shape-table.ts';
import type { Table } from '#core/table/shape/table.ts';

const KNOWN = new Set('名称 阵地名称 地址 经度 纬度 电话 类型 园区 备注 所在县区 面积 职务'.split(' '));

/** A sheet of lines: fields apart by `|`, numbers as numbers, an empty line is a blank row. */
function sheet(lines: readonly string[], merges: readonly Merge[] = []): Sheet {
  const rows = lines
    .map((line, i) => ({ rowNo: i + 1, cells: line.split('|').map(cell) }))
    .filter(({ cells }) => cells.some((value) => value !== null));
  return { rows, merges, hiddenRows: [], hiddenColumns: [] };
}

function cell(text: string): Cell {
  const clean = text.trim();
  if (clean === '') return null;
  return /^\d+(\.\d+)?$/.test(clean) ? Number(clean) : clean;
}

function merge(address: string): Merge {
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return { top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) };
}

function shape(lines: readonly string[], ...merges: string[]): Table {
  return shapeTable(sheet(lines, merges.map(merge)), (heading) => KNOWN.has(heading));
}

const headings = ({ columns }: Table) => columns.map(({ path }) => path.join('/'));
const records = ({ rows }: Table) => rows.map(({ rowNo, cells }) => [rowNo, ...cells]);
const left = ({ skipped }: Table) => skipped.map(({ rowNo, reason }) => `${rowNo} ${reason}`);

describe('headings', () => {
  it('stand in the first row of a plain table', () => {
    const table = shape(['名称|地址|电话', '甲|一路 1 号|0354-6022222', '乙|二路 2 号|']);
    expect(headings(table)).toEqual(['名称', '地址', '电话']);
    expect(records(table)).toEqual([
      [2, '甲', '一路 1 号', '0354-6022222'],
      [3, '乙', '二路 2 号', null],
    ]);
    expect(table.skipped).toEqual([]);
  });

  it('stand below a title and lines about who filled the table in', () => {
    const table = shape(
      [
        '定襄县党群阵地台账',
        '填报单位：定襄县委组织部||填报日期：2026年10月',
        '',
        '序号|阵地名称|地址|备注',
        '1|甲|一路|',
      ],
      'A1:D1',
    );
    expect(table.header).toEqual({ first: 4, depth: 1 });
    expect(headings(table)).toEqual(['序号', '阵地名称', '地址', '备注']);
    expect(table.columns[0]?.isSerial).toBe(true);
    expect(left(table)).toEqual(['1 ABOVE', '2 ABOVE']);
  });

  it('of two levels are joined where cells are merged', () => {
    const table = shape(
      ['阵地台账', '序号|名称|位置||联系方式|', '||经度|纬度|职务|电话', '1|甲|112.9|38.4|主任|0354-6022222'],
      'A1:F1',
      'A2:A3',
      'B2:B3',
      'C2:D2',
      'E2:F2',
    );
    expect(table.header).toEqual({ first: 2, depth: 2 });
    expect(headings(table)).toEqual(['序号', '名称', '位置/经度', '位置/纬度', '联系方式/职务', '联系方式/电话']);
    expect(records(table)).toEqual([[4, 1, '甲', 112.9, 38.4, '主任', '0354-6022222']]);
  });

  it('of two levels are joined in a file that knows no merged cells', () => {
    const table = shape(['序号|名称|位置||电话', '||经度|纬度|', '1|甲|112.9|38.4|0354-6022222']);
    expect(headings(table)).toEqual(['序号', '名称', '位置/经度', '位置/纬度', '电话']);
    expect(records(table)).toHaveLength(1);
  });

  it('of two levels begin below a line about who filled the table in, however sparse it is', () => {
    const table = shape(
      ['阵地台账', '填报单位：某某部||填报日期：2026年10月|', '名称|位置||电话', '|经度|纬度|', '甲|112.9|38.4|5'],
      'A1:D1',
      'A3:A4',
      'B3:C3',
      'D3:D4',
    );
    expect(table.header).toEqual({ first: 3, depth: 2 });
    expect(headings(table)).toEqual(['名称', '位置/经度', '位置/纬度', '电话']);
  });

  it('of three levels are joined', () => {
    const table = shape(
      ['名称|基本情况|||', '|位置||面积|', '|经度|纬度||', '甲|112.9|38.4|300|'],
      'A1:A3',
      'B1:D1',
      'B2:C2',
      'D2:D3',
    );
    expect(headings(table)).toEqual(['名称', '基本情况/位置/经度', '基本情况/位置/纬度', '基本情况/面积']);
    expect(records(table)).toHaveLength(1);
  });

  it('are not mistaken for a sparse first record, nor a record for headings', () => {
    expect(records(shape(['名称|地址|电话|类型', '甲|||', '乙|二路||']))).toHaveLength(2);
    expect(shape(['园区|地址|电话', '名称|地址|电话', '甲|一路|5']).rows.map(({ rowNo }) => rowNo)).toEqual([3]);
  });

  it('keep blank and double ones apart by their column', () => {
    const table = shape(['名称|电话|电话|', '甲|1|2|3']);
    expect(table.columns.map(({ letters, heading }) => letters + heading)).toEqual(['A名称', 'B电话', 'C电话', 'D']);
  });

  it('are those that a person chose', () => {
    const table = shapeTable(sheet(['甲|乙', '丙|丁', '1|2']), () => false, { first: 2, depth: 1 });
    expect(headings(table)).toEqual(['丙', '丁']);
    expect(left(table)).toEqual(['1 ABOVE']);
  });
});

describe('rows that are no records', () => {
  it('are listed with their numbers', () => {
    const table = shape(
      [
        '序号|名称|地址|面积',
        '甲|乙|1|2',
        '一、晋昌镇|||',
        '1|甲|一路|100',
        '2|乙|二路|200',
        '|小 计||300',
        '',
        '二、河边镇|||',
        '序号|名称|地址|面积',
        '3|丙|三路|50',
        '合　计|||350',
        '示例行，导入时跳过|示例阵地|示例路|1',
        '注：面积按平方米填写。|||',
        '填报人：某某|审核人：某某||',
      ],
      'A3:D3',
      'A8:D8',
    );
    expect(records(table).map(([rowNo, , name]) => `${rowNo} ${name}`)).toEqual(['4 甲', '5 乙', '10 丙']);
    expect(left(table)).toEqual([
      '2 NUMBERING',
      '3 SECTION',
      '6 TOTAL',
      '7 BLANK',
      '8 SECTION',
      '9 HEADER',
      '11 TOTAL',
      '12 EXAMPLE',
      '13 NOTE',
      '14 NOTE',
    ]);
    expect(table.skipped[4]?.text).toBe('二、河边镇');
  });

  it('are not records with a name alone, nor ones whose words only look like a total', () => {
    const table = shape(['序号|名称|地址', '|甲|', '1|总计划展示馆|一路', '2|小计村便民服务站|二路', '3|备注社区|']);
    expect(records(table)).toHaveLength(4);
  });
});

describe('merged cells', () => {
  it('stand for all records beside them, but fill no blank row', () => {
    const table = shape(['园区|名称|地址', '双凤|甲|一路', '|乙|二路', '', '|丙|三路', '', ''], 'A2:A7');
    expect(records(table)).toEqual([
      [2, '双凤', '甲', '一路'],
      [3, '双凤', '乙', '二路'],
      [5, '双凤', '丙', '三路'],
    ]);
    expect(left(table)).toEqual(['4 BLANK']);
  });

  it('over two columns of a record belong to the first', () => {
    expect(records(shape(['名称|地址|电话', '甲|一路|', '乙||3'], 'B2:C2'))[0]).toEqual([2, '甲', '一路', null]);
  });

  it('may reach over the whole sheet without harm', () => {
    const huge = { top: 2, left: 0, bottom: 1_048_576, right: 16_383 };
    const { rows } = shapeTable(sheet(['名称|地址', '甲|一路', '乙|二路'], [huge]), (heading) => KNOWN.has(heading));
    expect(rows).toHaveLength(2);
  });
});

describe('every row of a sheet', () => {
  it('is a heading, a record or listed as skipped, once', () => {
    const word = fc.constantFrom('', '', '名称', '甲', '合计', '注：无', '12', '一、二', '电话', '38.4');
    const line = fc.array(word, { minLength: 3, maxLength: 3 }).map((cells) => cells.join('|'));
    const place = fc.tuple(fc.nat(11), fc.nat(2), fc.nat(3), fc.nat(2));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.array(place, { maxLength: 3 }),
        (lines, places) => {
          const merges = places.map(([top, column, down, right]) => ({
            top: top + 1,
            left: column,
            bottom: top + 1 + down,
            right: column + right,
          }));
          const made = sheet(lines, merges);
          const table = shapeTable(made, (heading) => KNOWN.has(heading));
          const { first, depth } = table.header;
          const header = Array.from({ length: depth }, (_, i) => first + i);
          const found = [
            ...header,
            ...table.rows.map(({ rowNo }) => rowNo),
            ...table.skipped.map(({ rowNo }) => rowNo),
          ];
          expect(new Set(found).size).toBe(found.length);
          for (const { rowNo } of made.rows) expect(found).toContain(rowNo);
        },
      ),
      { numRuns: 500 },
    );
  });
});
