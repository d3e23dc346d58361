import type { Scope } from '#core/access/scope.ts';
import type { CursorKey } from '#core/cursor.ts';
import type { CoordPrecision, CoordSystem } from '#core/terms/place.ts';
import type { CorrectionKind, CorrectionStatus } from '#core/terms/service.ts';
import type { SqlPort } from '../port.ts';
import { inRegion, parkAndSubparks } from './public.ts';
import { type Rows, readRows, rows } from './read.ts';
import { caseSiteColumns, caseTables, countCases, readCases } from './site-cases.ts';
import { type Sql, sql, whereAll } from './sql.ts';
import { placementOf } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

export interface CorrectionFilter {
  readonly scopes: readonly Scope[];
  readonly status: CorrectionStatus;
  readonly region?: string | undefined;
  readonly park?: string | undefined;
}

/** A correction with the site it is about. Instants ms UTC, points WGS84. */
export interface CorrectionRow {
  readonly key: number;
  readonly id: string;
  readonly version: number;
  readonly kind: CorrectionKind;
  readonly status: CorrectionStatus;
  readonly text: string | null;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly accuracyM: number | null;
  readonly createdAt: number;
  readonly answer: string | null;
  readonly answeredAt: number | null;
  readonly answeredBy: string | null;
  readonly siteId: string;
  readonly siteVersion: number;
  readonly siteName: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly siteLng: number | null;
  readonly siteLat: number | null;
  readonly precision: CoordPrecision | null;
  readonly system: CoordSystem | null;
  readonly entered: string | null;
  readonly source: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly parkName: string | null;
  /** JSON array of `{id, width, height}`. */
  readonly photos: string;
}

/** Those to decide: the oldest first; decided ones: the latest first. */
export const correctionOrder = { name: 'correction.made', keys: ['number'] } as const;

export async function listCorrections(
  db: SqlPort,
  filter: CorrectionFilter,
  { limit, after }: { readonly limit: number; readonly after: readonly CursorKey[] | null },
): Promise<{ items: CorrectionRow[]; nextCursor: string | null }> {
  const waiting = filter.status === 'SUBMITTED';
  return readCases(db, correctionOrder, { waiting, limit, after }, (beyond, end) =>
    corrections([...conditions(filter), beyond], end),
  );
}

export async function correctionById(db: SqlPort, id: string): Promise<CorrectionRow | null> {
  return (await readRows(db, corrections([sql`t.public_id = ${id}`], sql`LIMIT 1`)))[0] ?? null;
}

/** How many there are, counted up to `max`. */
export async function countCorrections(db: SqlPort, filter: CorrectionFilter, max: number): Promise<number> {
  return countCases(db, 'correction', conditions(filter), max);
}

function corrections(where: readonly (Sql | null)[], end: Sql): Rows<CorrectionRow> {
  return rows<CorrectionRow>(
    sql`SELECT t.id AS key, t.public_id AS id, t.version, t.kind, t.status, t.description AS text, t.lng, t.lat,
        t.accuracy_m AS accuracyM, t.created_at AS createdAt, t.answer, t.answered_at AS answeredAt,
        (SELECT u.name FROM auth_user u WHERE u.id = t.answered_by) AS answeredBy,
        ${caseSiteColumns}, s.version AS siteVersion, s.phone, s.lng AS siteLng,
        s.lat AS siteLat, s.precision, s.coord_system_entered AS system, s.point_entered AS entered,
        s.geocode_source AS source,
        (SELECT json_group_array(json_object('id', f.public_id, 'width', f.width, 'height', f.height)) FROM
          (SELECT * FROM photo WHERE owner_kind = 'CORRECTION' AND owner_id = t.id AND state = 'ATTACHED' ORDER BY sort_no) f) AS photos
      FROM ${caseTables('correction')}
      ${whereAll(where)} ${end}`,
  );
}

function conditions({ scopes, status, region, park }: CorrectionFilter): (Sql | null)[] {
  return [
    sql`t.status = ${status}`,
    withinScopes(scopes, placementOf('SITE', 's')),
    inRegion('s.region_code', region),
    park === undefined ? null : sql`s.park_id IN (${parkAndSubparks(park)})`,
  ];
}
