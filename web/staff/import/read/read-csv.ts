import Papa from 'papaparse';
import { err, ok, type Result } from '#core/result.ts';
import { type Cell, cleanText, type Sheet, type SheetRow } from '#core/table/cell.ts';
import { type Delimiter, guessDelimiter } from '#core/table/delimiter.ts';
import { tableLimits } from '#core/table/limits.ts';
import type { FileRefusal, FileRefusalCode } from '#core/table/refusal.ts';

export interface CsvTable {
  readonly sheet: Sheet;
  readonly delimiter: Delimiter;
}

/** Reads delimited text. Rows are numbered as a spreadsheet program numbers them: a quoted line break makes no new row. */
export function readCsv(source: string, name: string): Result<CsvTable, FileRefusal> {
  const { delimiter, start } = guessDelimiter(source);
  const rows: SheetRow[] = [];
  let rowNo = start > 0 ? 1 : 0;
  let refusal: FileRefusalCode | null = null;
  Papa.parse<string[]>(source.slice(start), {
    delimiter,
    step: ({ data, errors }, parser) => {
      rowNo += 1;
      const cells = cellsOf(data);
      if (cells.length > tableLimits.columns) refusal = 'TOO_MANY_COLUMNS';
      else if (rows.length === tableLimits.rows && cells.length > 0) refusal = 'TOO_MANY_ROWS';
      else if (errors.some(({ code }) => code === 'MissingQuotes')) refusal = 'DAMAGED';
      else if (cells.length > 0) rows.push({ rowNo, cells });
      if (refusal !== null) parser.abort();
    },
  });
  if (refusal !== null) return err({ code: refusal, detail: name });
  if (rows.length === 0) return err({ code: 'NO_VALUES', detail: '' });
  return ok({ sheet: { rows, merges: [], hiddenRows: [], hiddenColumns: [] }, delimiter });
}

/** Cells up to the last one with a value. */
function cellsOf(fields: readonly string[]): Cell[] {
  const cells = fields.map((field) => cleanText(withoutGuard(field)));
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}

/**
 * `="0354"` is how a number is kept text for a spreadsheet program, `'=…` how a text is kept from being a formula: neither is
 * part of the value.
 */
function withoutGuard(field: string): string {
  const [, text] = /^="([^"]*)"$/.exec(field) ?? [];
  return text ?? field.replace(/^'(?=[=+\-@\t\r])/, '');
}
