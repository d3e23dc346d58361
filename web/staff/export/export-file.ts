import { CSV_BOM, csvLine } from '#core/csv.ts';
import { recordCatalogue, type StaffKind } from '#core/records/catalogue.ts';
import type { CoordSystem } from '#core/terms/place.ts';
import { writeWorkbook } from '#ui/write-workbook.ts';
import type { ExportColumn } from './model/export-columns.ts';
import { exportGeoJson } from './model/export-geojson.ts';
import { exportTable } from './model/export-table.ts';
import type { AllRows } from './read-all.ts';

export type ExportFormat = 'XLSX' | 'CSV' | 'GEOJSON';

export const EXTENSIONS: Readonly<Record<ExportFormat, string>> = { XLSX: 'xlsx', CSV: 'csv', GEOJSON: 'geojson' };

const WIDTH = 16;

/** The file itself. A workbook's cells are texts and numbers, never formulas; a CSV's are made safe against being run. */
export function exportFile(
  kind: StaffKind,
  { rows, names }: AllRows,
  { columns, format, system }: { columns: readonly ExportColumn[]; format: ExportFormat; system: CoordSystem },
): Blob {
  if (format === 'GEOJSON') {
    return new Blob([exportGeoJson(rows, columns, names)], { type: 'application/geo+json' });
  }
  const table = exportTable(rows, columns, system, names);
  if (format === 'CSV') {
    return new Blob([CSV_BOM, csvLine(table.headings), ...table.rows.map(csvLine)], { type: 'text/csv' });
  }
  const headings = table.headings.map((value) => ({ value, style: 'HEADING' as const }));
  const sheet = {
    name: recordCatalogue[kind].term.zh,
    rows: [headings, ...table.rows],
    widths: columns.map(() => WIDTH),
    frozenRows: 1,
  };
  return writeWorkbook([sheet]);
}
