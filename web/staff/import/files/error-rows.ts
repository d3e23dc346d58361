import { maskedCell } from '#core/import/mask-personal.ts';
import type { PreviewRow } from '#core/import/preview-row.ts';
import type { CellProblem } from '#core/import/problem.ts';
import { columnsByTarget } from '#core/import/row-cells.ts';
import type { SensitiveKind } from '#core/import/sensitive.ts';
import type { ImportSettings } from '#core/import/settings.ts';
import { type TargetKey, targetsOf } from '#core/import/targets.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import { type Cell, cellText } from '#core/table/cell.ts';
import type { Table } from '#core/table/shape/table.ts';
import type { WrittenCell } from '#core/table/xlsx/workbook-parts.ts';
import { writeWorkbook } from '#ui/write-workbook.ts';
import { columnTitle } from '../parts/column-title.ts';

/** A table with what was decided about it in the preview. */
export interface PreviewedTable {
  readonly kind: StaffKind;
  readonly table: Table;
  readonly settings: ImportSettings;
  /** Columns about persons, by index. */
  readonly sensitive: Readonly<Record<number, SensitiveKind>>;
}

/**
 * The rows that something is to be done about, with the reasons; what is wrong is marked. They stand as in the file with all
 * that was mended in the preview, which would be lost otherwise: what has no column in the file gets one at the end. Such a
 * file goes round among those who mend it: what it says of persons it says whole only where just that is to be mended.
 */
export function errorRowsFile(
  { kind, table, settings, sensitive }: PreviewedTable,
  rows: readonly PreviewRow[],
  reasonHeading: string,
): Blob {
  const byNumber = new Map(table.rows.map((row) => [row.rowNo, row]));
  const byTarget = columnsByTarget(table, settings);
  const mended = new Set(rows.flatMap(({ rowNo }) => Object.keys(mendsOf(settings, rowNo))));
  const added = targetsOf(kind).filter(({ key }) => mended.has(key) && !byTarget.has(key));
  const headings = [reasonHeading, ...table.columns.map(columnTitle), ...added.map(({ term }) => term.zh)];
  const body = rows.map(({ rowNo, problems }): WrittenCell[] => {
    const mends = mendsOf(settings, rowNo);
    const cells = byNumber.get(rowNo)?.cells ?? [];
    const inFile = ({ index }: { index: number }): PlainCell => {
      const target = settings.columns[index] ?? '';
      if (!Object.hasOwn(mends, target)) return writtenCell(cells[index]);
      // columns that are one text together hold what was typed in the first of them
      return byTarget.get(target)?.[0]?.index === index ? (mends[target] ?? null) : null;
    };
    return [
      { value: `第 ${rowNo} 行：${problems.map((problem) => reasonOf(problem, table)).join('\n')}`, style: 'WRAPPED' },
      ...table.columns.map((column) => {
        const cell = inFile(column);
        if (problems.some((problem) => problem.column === column.index)) return marked(cell, true);
        const about = sensitive[column.index];
        return about === undefined || cell === null ? cell : maskedCell(about, String(cell));
      }),
      ...added.map(({ key }) =>
        marked(
          mends[key] ?? null,
          problems.some(({ column, field }) => column === null && field === key.replace(/\..*$/, '')),
        ),
      ),
    ];
  });
  const head = headings.map((value): WrittenCell => ({ value, style: 'HEADING' }));
  const widths = [48, ...headings.slice(1).map(() => 16)];
  return writeWorkbook([{ name: reasonHeading, rows: [head, ...body], widths, frozenRows: 1 }]);
}

/** What was typed for a row, and the number of the record that it was said to be. */
function mendsOf({ edits, rows }: ImportSettings, rowNo: number): Readonly<Record<TargetKey, string>> {
  const choice = rows[rowNo];
  return { ...edits[rowNo], ...(choice?.is === 'RECORD' ? { id: choice.id } : {}) };
}

type PlainCell = string | number | boolean | null;

function writtenCell(cell: Cell | undefined): PlainCell {
  return typeof cell === 'object' ? cellText(cell) : (cell ?? null);
}

function marked(value: PlainCell, isWrong: boolean): WrittenCell {
  return isWrong ? { value, style: 'MARKED' } : value;
}

function reasonOf({ message, column }: CellProblem, table: Table): string {
  const found = table.columns.find((each) => each.index === column);
  return `${found === undefined ? '' : `${columnTitle(found)}：`}${message}`;
}
