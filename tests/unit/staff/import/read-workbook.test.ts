import fc from 'fast-check';
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { Cell, Sheet } from '#core/table/cell.ts';
import { type MadeWorkbook, madeWorkbook, workbookParts } from '#tests/support/made-workbook.ts';
import { readTableFile } from '../../../../web/staff/import/read/read-file.ts';

function read(bytes: Uint8Array) {
  const file = readTableFile(bytes, '台账.xlsx');
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

function onlySheet(workbook: MadeWorkbook): Sheet {
  const content = read(madeWorkbook(workbook)).sheets[0]?.content;
  if (!content?.ok) throw new Error(JSON.stringify(content));
  return content.value;
}

/** The cells of the first row of a sheet with this XML in it. */
function cells(row: string, more: Partial<MadeWorkbook> = {}): readonly Cell[] {
  return onlySheet({ sheets: [{ name: '一', rows: `<row r="1">${row}</row>` }], ...more }).rows[0]?.cells ?? [];
}

describe('cells', () => {
  it('takes texts from the shared list, rich text joined, phonetic hints and escapes out', () => {
    const strings =
      '<si><t>晋昌镇 </t></si><si><r><t>党群</t></r><r><rPr/><t>服务中心</t></r><rPh><t>dang</t></rPh></si><si><t>一_x000D_\n二&amp;三</t></si>';
    expect(cells('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>', { strings })).toEqual([
      '晋昌镇',
      '党群服务中心',
      '一\n二&三',
    ]);
  });

  it('takes inline texts, truth values and results of formulas', () => {
    expect(
      cells(
        '<c r="A1" t="inlineStr"><is><t>阵地</t></is></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="str"><f>A1</f><v>阵地</v></c><c r="D1"><f>1+1</f><v>2</v></c>',
      ),
    ).toEqual(['阵地', true, '阵地', 2]);
  });

  it('names formulas that were never calculated and errors; an empty text of a formula is a value', () => {
    expect(
      cells('<c r="A1"><f>B1*2</f></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="str"><f>""</f><v></v></c>'),
    ).toEqual([
      { kind: 'FORMULA', text: '=B1*2' },
      { kind: 'ERROR', text: '#REF!' },
    ]);
  });

  it('keeps the column of a cell, and counts on where none is given', () => {
    expect(cells('<c r="C1"><v>1</v></c><c><v>2</v></c>')).toEqual([null, null, 1, 2]);
  });

  it('rounds away the noise of the arithmetic', () => {
    expect(cells('<c><v>112.68080000000001</v></c><c><v>0.30000000000000004</v></c>')).toEqual([112.6808, 0.3]);
  });

  it('shows numbers with a date format as dates, in both calendars', () => {
    const styles =
      '<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="181" formatCode="0.00&quot;m&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="180"/><xf numFmtId="181"/><xf numFmtId="31"/><xf numFmtId="22"/></cellXfs>';
    const row =
      '<c s="0"><v>46346</v></c><c s="1"><v>46346</v></c><c s="2"><v>46346</v></c><c s="3"><v>46346</v></c><c s="4"><v>46346.395833333336</v></c><c s="4"><v>0.354166666666667</v></c>';
    const date = (text: string) => ({ kind: 'DATE', text });
    expect(cells(row, { styles })).toEqual([
      46346,
      date('2026-11-20'),
      46346,
      date('2026-11-20'),
      date('2026-11-20 09:30'),
      date('08:30'),
    ]);
    expect(cells('<c s="1"><v>44884</v></c>', { styles, from1904: true })).toEqual([date('2026-11-20')]);
    expect(cells('<c t="d"><v>2026-11-20T00:00:00</v></c>')).toEqual([date('2026-11-20')]);
  });

  it('reads files that put a prefix before every name', () => {
    const rows = '<x:row r="1"><x:c t="inlineStr"><x:is><x:t>园区</x:t></x:is></x:c></x:row>';
    expect(onlySheet({ sheets: [{ name: '一', rows }] }).rows).toEqual([{ rowNo: 1, cells: ['园区'] }]);
  });
});

describe('sheets', () => {
  it('leaves out rows without a value, keeps the numbers of the others, knows hidden rows, columns and merges', () => {
    const sheet = onlySheet({
      sheets: [
        {
          name: '一',
          before: '<cols><col min="2" max="3" hidden="1"/></cols>',
          rows: '<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="XFD3" s="5"/></row><row r="1048576" hidden="1"><c r="A1048576"><v>2</v></c></row>',
          after: '<mergeCells><mergeCell ref="A2:C4"/></mergeCells>',
        },
      ],
    });
    expect(sheet).toEqual({
      rows: [
        { rowNo: 2, cells: [1] },
        { rowNo: 1_048_576, cells: [2] },
      ],
      merges: [{ top: 2, left: 0, bottom: 4, right: 2 }],
      hiddenRows: [1_048_576],
      hiddenColumns: [1, 2],
    });
  });

  it('begins with the visible sheet that has the most cells', () => {
    const row = (n: number) => `<row r="${n}"><c><v>${n}</v></c></row>`;
    const file = read(
      madeWorkbook({
        sheets: [
          { name: '说明', rows: row(1) },
          { name: '底稿', state: 'hidden', rows: row(1) + row(2) + row(3) },
          { name: '台账', rows: row(1) + row(2) },
        ],
      }),
    );
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['说明', false],
      ['底稿', true],
      ['台账', false],
    ]);
    expect(file.fullest).toBe(2);
  });

  it('refuses only the sheet that has too many columns or rows', () => {
    const wide = Array.from({ length: 2000 }, (_, i) => `<c><v>${i}</v></c>`).join('');
    const long = Array.from({ length: 50_001 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
    const file = read(
      madeWorkbook({
        sheets: [
          { name: '宽', rows: `<row>${wide}</row>` },
          { name: '长', rows: long },
          { name: '好', rows: '<row><c><v>1</v></c></row>' },
        ],
      }),
    );
    expect(file.sheets.map(({ content }) => (content.ok ? 'OK' : content.error))).toEqual([
      { code: 'TOO_MANY_COLUMNS', detail: '宽' },
      { code: 'TOO_MANY_ROWS', detail: '长' },
      'OK',
    ]);
  });
});

describe('any table written to XLSX', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'园区党群阵地 <>&"\'_x000D_\n1a，'), minLength: 1, maxLength: 12 })
    .filter((value) => value.trim() !== '' && value.trim() === value && !/_x[0-9a-f]{4}_/i.test(value));
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => Number(n.toPrecision(15))),
  );
  const day = fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000));
  const cell = fc.oneof(text, number, fc.boolean(), fc.constant(null), day);
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

  it('is read back the same, and as another reader reads it', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const data = rows.map((row) =>
          row.map((value) =>
            value instanceof Date
              ? { value, type: Date, format: 'yyyy-mm-dd' }
              : typeof value === 'string'
                ? { value, type: String }
                : value,
          ),
        );
        const buffer = await writeExcelFile(data).toBuffer();
        const file = readTableFile(new Uint8Array(buffer), 'x.xlsx');
        const other = await readSheet(buffer, { trim: false });
        const filled = rows
          .map((row, i) => ({ rowNo: i + 1, cells: trimEnd(row.map(shown)) }))
          .filter(({ cells }) => cells.length > 0);
        if (filled.length === 0) {
          expect(file).toEqual({ ok: false, error: { code: 'NO_VALUES', detail: '' } });
          return;
        }
        const sheet = file.ok && file.value.sheets[0]?.content.ok ? file.value.sheets[0].content.value : null;
        expect(sheet?.rows).toEqual(filled);
        const theirs = other
          .map((row, i) => ({
            rowNo: i + 1,
            cells: trimEnd(row.map((value) => shown(value as string | number | null))),
          }))
          .filter(({ cells }) => cells.length > 0);
        expect(sheet?.rows).toEqual(theirs);
      }),
      { numRuns: 60 },
    );
  });

  function shown(value: string | number | boolean | Date | null): Cell {
    return value instanceof Date ? { kind: 'DATE', text: value.toISOString().slice(0, 10) } : (value ?? null);
  }

  function trimEnd(row: Cell[]): Cell[] {
    const end = row.findLastIndex((value) => value !== null);
    return row.slice(0, end + 1).map((value) => (Object.is(value, -0) ? 0 : value));
  }
});

describe('what is no table', () => {
  const refusal = (bytes: Uint8Array) => {
    const file = readTableFile(bytes, 'x');
    return file.ok ? 'OK' : file.error.code;
  };
  const text = (source: string) => new TextEncoder().encode(source);
  const utf16 = (source: string) => Array.from(source).flatMap((c) => [c.charCodeAt(0), 0]);
  const ole = (stream: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(1500).fill(0), ...utf16(stream)]);
  const sheet = { sheets: [{ name: '一', rows: '<row><c><v>1</v></c></row>' }] };

  it.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'EMPTY'],
    ['a file over the limit', new Uint8Array(20 * 1024 * 1024 + 1), 'TOO_LARGE'],
    ['a file with a password', ole('EncryptedPackage'), 'PASSWORD'],
    ['an old workbook', ole('Workbook'), 'OLD_WORKBOOK'],
    ['an old document', ole('WordDocument'), 'OTHER_DOCUMENT'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': text('x') }), 'BINARY_WORKBOOK'],
    [
      'an OpenDocument sheet',
      zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet') }),
      'OPEN_DOCUMENT',
    ],
    ['a Numbers file', zipSync({ 'Index/Document.iwa': text('x') }), 'NUMBERS'],
    ['a Word document', zipSync({ 'word/document.xml': text('<x/>') }), 'OTHER_DOCUMENT'],
    ['any other ZIP file', zipSync({ '台账.xls': text('x') }), 'ARCHIVE'],
    ['a PDF file', text('%PDF-1.7'), 'OTHER_DOCUMENT'],
    ['a page called .xls', text('\ufeff\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'WEB_PAGE'],
    ['a bare table', text('<table border="1"><tr>'), 'WEB_PAGE'],
    [
      'an XML spreadsheet',
      text('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook xmlns="x">'),
      'XML_WORKBOOK',
    ],
    ['bytes of a program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0, 0, 7]), 'NOT_A_TABLE'],
    ['a torn ZIP file', madeWorkbook(sheet).subarray(0, 400), 'DAMAGED'],
    [
      'a torn sheet',
      zipSync({ ...workbookParts(sheet), 'xl/worksheets/sheet1.xml': text('<worksheet><sheetData><row>') }),
      'DAMAGED',
    ],
    [
      'a sheet with a document type',
      zipSync({
        ...workbookParts(sheet),
        'xl/worksheets/sheet1.xml': text('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'),
      }),
      'DAMAGED',
    ],
    ['a workbook without sheets', madeWorkbook({ sheets: [] }), 'NO_SHEET'],
    ['a workbook without values', madeWorkbook({ sheets: [{ name: '一', rows: '' }] }), 'NO_VALUES'],
  ])('is refused by name: %s', (_, bytes, code) => {
    expect(refusal(bytes)).toBe(code);
  });

  it('stops at a bomb: one the directory admits, and one it lies about', () => {
    const bomb = zipSync({ ...workbookParts(sheet), 'xl/media/x': new Uint8Array(60 * 1024 * 1024) });
    expect(refusal(bomb)).toBe('UNPACKS_TOO_LARGE');
    const big = text(`<worksheet><sheetData>${'<row/>'.repeat(4_000_000)}</sheetData></worksheet>`);
    const lie = zipSync({ ...workbookParts(sheet), 'xl/worksheets/sheet1.xml': big });
    // the size in the central directory, 24 bytes into the entry of this name
    const name = text('xl/worksheets/sheet1.xml');
    const at = lie.findLastIndex((_, i) => name.every((byte, k) => lie[i + k] === byte)) - 46;
    new DataView(lie.buffer, lie.byteOffset).setUint32(at + 24, 100, true);
    expect(refusal(lie)).toBe('UNPACKS_TOO_LARGE');
  });

  it('stops at too many parts and sheets', () => {
    const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, new Uint8Array(0)]));
    expect(refusal(zipSync(parts))).toBe('TOO_MANY_PARTS');
    const sheets = Array.from({ length: 201 }, (_, i) => ({ name: `${i}`, rows: '' }));
    expect(refusal(madeWorkbook({ sheets }))).toBe('TOO_MANY_SHEETS');
  });

  it('never throws, whatever the bytes', () => {
    const good = madeWorkbook(sheet);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: good.length - 1 }), fc.integer({ min: 0, max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (changes) => {
          const bytes = good.slice();
          for (const [at, value] of changes) bytes[at] = value;
          expect(typeof refusal(bytes)).toBe('string');
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof refusal(bytes) === 'string'));
  });
});
