import type { Page } from '#core/schemas/common.ts';
import type { Park } from '#core/schemas/park.ts';
import type { ParkType } from '#core/terms/park.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf, pastName } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, type RecordSort, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import { type PointRow, toPoint } from './point.ts';
import { inRegion, isPublic, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import { dutyOf, honoursColumn, joinRegionName, regionNameColumn, toHonours } from './shared-columns.ts';
import { fromJson, toLink } from './source.ts';
import { among, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export interface ParkFilter extends Omit<CommonFilter, 'park'> {
  readonly type?: readonly ParkType[];
  /** Public id of a park above it. */
  readonly parent?: string;
  /** Name of an honour it bears. */
  readonly honour?: string;
}

export const parkOrders = ordersOf('park');

/** What a list of a past date reads. */
const PAST = ['PARK', 'ORGANISATION', 'HONOUR'] as const;
export interface ParkRow extends PointRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly type: ParkType;
  readonly regionCode: string;
  readonly regionName: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly industryTags: string;
  readonly honours: string;
  readonly registered: number | null;
  readonly illustrative: number | null;
  readonly workingCommittee: string | null;
  readonly contactPhone: string | null;
  readonly isIllustrative: 0 | 1;
}

/** 党工委 of the park, which answers for it. */
const workingCommittee: Sql = sql`(SELECT o.name FROM organisation o WHERE o.park_id = t.id AND o.type = 'WORKING_COMMITTEE'
    AND o.status = 'NORMAL' AND o.is_illustrative <= t.is_illustrative AND ${isPublic('o')} ORDER BY o.id LIMIT 1) AS workingCommittee`;

/** Columns of ParkRow from a row of park with the alias `t` and the joins of `parkJoins`. */
export const parkColumns: Sql = sql`t.id AS key, t.public_id AS id, t.name, t.short_name AS shortName, t.type,
  t.region_code AS regionCode, ${regionNameColumn}, own.public_id AS parentId, own.name AS parentName, t.lng, t.lat,
  t.precision, ${workingCommittee}, t.contact_phone AS contactPhone, t.industry_tags AS industryTags, ${honoursColumn('PARK')} AS honours, c.registered, c.illustrative,
  t.is_illustrative AS isIllustrative`;

export const parkJoins: Sql = sql`${joinRegionName}
  LEFT JOIN park own ON own.id = t.parent_id AND own.publication_status IN ('PUBLISHED', 'SUSPENDED')
  LEFT JOIN rollup c ON c.scope_kind = 'PARK' AND c.scope_code = t.public_id AND c.metric = 'SITES'`;

export function toPark(row: ParkRow, { decimals }: View): Park {
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    type: row.type,
    regionCode: row.regionCode,
    regionName: row.regionName,
    parent: toLink(row.parentId, row.parentName),
    point: toPoint(row, decimals),
    industryTags: fromJson<string>(row.industryTags),
    honours: toHonours(row.honours),
    sites: { registered: row.registered ?? 0, illustrative: row.illustrative ?? 0 },
    ...dutyOf({ unit: row.workingCommittee, phone: row.isIllustrative === 1 ? null : row.contactPhone }),
    isIllustrative: row.isIllustrative === 1,
  };
}

export async function listParks(
  db: SqlPort,
  filter: ParkFilter,
  request: PageRequest & { readonly sort: RecordSort },
  view: View,
): Promise<Page<Park>> {
  const order = parkOrders[request.sort];
  const { illustrative } = request;
  const where = [
    pastName(filter.q, request.date),
    inRegion('t.region_code', filter.region),
    among('t.type', filter.type),
    filter.parent === undefined
      ? null
      : sql`t.id IN (${parkAndSubparks(filter.parent)}) AND t.public_id <> ${filter.parent}`,
    filter.honour === undefined ? null : sql`t.id IN (${bearersOf(filter.honour)})`,
  ];
  const driver =
    parkDriver(filter) ??
    driverOf(filter, { table: 'park', kind: 'PARK', illustrative, byRegion: request.sort === 'region' });
  const keys = pageKeys({ ...request, table: 'park', order, where, driver });
  const found = await readRows(
    db,
    rows<ParkRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${parkColumns} FROM (${keys}) page CROSS JOIN park t ON t.id = page.id ${parkJoins} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toPark(row, view));
}

function parkDriver({ parent, honour, q }: ParkFilter): Sql | null {
  if (honour !== undefined) return q === undefined ? bearersOf(honour) : null;
  if (parent === undefined || q !== undefined) return null;
  return parkAndSubparks(parent);
}

function bearersOf(honour: string): Sql {
  return sql`SELECT s.record_id AS id FROM honour h CROSS JOIN honour_subject s ON s.honour_id = h.id
    WHERE h.name = ${honour} AND s.kind = 'PARK'`;
}
