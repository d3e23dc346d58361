import { bboxOf } from '#core/geo/bbox.ts';
import { type Boundary, ringsOf } from '#core/geo/boundary.ts';
import { isSchematic } from '#core/geo/precision.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { PointValue } from '#core/records/field.ts';
import type { Point } from '#core/schemas/common.ts';
import type { RowPlaces, StaffRow } from '#core/schemas/staff.ts';
import { pairingType } from '#core/terms/pairing.ts';
import { positionLevel, positionType } from '#core/terms/position.ts';
import type { AtlasMap } from '#map/atlas-map.ts';
import type { MobileSite } from '#map/features/stops.ts';
import type { TiedRecord } from '#map/features/ties.ts';
import { chinaDay } from '#ui/china-time.ts';
import { codeOf } from '../paths.ts';

/** Kinds whose records have a place of their own: a point, or an outline. */
const WITH_PLACES: ReadonlySet<StaffKind> = new Set(['SITE', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'VILLAGE', 'GRID']);

/** Whether the map draws records of the kind where they are themselves, not at the records that they refer to. */
export function hasOwnPlace(kind: StaffKind): boolean {
  return WITH_PLACES.has(kind);
}

/** Whether the API is asked for further places with the list: those referred to, and the stops of 流动阵地. */
export function wantsPlaces(kind: StaffKind): boolean {
  return kind === 'SITE' || !hasOwnPlace(kind);
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
    isMobile: row.values.type === 'MOBILE',
    isIllustrative: row.isIllustrative,
    point: pointOf(row),
    closure: row.status === 'SUSPENDED' ? { reason: '', from: chinaDay(Date.now()), to: null } : null,
    verifyState: row.verifyState ?? 'UNVERIFIED',
  };
}

/** A row without a place of its own as the map takes it: the places that stand for it, and the lines between them. */
export function tieOf(row: StaffRow, places: RowPlaces | undefined): TiedRecord {
  const type = typeof row.values.type === 'string' ? row.values.type : null;
  const { items = [], lines = [] } = places ?? {};
  return {
    ...{ id: row.id, name: row.title, isIllustrative: row.isIllustrative },
    ...{ type: codeOf(pairingType, type), places: items, lines },
  };
}

/** The coming stops of 流动阵地, in order of time. */
export function stopsOf(row: StaffRow, places: RowPlaces | undefined): MobileSite {
  const stops = (places?.items ?? []).flatMap(({ name, point, startsAt, endsAt, isIllustrative }) =>
    startsAt === null || endsAt === null ? [] : [{ placeText: name, point, startsAt, endsAt, isIllustrative }],
  );
  return { id: row.id, name: row.title, stops };
}

/** Puts rows on the map as marks of their kind; organisations are marked as enterprises are. */
export function fillMap(
  map: AtlasMap,
  kind: StaffKind,
  rows: readonly StaffRow[],
  places: Readonly<Record<string, RowPlaces>> = {},
): void {
  const of = (wanted: readonly StaffKind[]) => (wanted.includes(kind) ? rows : []);
  const small = (row: StaffRow) => ({
    id: row.id,
    name: row.title,
    isIllustrative: row.isIllustrative,
    point: pointOf(row),
  });
  map.setData('sites', of(['SITE']).map(siteOf));
  map.setData(
    'stops',
    of(['SITE'])
      .filter(({ id }) => places[id] !== undefined)
      .map((row) => stopsOf(row, places[row.id])),
  );
  map.setData('ties', hasOwnPlace(kind) ? [] : rows.map((row) => tieOf(row, places[row.id])));
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
