import type { Page } from '#core/schemas/common.ts';
import type { Village, VillageDetail } from '#core/schemas/village.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf, pastName } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, type RecordSort, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import { type PointRow, toPoint } from './point.ts';
import { inRegion, isPublic, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import { dutyOf, joinParkLink, joinRegionName, parkLinkColumns, regionNameColumn } from './shared-columns.ts';
import { joinSource, type SourceRow, sourceColumns, toLink, toSource } from './source.ts';
import { among, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export interface VillageFilter extends CommonFilter {
  readonly kind?: readonly Village['kind'][];
  /** Takes part in a pairing in force. */
  readonly paired?: boolean;
}

export const villageOrders = ordersOf('village');

/** What a list of a past date reads. */
const PAST = ['PAIRING', 'VILLAGE', 'PARK'] as const;

interface VillageRow extends PointRow {
  readonly id: string;
  readonly name: string;
  readonly kind: Village['kind'];
  readonly regionCode: string;
  readonly regionName: string;
  readonly pairingCount: number;
  readonly isIllustrative: 0 | 1;
}

const columns: Sql = sql`t.public_id AS id, t.name, t.kind, t.region_code AS regionCode, ${regionNameColumn}, t.lng, t.lat,
  t.precision, t.pairing_count AS pairingCount, t.is_illustrative AS isIllustrative`;

function toVillage(row: VillageRow, { decimals }: View): Village {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    regionCode: row.regionCode,
    regionName: row.regionName,
    point: toPoint(row, decimals),
    pairingCount: row.pairingCount,
    ...dutyOf({}),
    isIllustrative: row.isIllustrative === 1,
  };
}

export async function listVillages(
  db: SqlPort,
  filter: VillageFilter,
  request: PageRequest & { readonly sort: RecordSort },
  view: View,
): Promise<Page<Village>> {
  const order = villageOrders[request.sort];
  const { illustrative, sort } = request;
  const where = [
    pastName(filter.q, request.date),
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    among('t.kind', filter.kind),
    filter.paired === undefined ? null : sql`(t.pairing_count > 0) = ${Number(filter.paired)}`,
  ];
  const driver = driverOf(filter, { table: 'village', kind: 'VILLAGE', illustrative, byRegion: sort === 'region' });
  const keys = pageKeys({ ...request, table: 'village', order, where, driver });
  const found = await readRows(
    db,
    rows<VillageRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${columns} FROM (${keys}) page CROSS JOIN village t ON t.id = page.id ${joinRegionName} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toVillage(row, view));
}

interface DetailRow extends VillageRow, SourceRow {
  readonly version: number;
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly updatedAt: number;
}

/** One public village or community; null = there is none, or not for the public. */
export async function villageDetail(db: SqlPort, publicId: string, view: View): Promise<VillageDetail | null> {
  const [row] = await readRows(
    db,
    rows<DetailRow>(
      sql`SELECT ${columns}, ${sourceColumns('t')}, t.version, ${parkLinkColumns}, t.updated_at AS updatedAt
        FROM village t ${joinRegionName} ${joinParkLink} ${joinSource('t')}
        WHERE t.public_id = ${publicId} AND ${isPublic('t')}`,
    ),
  );
  if (row === undefined) return null;
  return {
    ...toVillage(row, view),
    version: row.version,
    park: toLink(row.parkId, row.parkName),
    source: toSource(row),
    updatedAt: toIso(row.updatedAt),
  };
}
