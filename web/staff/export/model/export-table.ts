import type { StaffRow } from '#core/schemas/staff.ts';
import { type CoordSystem, coordSystem } from '#core/terms/place.ts';
import { type CellContext, exportCell } from './export-cell.ts';
import type { ExportColumn } from './export-columns.ts';

export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Rows as a table. The headings of coordinates say in which system they are, so that whoever gets the file knows. */
export function exportTable(
  rows: readonly StaffRow[],
  columns: readonly ExportColumn[],
  system: CoordSystem,
  names: Readonly<Record<string, string>>,
): ExportTable {
  const context: CellContext = { system, names, isUnique: uniqueIn(names) };
  return {
    headings: columns.map((column) => headingOf(column, system)),
    rows: rows.map((row) => columns.map((column) => exportCell(row, column, context))),
  };
}

export function headingOf({ key, term }: ExportColumn, system: CoordSystem): string {
  const isCoordinate = key === 'point.lng' || key === 'point.lat';
  return isCoordinate
    ? `${term.zh}（${coordSystem[system].zh.replaceAll(/[（(]/g, ' ').replaceAll(/[）)]/g, '')}）`
    : term.zh;
}

function uniqueIn(names: Readonly<Record<string, string>>): (name: string) => boolean {
  const counts = new Map<string, number>();
  for (const name of Object.values(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => counts.get(name) === 1;
}
