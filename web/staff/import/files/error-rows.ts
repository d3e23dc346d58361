import type { PreviewRow } from '#core/import/preview-row.ts';
import { cellText } from '#core/table/cell.ts';
import type { Table } from '#core/table/shape/table.ts';
import type { WrittenCell } from '#core/table/xlsx/workbook-parts.ts';
import { writeWorkbook } from '#ui/write-workbook.ts';
import { columnTitle } from '../parts/column-title.ts';

/** The rows that something is to be done about, as they stand in the file, with the reasons; what is wrong is marked. */
export function errorRowsFile(table: Table, rows: readonly PreviewRow[], reasonHeading: string): Blob {
  const byNumber = new Map(table.rows.map((row) => [row.rowNo, row]));
  const head: WrittenCell[] = [
    { value: reasonHeading, style: 'HEADING' },
    ...table.columns.map((column): WrittenCell => ({ value: columnTitle(column), style: 'HEADING' })),
  ];
  const body = rows.map(({ rowNo, problems }): WrittenCell[] => {
    const reasons = problems.map(({ message, column }) => `${titleOf(table, column)}${message}`);
    const wrong = new Set(problems.map(({ column }) => column));
    const cells = byNumber.get(rowNo)?.cells ?? [];
    return [
      { value: `第 ${rowNo} 行：${reasons.join('\n')}`, style: 'WRAPPED' },
      ...table.columns.map(({ index }): WrittenCell => {
        const cell = cells[index];
        const value = typeof cell === 'object' ? cellText(cell) : (cell ?? null);
        return wrong.has(index) ? { value, style: 'MARKED' } : value;
      }),
    ];
  });
  const widths = [48, ...table.columns.map(() => 16)];
  return writeWorkbook([{ name: reasonHeading, rows: [head, ...body], widths, frozenRows: 1 }]);
}

function titleOf(table: Table, index: number | null): string {
  const column = table.columns.find((each) => each.index === index);
  return column === undefined ? '' : `${columnTitle(column)}：`;
}
