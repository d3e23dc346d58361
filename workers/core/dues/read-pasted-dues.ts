import { isMonth } from '../month.ts';
import { guessDelimiter } from '../table/delimiter.ts';
import type { Terms } from '../terms/term.ts';

/** Rows that are read and entered at once. */
export const MAX_DUES_ROWS = 500;
export const MAX_DUES_COUNT = 100_000;

/** Why a pasted table or a row of it cannot be taken. */
export const duesFault = {
  NO_ORGANISATION_COLUMN: { zh: '没有“组织”一列', en: 'There is no column “organisation”' },
  NO_OWED_COLUMN: { zh: '没有“应缴人数”一列', en: 'There is no column “owed”' },
  NO_PAID_COLUMN: { zh: '没有“已缴人数”一列', en: 'There is no column “paid”' },
  TOO_MANY_ROWS: {
    zh: `一次最多 ${MAX_DUES_ROWS} 行，请分几次粘贴`,
    en: `No more than ${MAX_DUES_ROWS} rows at once: paste it in parts`,
  },
  NO_ORGANISATION: { zh: '没有写哪个党组织', en: 'The organisation is missing' },
  BAD_MONTH: { zh: '月份写成 2026-10 或 2026年10月', en: 'Write the month as 2026-10' },
  MONTH_TO_COME: { zh: '这个月还没有到', en: 'This month is still to come' },
  BAD_COUNT: { zh: '人数填 0 或正整数', en: 'Fill in 0 or a whole number' },
  PAID_OVER_OWED: { zh: '已缴人数多于应缴人数', en: 'More paid than owed' },
  TWICE: { zh: '同一个党组织的同一个月写了两行', en: 'The same organisation and month stands twice' },
} as const satisfies Terms;
export type DuesFault = keyof typeof duesFault;

/** A row as it was pasted, with what was made of it; `line` counts from 1 and the heading is one. */
export interface PastedDues {
  readonly line: number;
  readonly organisation: string;
  /** `YYYY-MM`, or as it was written. */
  readonly month: string;
  readonly owed: number | null;
  readonly paid: number | null;
  readonly fault: DuesFault | null;
}

export interface PastedTable {
  /** About the table as a whole; then there are no rows. */
  readonly fault: DuesFault | null;
  readonly rows: readonly PastedDues[];
}

type Column = 'organisation' | 'month' | 'owed' | 'paid';

/** Words of a heading, without spaces and whatever stands in brackets. */
const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  organisation: ['组织', '党组织', '组织名称', '党组织名称', '支部', '支部名称', '编号', 'organisation'],
  month: ['月份', '月', '缴纳月份', '所属月份', 'month'],
  owed: ['应缴人数', '应缴', '应交人数', '应交', 'owed'],
  paid: ['已缴人数', '已缴', '实缴人数', '已交人数', '已交', '实交人数', 'paid'],
};

/**
 * A table as a spreadsheet puts it on the clipboard, or with commas between its cells. The first line names the columns. Without a column of months,
 * or where a cell is empty, all is of `month`; `latest` is the month that runs.
 */
export function readPastedDues(
  text: string,
  { month, latest }: { readonly month: string; readonly latest: string },
): PastedTable {
  const [head, ...body] = pastedLines(text);
  const columns = columnsOf(head?.cells ?? []);
  const missing = missingColumn(columns);
  if (missing !== null) return { fault: missing, rows: [] };
  if (body.length > MAX_DUES_ROWS) return { fault: 'TOO_MANY_ROWS', rows: [] };
  const rows = body.map(({ line, cells }) => {
    const at = (column: Column) => cells[columns[column] ?? -1] ?? '';
    const counts = { owed: readCount(at('owed')), paid: readCount(at('paid')) };
    const row = { line, organisation: at('organisation'), month: monthIn(at('month'), month), ...counts };
    return { ...row, fault: faultOf(row) };
  });
  return { fault: null, rows: marked(rows, latest) };
}

/** The lines of a pasted table that are not empty, counted from 1 as they stand; the first is the heading. */
export function pastedLines(text: string): { line: number; written: string; cells: string[] }[] {
  const { delimiter, start } = guessDelimiter(text);
  return text
    .slice(start)
    .split(/\r\n|\r|\n/)
    .map((written, i) => ({ line: i + 1, written, cells: written.split(delimiter).map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** A cell that holds a quotation mark is quoted. Names stay as they are written: their brackets may be wide. */
function cellText(cell: string): string {
  const [, quoted] = /^"(.*)"$/.exec(cell.trim()) ?? [];
  return (quoted?.replaceAll('""', '"') ?? cell).trim();
}

function columnsOf(heading: readonly string[]): Partial<Record<Column, number>> {
  const plain = heading.map((cell) =>
    cell
      .normalize('NFKC')
      .replace(/\s|\(.*?\)/g, '')
      .toLowerCase(),
  );
  const find = (column: Column) => plain.findIndex((cell) => HEADINGS[column].includes(cell));
  return { organisation: find('organisation'), month: find('month'), owed: find('owed'), paid: find('paid') };
}

function missingColumn(columns: Partial<Record<Column, number>>): DuesFault | null {
  if (columns.organisation === -1) return 'NO_ORGANISATION_COLUMN';
  if (columns.owed === -1) return 'NO_OWED_COLUMN';
  return columns.paid === -1 ? 'NO_PAID_COLUMN' : null;
}

function monthIn(cell: string, otherwise: string): string {
  return cell === '' ? otherwise : (readMonth(cell) ?? cell);
}

function faultOf({ organisation, month, owed, paid }: Omit<PastedDues, 'line' | 'fault'>): DuesFault | null {
  if (organisation === '') return 'NO_ORGANISATION';
  if (!isMonth(month)) return 'BAD_MONTH';
  if (owed === null || paid === null) return 'BAD_COUNT';
  return paid > owed ? 'PAID_OVER_OWED' : null;
}

/** What only the other rows and the calendar say. */
function marked(rows: readonly PastedDues[], latest: string): PastedDues[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.fault !== null) return row;
    const key = `${row.month} ${row.organisation}`;
    if (seen.has(key)) return { ...row, fault: 'TWICE' };
    seen.add(key);
    return row.month > latest ? { ...row, fault: 'MONTH_TO_COME' } : row;
  });
}

/**
 * `2026-10`, `2026年10月`, `2026/10`, `2026.10`, `202610`, or a day in it; null for anything else, and for `2026.1`: a spreadsheet
 * takes 2026.10 for a number and copies it so.
 */
export function readMonth(written: string): string | null {
  const plain = written.normalize('NFKC').replace(/\s/g, '');
  const [, year = '', parted, joined = ''] = /^(\d{4})(?:\D(\d{1,2})(?:\D.*)?|(\d{2}))$/.exec(plain) ?? [];
  const month = `${year}-${(parted ?? joined).padStart(2, '0')}`;
  return isMonth(month) && !/^\d{4}\.\d$/.test(plain) ? month : null;
}

/** A number of members: `12`, `12人`, `1,200`; null for what is none. */
export function readCount(written: string): number | null {
  const plain = written
    .normalize('NFKC')
    .replace(/\s|[人名]$/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '');
  const count = /^\d{1,6}$/.test(plain) ? Number(plain) : null;
  return count !== null && count <= MAX_DUES_COUNT ? count : null;
}
