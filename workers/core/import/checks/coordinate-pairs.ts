import { toWgs84 } from '../../geo/datum.ts';
import { distanceM } from '../../geo/distance.ts';
import type { LngLat } from '../../geo/lng-lat.ts';
import { parsePointCells } from '../../geo/paste/parse-point.ts';
import { cellText } from '../../table/cell.ts';
import { bareHeadingKey } from '../../table/shape/heading.ts';
import type { Table, TableColumn } from '../../table/shape/table.ts';
import type { CoordSystem } from '../../terms/place.ts';
import { pointColumns, systemOfColumns, systemOfHeading, withoutSystem } from '../coord-heading.ts';
import type { ImportSettings } from '../settings.ts';
import type { CheckedRow } from './found.ts';

/** What the headings, or another pair of columns, say against the system that was chosen for the file. */
export interface SystemDoubt {
  /** The system that the headings of the mapped columns name; null where they name none or the chosen one. */
  readonly heading: CoordSystem | null;
  /** Another pair of columns in the table that lies elsewhere, with the median distance in metres. */
  readonly pair: { readonly system: CoordSystem; readonly metres: number } | null;
}

/** Nearer than this two pairs of one row are the same place, metres; two geocoders agree to about that. */
const AGREE_M = 100;

export function systemDoubt(table: Table, rows: readonly CheckedRow[], settings: ImportSettings): SystemDoubt | null {
  const said = systemOfColumns(table.columns, settings.columns);
  const heading = said !== null && !isSame(said, settings.system) ? said : null;
  const pair = otherPair(table, pointColumns(table.columns, settings.columns), rows);
  return heading === null && pair === null ? null : { heading, pair };
}

function otherPair(table: Table, mapped: readonly TableColumn[], rows: readonly CheckedRow[]): SystemDoubt['pair'] {
  const others = table.columns.filter((column) => !mapped.includes(column));
  for (const lng of others.filter((column) => isAxis(column, /^(?:经度|lng|lon|long|longitude)$/))) {
    const system = systemOfHeading(lng.path.join(''));
    const lat = others.find(
      (column) => isAxis(column, /^(?:纬度|lat|latitude)$/) && systemOfHeading(column.path.join('')) === system,
    );
    if (system === null || lat === undefined) continue;
    const metres = median(distances(table, [lng, lat], system, rows));
    if (metres !== null && metres > AGREE_M) return { system, metres: Math.round(metres) };
  }
  return null;
}

function distances(
  table: Table,
  [lng, lat]: readonly [TableColumn, TableColumn],
  system: CoordSystem,
  rows: readonly CheckedRow[],
): number[] {
  const cells = new Map(table.rows.map((row) => [row.rowNo, row.cells]));
  return rows.flatMap(({ read, point }) => {
    const row = cells.get(read.rowNo);
    const parsed = parsePointCells(cellText(row?.[lng.index]), cellText(row?.[lat.index]));
    if (point === null || !parsed.ok) return [];
    const other: LngLat = toWgs84([parsed.value.lng, parsed.value.lat], system);
    return [distanceM(point, other)];
  });
}

function isAxis({ heading }: TableColumn, name: RegExp): boolean {
  return name.test(bareHeadingKey(withoutSystem(heading)));
}

function median(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** CGCS2000 is WGS84 at our precision. */
export function isSame(a: CoordSystem, b: CoordSystem): boolean {
  const datum = (system: CoordSystem) => (system === 'CGCS2000' ? 'WGS84' : system);
  return datum(a) === datum(b);
}
