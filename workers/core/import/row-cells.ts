import type { StaffKind } from '../records/catalogue.ts';
import { type Cell, cellText, cleanText, isBroken } from '../table/cell.ts';
import type { Table, TableColumn, TableRow } from '../table/shape/table.ts';
import type { ImportSettings } from './settings.ts';
import { type TargetKey, targetOf } from './targets.ts';

/** The cell of one target in one row, and where it stands. */
export interface TargetCell {
  readonly cell: Cell;
  /** First of its columns; null for what was typed in the preview for a target without a column. */
  readonly column: number | null;
  readonly heading: string;
}

/** Which columns belong to each target, in the order of the sheet. */
export function columnsByTarget(
  table: Table,
  settings: ImportSettings,
): ReadonlyMap<TargetKey, readonly TableColumn[]> {
  const byTarget = new Map<TargetKey, TableColumn[]>();
  for (const column of table.columns) {
    const target = settings.columns[column.index];
    if (target === undefined) continue;
    byTarget.set(target, [...(byTarget.get(target) ?? []), column]);
  }
  return byTarget;
}

/** The cells of a row by target, corrections applied. A target whose cells are all empty is not there. */
export function rowCells(
  kind: StaffKind,
  row: TableRow,
  byTarget: ReadonlyMap<TargetKey, readonly TableColumn[]>,
  edits: Readonly<Record<TargetKey, string>>,
): Map<TargetKey, TargetCell> {
  const cells = new Map<TargetKey, TargetCell>();
  for (const [target, columns] of byTarget) {
    const cell = Object.hasOwn(edits, target) ? cleanText(edits[target] ?? '') : joined(row, columns);
    const [first] = columns;
    if (cell !== null) cells.set(target, { cell, column: first?.index ?? null, heading: first?.path.join('') ?? '' });
  }
  for (const [target, text] of Object.entries(edits)) {
    if (byTarget.has(target) || targetOf(kind, target) === null) continue;
    const cell = cleanText(text);
    if (cell !== null) cells.set(target, { cell, column: null, heading: '' });
  }
  return cells;
}

/** Several columns of one target are one text: 山西省 + 忻州市 + 定襄县. A code among them says it alone. */
function joined(row: TableRow, columns: readonly TableColumn[]): Cell {
  const cells = columns.map(({ index }) => row.cells[index] ?? null).filter((cell) => cell !== null);
  if (cells.length <= 1) return cells[0] ?? null;
  const broken = cells.find(isBroken);
  if (broken !== undefined) return broken;
  const texts = cells.map(cellText);
  const code = texts.filter((text) => /^\d{6}(?:\d{3}){0,2}$/.test(text)).sort((a, b) => b.length - a.length)[0];
  return code ?? texts.filter((text, i) => !texts.slice(0, i).includes(text)).join('');
}
