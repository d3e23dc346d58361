import { CSV_BOM, csvLine } from '#core/csv.ts';
import { writeWorkbook } from '#ui/write-workbook.ts';
import type { PlainTable } from './list-table.ts';

export const fileFormats = ['XLSX', 'CSV'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A line above the table, e.g. 数据截至 and its minute. */
export type HeadLine = readonly [name: string, value: string | number];

const WIDTH = 18;

/**
 * A list as a file: a title, what it is of and as of when, then the table. A workbook's cells are texts and numbers, never
 * formulas; a CSV's are made safe against being run.
 */
export function listFile(title: string, head: readonly HeadLine[], table: PlainTable, format: FileFormat): Blob {
  if (format === 'CSV') {
    const lines = [[title], ...head.map((line) => [...line]), [], [...table.headings], ...table.rows];
    return new Blob([CSV_BOM, ...lines.map(csvLine)], { type: 'text/csv' });
  }
  const heading = (value: string) => ({ value, style: 'HEADING' as const });
  const note = (value: string | number) => ({ value, style: 'NOTE' as const });
  const rows = [
    [heading(title)],
    ...head.map(([name, value]) => [note(name), note(value)]),
    [],
    table.headings.map(heading),
    ...table.rows,
  ];
  return writeWorkbook([{ name: title, rows, widths: table.headings.map(() => WIDTH), frozenRows: head.length + 3 }]);
}
