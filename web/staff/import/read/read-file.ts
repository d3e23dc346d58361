import { err, ok, type Result } from '#core/result.ts';
import type { Sheet } from '#core/table/cell.ts';
import type { Delimiter } from '#core/table/delimiter.ts';
import { fileKindOf } from '#core/table/file-kind.ts';
import { tableLimits } from '#core/table/limits.ts';
import type { FileRefusal } from '#core/table/refusal.ts';
import { decodeText, type TextEncoding } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbookFile } from './read-workbook.ts';

/** A sheet with what it holds or why it cannot be read. */
export interface ReadSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly content: Result<Sheet, FileRefusal>;
}

export interface ReadFile {
  /** In the order of the file. */
  readonly sheets: readonly ReadSheet[];
  /** The sheet to begin with: of the visible ones that with the most cells, sheets that only explain left aside. */
  readonly fullest: number;
  /** What was recognised of a text file; null for a workbook. */
  readonly text: { readonly encoding: TextEncoding; readonly delimiter: Delimiter } | null;
}

/** Whether a file may be read into memory at all: asked before a byte of it is touched. */
export function checkFileSize(bytes: number): Result<null, FileRefusal> {
  if (bytes === 0) return err({ code: 'EMPTY', detail: '' });
  if (bytes <= tableLimits.fileBytes) return ok(null);
  return err({ code: 'TOO_LARGE', detail: (bytes / 1024 / 1024).toFixed(1) });
}

/** Reads a 台账 from its bytes, whatever its name says. Everything stays in this thread; `onShare` hears 0 to 1. */
export function readTableFile(
  bytes: Uint8Array,
  name: string,
  onShare: (share: number) => void = () => {},
): Result<ReadFile, FileRefusal> {
  const size = checkFileSize(bytes.length);
  if (!size.ok) return size;
  const kind = fileKindOf(bytes);
  if (!kind.ok) return kind;
  return kind.value === 'WORKBOOK' ? workbook(bytes, onShare) : text(bytes, name);
}

function workbook(bytes: Uint8Array, onShare: (share: number) => void): Result<ReadFile, FileRefusal> {
  const sheets = readWorkbookFile(bytes, onShare);
  if (!sheets.ok) return sheets;
  const fullest = fullestOf(sheets.value);
  if (fullest < 0) return err({ code: 'NO_VALUES', detail: '' });
  return ok({ sheets: sheets.value, fullest, text: null });
}

function text(bytes: Uint8Array, name: string): Result<ReadFile, FileRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const table = readCsv(decoded.value.text, name);
  if (!table.ok) return table;
  const { sheet, delimiter } = table.value;
  return ok({
    sheets: [{ name, hidden: false, content: ok(sheet) }],
    fullest: 0,
    text: { encoding: decoded.value.encoding, delimiter },
  });
}

/** Sheets beside the table, as our templates have one: they may have more cells than a table that was just begun. */
const GUIDE = /^(?:填写|填表|填报|使用|导入)?说明|^(?:示例|样例|字典|选项|下拉|代码表)/;

/** −1 when no sheet has a value; a sheet that is too large is full, and says so once it is chosen. */
function fullestOf(sheets: readonly ReadSheet[]): number {
  const weights = sheets.map(({ name, hidden, content }) => {
    const cells = content.ok ? content.value.rows.reduce((sum, row) => sum + row.cells.length, 0) : 1;
    return cells === 0 ? 0 : cells + (hidden ? 0 : GUIDE.test(name.trim()) ? 1e9 : 2e9);
  });
  const best = Math.max(...weights);
  return best === 0 ? -1 : weights.indexOf(best);
}
