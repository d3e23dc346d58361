import { strToU8, zipSync } from 'fflate';
import { type SheetToWrite, workbookParts } from '#core/table/xlsx/workbook-parts.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * An XLSX file. The packages that write these start threads from scripts made on the spot, which the portal's content policy
 * rightly refuses.
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Blob {
  const parts = Object.entries(workbookParts(sheets)).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([zipSync(Object.fromEntries(parts))], { type: TYPE });
}
