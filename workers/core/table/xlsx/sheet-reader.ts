import { type Cell, cleanText, type Merge, parseAddress, type Sheet, type SheetRow } from '../cell.ts';
import { tableLimits } from '../limits.ts';
import { dateOfSerial } from './date-format.ts';
import { unescapeCharacters } from './shared-strings.ts';
import { attributeOf, type XmlHandler } from './xml-reader.ts';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: readonly (string | null)[];
  readonly isDate: readonly boolean[];
  readonly from1904: boolean;
}

/** Thrown while reading, so that nothing more of the part is unpacked. */
export class TooMuch extends Error {
  readonly what: 'ROWS' | 'COLUMNS';
  constructor(what: 'ROWS' | 'COLUMNS') {
    super(what);
    this.what = what;
  }
}

/**
 * Reads a worksheet part (ECMA-376 part 1, 18.3). Only cells with a value count: whole rows and columns are often coloured
 * to the edge of the sheet. A formula gives the value that was saved with it.
 */
export function readSheetPart(context: SheetContext): { readonly result: () => Sheet; readonly handler: XmlHandler } {
  const rows: SheetRow[] = [];
  const merges: Merge[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  let rowNo = 0;
  let rowHidden = false;
  let cells: Cell[] = [];
  let column = -1;
  let type = '';
  let style = '';
  let value: string | null = null;
  let formula: string | null = null;
  let target: 'v' | 'f' | 't' | null = null;
  let inHint = false;

  function place(cell: Cell): void {
    if (cell === null) return;
    if (column >= tableLimits.columns) throw new TooMuch('COLUMNS');
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  const open: XmlHandler['open'] = (name, attributes) => {
    if (name === 'c') {
      const address = attributeOf(attributes, 'r');
      column = (address === null ? null : parseAddress(address))?.column ?? column + 1;
      type = attributeOf(attributes, 't') ?? 'n';
      style = attributeOf(attributes, 's') ?? '';
      value = null;
      formula = null;
    } else if (name === 'v') {
      value = '';
      target = 'v';
    } else if (name === 'f') {
      formula = '';
      target = 'f';
    } else if (name === 't') {
      if (!inHint) target = 't';
      value ??= '';
    } else if (name === 'rPh') inHint = true;
    else if (name === 'row') {
      const given = Number(attributeOf(attributes, 'r') ?? Number.NaN);
      rowNo = Number.isInteger(given) ? given : rowNo + 1;
      rowHidden = isOn(attributeOf(attributes, 'hidden'));
      column = -1;
      cells = [];
    } else if (name === 'mergeCell') {
      const merge = parseMerge(attributeOf(attributes, 'ref') ?? '');
      if (merge !== null && merges.length < tableLimits.merges) merges.push(merge);
    } else if (name === 'col' && isOn(attributeOf(attributes, 'hidden'))) {
      const last = Math.min(Number(attributeOf(attributes, 'max')), tableLimits.columns);
      for (let n = Number(attributeOf(attributes, 'min')); n <= last; n++) hiddenColumns.push(n - 1);
    }
  };
  const close: XmlHandler['close'] = (name) => {
    if (name === 'v' || name === 'f' || name === 't') target = null;
    else if (name === 'rPh') inHint = false;
    else if (name === 'c') place(cellOf({ type, style, value, formula }, context));
    else if (name === 'row' && cells.length > 0) {
      if (rows.length >= tableLimits.rows) throw new TooMuch('ROWS');
      rows.push({ rowNo, cells });
      if (rowHidden) hiddenRows.push(rowNo);
      cells = [];
    }
  };
  const text: XmlHandler['text'] = (piece) => {
    if (target === null) return;
    if (target === 'f') formula = (formula ?? '') + piece;
    else value = (value ?? '') + piece;
  };
  return { handler: { open, close, text }, result: () => ({ rows, merges, hiddenRows, hiddenColumns }) };
}

interface RawCell {
  readonly type: string;
  readonly style: string;
  readonly value: string | null;
  readonly formula: string | null;
}

function cellOf({ type, style, value, formula }: RawCell, context: SheetContext): Cell {
  // an empty text is a value of a formula; a formula without any was never calculated
  if (value === null || (value === '' && type !== 'str')) {
    return formula === null ? null : { kind: 'FORMULA', text: `=${formula}` };
  }
  switch (type) {
    case 's':
      return context.texts[Number(value)] ?? null;
    case 'str':
    case 'inlineStr':
      return cleanText(unescapeCharacters(value));
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { kind: 'ERROR', text: value };
    case 'd':
      return { kind: 'DATE', text: value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace(/T(\d\d:\d\d).*$/, ' $1') };
    default:
      return numberCell(value, context.isDate[Number(style)] === true, context.from1904);
  }
}

/** Fifteen digits are what a spreadsheet program shows and keeps; the rest of a stored number is noise of the arithmetic. */
const DIGITS = 15;

function numberCell(text: string, isDate: boolean, from1904: boolean): Cell {
  const number = Number(text);
  if (!Number.isFinite(number)) return cleanText(text);
  const date = isDate ? dateOfSerial(number, from1904) : null;
  return date === null ? Number(number.toPrecision(DIGITS)) : { kind: 'DATE', text: date };
}

function parseMerge(reference: string): Merge | null {
  const [from = '', to = ''] = reference.split(':');
  const [first, last] = [parseAddress(from), parseAddress(to)];
  if (first === null || last === null) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function isOn(value: string | null): boolean {
  return value === '1' || value === 'true';
}
