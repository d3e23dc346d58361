import { columnLetters } from '../cell.ts';

/** A sheet to be written. */
export interface SheetToWrite {
  readonly name: string;
  /** Rows of cells; null is an empty one. */
  readonly rows: readonly (readonly WrittenCell[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  /** Rows at the top that stay in sight. */
  readonly frozenRows: number;
}

export type WrittenCell = string | number | boolean | null | StyledCell;

export interface StyledCell {
  readonly value: string | number | boolean | null;
  readonly style: CellStyle;
}

/** HEADING: bold on a pale ground · NOTE: grey · MARKED: on orange, something is wrong · WRAPPED: several lines. */
export const cellStyles = ['PLAIN', 'HEADING', 'NOTE', 'MARKED', 'WRAPPED'] as const;
export type CellStyle = (typeof cellStyles)[number];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts of a workbook as text by their names (ECMA-376 part 1), to be put into a ZIP file. Texts are cells of text (format
 * @), so that codes, phones and dates stay what they are and nothing is ever a formula.
 */
export function workbookParts(sheets: readonly SheetToWrite[]): Readonly<Record<string, string>> {
  const numbers = sheets.map((_, i) => i + 1);
  const types = numbers.map(
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
  );
  const relations = numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}.xml`));
  const named = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(sheetName(name))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([...relations, relation('styles', 'styles', 'styles.xml')]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
  };
}

function relationships(relations: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
}

/** Programs take 31 characters and none of these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet';
}

function sheetXml({ rows, widths, frozenRows }: SheetToWrite): string {
  const pane =
    frozenRows === 0
      ? ''
      : `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  const body = rows.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((cell, c) => cellXml(cell, i + 1, c)).join('')}</row>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>${
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
  }<sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: WrittenCell, row: number, column: number): string {
  const { value, style } = isStyled(cell) ? cell : { value: cell, style: 'PLAIN' as const };
  const start = `<c r="${columnLetters(column)}${row}" s="${cellStyles.indexOf(style)}"`;
  if (value === null || value === '') return style === 'PLAIN' ? '' : `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function isStyled(cell: WrittenCell): cell is StyledCell {
  return typeof cell === 'object' && cell !== null;
}

/** Characters that XML cannot hold are left out; what looks like an escape of the format is escaped itself. */
function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const FONTS =
  '<font><sz val="11"/><name val="微软雅黑"/></font><font><b/><sz val="11"/><name val="微软雅黑"/></font><font><sz val="10"/><color rgb="FF59606A"/><name val="微软雅黑"/></font>';
const FILLS =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE4ECF1"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBEEE4"/></patternFill></fill>';
/** Fonts and grounds of the styles, in their order; 49 is the format of text. */
const CELL_XFS = [
  [0, 0, false],
  [1, 2, true],
  [2, 0, true],
  [0, 3, true],
  [0, 0, true],
] as const;

const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3">${FONTS}</fonts><fills count="4">${FILLS}</fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${CELL_XFS.length}">${CELL_XFS.map(
  ([font, fill, wraps]) =>
    `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/></xf>`,
).join('')}</cellXfs></styleSheet>`;
