import type { PointValue } from '#core/records/field.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { exportCell } from './export-cell.ts';
import type { ExportColumn } from './export-columns.ts';

/**
 * Records as GeoJSON (RFC 7946): WGS84, longitude first, whatever system tables are exported in. An outline where there is
 * one, else the point, else no geometry; properties are the chosen columns under their keys.
 */
export function exportGeoJson(
  rows: readonly StaffRow[],
  columns: readonly ExportColumn[],
  names: Readonly<Record<string, string>>,
): string {
  const properties = columns.filter(({ key }) => key !== 'point.lng' && key !== 'point.lat' && key !== 'boundary');
  const context = { system: 'WGS84', names, isUnique: () => true } as const;
  const features = rows.map((row) => ({
    type: 'Feature',
    id: row.id,
    geometry: geometryOf(row),
    properties: Object.fromEntries(properties.map((column) => [column.key, exportCell(row, column, context)])),
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function geometryOf({ values }: StaffRow): unknown {
  if (values.boundary !== null && values.boundary !== undefined) return values.boundary;
  const point = values.point as PointValue | null | undefined; // the one POINT field
  return point === null || point === undefined ? null : { type: 'Point', coordinates: [point.lng, point.lat] };
}
