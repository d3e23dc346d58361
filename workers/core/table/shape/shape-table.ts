import { type Cell, columnLetters, type Sheet } from '../cell.ts';
import { findHeader, headingPath, type KnownHeading } from './find-header.ts';
import { type Grid, makeGrid } from './grid.ts';
import { isSerialHeading } from './heading.ts';
import { isNumbering, shortText, skipReasonOf } from './skip-row.ts';
import type { HeaderRows, SkippedRow, Table, TableColumn, TableRow } from './table.ts';

/**
 * Makes a table of a sheet: finds the headings (or takes those that a person chose), fills merged cells, and sorts rows into
 * records and the rest. Every row of the sheet is in one of the two, by its number.
 */
export function shapeTable(sheet: Sheet, isKnown: KnownHeading, chosen: HeaderRows | null = null): Table {
  const header = chosen ?? findHeader(makeGrid(sheet, Number.POSITIVE_INFINITY), isKnown);
  const headerEnd = header.first + header.depth - 1;
  const grid = makeGrid(sheet, headerEnd);
  const columns = columnsOf(sheet, grid, header);
  const skipped: SkippedRow[] = [];
  const rows: TableRow[] = [];
  for (let rowNo = grid.firstRow; rowNo < header.first; rowNo++) {
    const cells = sheetCells(grid, rowNo);
    if (cells.length > 0) skipped.push({ rowNo, reason: 'ABOVE', text: shortText(cells) });
  }
  for (let rowNo = headerEnd + 1; rowNo <= grid.lastRow; rowNo++) {
    const cells = sheetCells(grid, rowNo);
    const acrossHalf = (column: number) => {
      const merge = grid.mergeAt(rowNo, column);
      return merge !== null && (merge.right - merge.left + 1) * 2 >= columns.length;
    };
    const reason =
      rowNo === headerEnd + 1 && isNumbering(cells) ? 'NUMBERING' : skipReasonOf(cells, columns, acrossHalf);
    if (reason === null) rows.push({ rowNo, cells });
    else skipped.push({ rowNo, reason, text: shortText(cells) });
  }
  const hidden = new Set(sheet.hiddenRows);
  return { columns, rows, skipped, header, hiddenRows: rows.filter(({ rowNo }) => hidden.has(rowNo)).length };
}

function sheetCells(grid: Grid, rowNo: number): readonly Cell[] {
  const cells = grid.cellsOf(rowNo);
  return cells.some((cell) => cell !== null) ? cells : [];
}

function columnsOf(sheet: Sheet, grid: Grid, header: HeaderRows): TableColumn[] {
  const hidden = new Set(sheet.hiddenColumns);
  const used = new Set<number>();
  for (let rowNo = header.first; rowNo <= grid.lastRow; rowNo++) {
    grid.cellsOf(rowNo).forEach((cell, column) => {
      if (cell !== null) used.add(column);
    });
  }
  return [...used]
    .sort((a, b) => a - b)
    .map((index) => {
      const path = headingPath(grid, header, index);
      const heading = path[path.length - 1] ?? '';
      return {
        index,
        letters: columnLetters(index),
        heading,
        path,
        isSerial: isSerialHeading(heading),
        isHidden: hidden.has(index),
      };
    });
}
