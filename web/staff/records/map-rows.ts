import { bboxOf } from '#core/geo/bbox.ts';
import { type Boundary, ringsOf } from '#core/geo/boundary.ts';
import { isSchematic } from '#core/geo/precision.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { PointValue } from '#core/records/field.ts';
import type { Point } from '#core/schemas/common.ts';
import type { StaffRow } from '#core/schemas/staff.ts';
import { positionLevel, positionType } from '#core/terms/position.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import { chinaDay } from '#ui/china-time.ts';
import { codeOf } from '../paths.ts';

/** Kinds whose records have a place of their own: a point, or an outline. */
const WITH_PLACES: ReadonlySet<StaffKind> = new Set(['SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'GRID']);

export function hasPlaces(kind: StaffKind): boolean {
  return WITH_PLACES.has(kind);
}

/** Where a row lies, as the map takes it, of an outline the middle; null where that is not known. */
export function pointOf(row: StaffRow): Point | null {
  const outline = outlineOf(row);
  const box = outline === null ? null : bboxOf(ringsOf(outline).flat());
  if (box !== null) {
    const [west, south, east, north] = box;
    return { lng: (west + east) / 2, lat: (south + north) / 2, precision: 'SURVEYED', schematic: false };
  }
  // a field of kind POINT holds a PointValue or nothing
  const point = (row.values.point ?? null) as PointValue | null;
  if (point === null) return null;
  const { lng, lat, precision } = point;
  return { lng, lat, precision, schematic: isSchematic(precision) };
}

function outlineOf(row: StaffRow): Boundary | null {
  return (row.values.boundary ?? null) as Boundary | null; // a field of kind POLYGON holds an outline or nothing
}

/** What the map shows of a position; one that is suspended is so today, whatever its dates. */
export function siteOf(row: StaffRow) {
  const type = typeof row.values.type === 'string' ? row.values.type : null;
  const level = typeof row.values.level === 'string' ? row.values.level : null;
  return {
    id: row.id,
    name: row.title,
    kind: codeOf(positionType, type) ?? 'SERVICE_CENTER',
    level: codeOf(positionLevel, level),
    isMobile: row.values.isMobile === true,
    isIllustrative: row.isIllustrative,
    point: pointOf(row),
    closure: row.status === 'SUSPENDED' ? { reason: '', from: chinaDay(Date.now()), to: null } : null,
    verifyState: row.verifyState ?? 'UNVERIFIED',
  };
}

/** Puts rows on the map as marks of their kind; organisations are marked as enterprises are. */
export function fillMap(map: AtlasMap, kind: StaffKind, rows: readonly StaffRow[]): void {
  const of = (wanted: readonly StaffKind[]) => (wanted.includes(kind) ? rows : []);
  const small = (row: StaffRow) => ({
    id: row.id,
    name: row.title,
    isIllustrative: row.isIllustrative,
    point: pointOf(row),
  });
  map.setData('sites', of(['SITE']).map(siteOf));
  map.setData(
    'parks',
    of(['PARK']).map((row) => ({ ...small(row), shortName: String(row.values.shortName ?? row.title), parent: null })),
  );
  map.setData('enterprises', of(['ENTERPRISE', 'ORGANISATION']).map(small));
  map.setData('villages', of(['VILLAGE']).map(small));
  map.setData(
    'grids',
    of(['GRID']).map((row) => ({
      id: row.id,
      name: row.title,
      isIllustrative: row.isIllustrative,
      boundary: outlineOf(row),
    })),
  );
}
