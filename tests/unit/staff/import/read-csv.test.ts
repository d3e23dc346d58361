import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CSV_BOM, csvLine } from '#core/csv.ts';
import { gb18030 } from '#tests/support/gb18030.ts';
import { readTableFile } from '../../../../web/staff/import/read/read-file.ts';

function read(bytes: Uint8Array) {
  const file = readTableFile(bytes, '台账.csv');
  if (!file.ok) return file.error;
  const content = file.value.sheets[0]?.content;
  return { ...file.value.text, rows: content?.ok ? content.value.rows : content?.error };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  new Uint8Array(
    Array.from(text).flatMap((c) => {
      const [high, low] = [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255];
      return little ? [low, high] : [high, low];
    }),
  );
const source = '名称,地址\r\n晋昌镇党群服务中心,"定襄县晋昌镇，\r\n新建路"\r\n\r\n北城社区,\r\n';
const rows = [
  { rowNo: 1, cells: ['名称', '地址'] },
  { rowNo: 2, cells: ['晋昌镇党群服务中心', '定襄县晋昌镇，\n新建路'] },
  { rowNo: 4, cells: ['北城社区'] },
];

describe('encodings', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', utf8(source), 'UTF-8'],
    ['UTF-8 with a mark', utf8(CSV_BOM + source), 'UTF-8'],
    ['GB18030', gb18030(source), 'GB18030'],
    ['UTF-16 with a mark', utf16(CSV_BOM + source, true), 'UTF-16'],
    ['UTF-16, big end first', utf16(CSV_BOM + source, false), 'UTF-16'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(read(bytes)).toEqual({ encoding, delimiter: ',', rows });
  });

  it('tells the four characters apart that a famous text editor mistook', () => {
    expect(read(gb18030('联通'))).toMatchObject({ encoding: 'GB18030', rows: [{ rowNo: 1, cells: ['联通'] }] });
  });

  it('guesses at no third encoding', () => {
    expect(read(new Uint8Array([0x41, 0x2c, 0xff, 0xff, 0x0a]))).toEqual({ code: 'UNKNOWN_ENCODING', detail: '' });
  });
});

describe('delimiters', () => {
  it.each([
    ['tabs', '名称\t经度\t纬度\n甲,乙\t112.7\t37.7\n', '\t'],
    ['semicolons', '名称;备注\n甲;一,二\n乙;三\n', ';'],
    ['commas below a title', '阵地台账\n填报单位：定襄县;;\n名称,地址,电话\n甲,乙,丙\n丁,戊,己\n', ','],
    ['one column', '名称\n甲\n乙\n', ','],
  ])('finds %s', (_, text, delimiter) => {
    expect(read(utf8(text))).toMatchObject({ delimiter });
  });

  it('believes the line that Excel writes for itself, and still numbers the rows as Excel does', () => {
    expect(read(utf8('sep=;\n名称;地址\n甲;乙,丙\n'))).toEqual({
      encoding: 'UTF-8',
      delimiter: ';',
      rows: [
        { rowNo: 2, cells: ['名称', '地址'] },
        { rowNo: 3, cells: ['甲', '乙,丙'] },
      ],
    });
  });
});

describe('cells', () => {
  it('takes away what only keeps a value text', () => {
    expect(read(utf8('电话,备注\n="0354-6022222",\'=SUM(A1)\n'))).toMatchObject({
      rows: [{}, { cells: ['0354-6022222', '=SUM(A1)'] }],
    });
  });

  it('refuses what is too wide, too long or ends inside of a quotation', () => {
    expect(read(utf8(`${'a,'.repeat(2000)}a\n`))).toEqual({ code: 'TOO_MANY_COLUMNS', detail: '台账.csv' });
    expect(read(utf8('a,b\n'.repeat(50_001)))).toEqual({ code: 'TOO_MANY_ROWS', detail: '台账.csv' });
    expect(read(utf8('a,b\n"c,d\ne,f\n'))).toEqual({ code: 'DAMAGED', detail: '台账.csv' });
    expect(read(utf8(' \n\n,,\n'))).toEqual({ code: 'NO_VALUES', detail: '' });
  });

  it('reads back what our own export writes, in either encoding', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'园区,"\n;=+-@\'1a，'), maxLength: 8 })
      .filter((text) => text === text.trim() && !/^(?:="|'[=+\-@])/.test(text));
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.boolean(), (data, inGb) => {
        const head = ['名称', '地址', '电话'];
        const text = [head, ...data].map(csvLine).join('');
        const expected = [head, ...data]
          .map((cells, i) => {
            const end = cells.findLastIndex((value) => value !== '');
            return { rowNo: i + 1, cells: cells.slice(0, end + 1).map((value) => (value === '' ? null : value)) };
          })
          .filter(({ cells }) => cells.length > 0);
        expect(read(inGb ? gb18030(text) : utf8(CSV_BOM + text))).toMatchObject({ rows: expected });
      }),
      { numRuns: 200 },
    );
  });
});
