/**
 * One cell as the file holds it. Dates of a workbook are numbers with a date format: they come as text in ISO form, so that
 * what a person saw in the cell is what is read. Text is trimmed and free of invisible characters, never empty.
 */
export type Cell = string | number | boolean | null | DateCell | BrokenCell;

export interface DateCell {
  readonly kind: 'DATE';
  /** `2026-11-20`, `2026-11-20 09:30` where the cell has a time of day, or `09:30` alone. */
  readonly text: string;
}

/** A cell without a usable value. `text` is what stands in it: `#REF!`, or the formula that was never calculated. */
export interface BrokenCell {
  readonly kind: 'ERROR' | 'FORMULA';
  readonly text: string;
}

/** A row of a sheet by the number that a spreadsheet program shows beside it, counted from 1. */
export interface SheetRow {
  readonly rowNo: number;
  readonly cells: readonly Cell[];
}

/** Merged cells, all bounds inclusive; rows counted from 1, columns from 0. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet as read: rows without any value are left out, cells beyond the last value of a row too. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** Rows with values that a filter or a person has hidden in the spreadsheet program. */
  readonly hiddenRows: readonly number[];
  /** Columns (from 0) that are hidden. */
  readonly hiddenColumns: readonly number[];
}

/** Control and format characters but the tab and the line end, and the two separators that show nothing. */
const INVISIBLE = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029]/gu;

/** The text of a cell without what cannot be seen; null when nothing is left. Line ends become `\n`. */
export function cleanText(text: string): string | null {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, '')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
  return clean === '' ? null : clean;
}

/** What a person reads in the cell; the empty text for an empty one. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.text;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell);
}

export function isBroken(cell: Cell | undefined): cell is BrokenCell {
  return typeof cell === 'object' && cell !== null && cell.kind !== 'DATE';
}

/** The letters of a column counted from 0: 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The column counted from 0 and the row counted from 1 of an address such as `AB12`; null for anything else. */
export function parseAddress(address: string): { column: number; row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return { column: column - 1, row: Number(digits) };
}
