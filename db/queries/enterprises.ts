import type { Page } from '#core/schemas/common.ts';
import type { Enterprise, EnterpriseDetail } from '#core/schemas/enterprise.ts';
import type { ChainRole, EnterpriseType, OperatingStatus } from '#core/terms/organisation.ts';
import { toIso } from '#core/time.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf, pastName } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, type RecordSort, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import { type PointRow, toPoint } from './point.ts';
import { inRegion, isPublic, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import {
  aliasesColumn,
  brandsColumn,
  dutyOf,
  joinParkLink,
  joinRegionName,
  parkLinkColumns,
  regionNameColumn,
} from './shared-columns.ts';
import { fromJson, joinSource, type SourceRow, sourceColumns, toFlag, toLink, toSource } from './source.ts';
import { among, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export interface EnterpriseFilter extends CommonFilter {
  readonly type?: readonly EnterpriseType[];
  readonly aboveScale?: boolean;
  readonly chainRole?: readonly ChainRole[];
  readonly operating?: readonly OperatingStatus[];
  /** Covered by a Party organisation. */
  readonly covered?: boolean;
  /** Takes part in a pairing in force. */
  readonly paired?: boolean;
}

export const enterpriseOrders = ordersOf('enterprise');

/** What a list of a past date reads. */
const PAST = ['PAIRING', 'ENTERPRISE', 'PARK', 'ORGANISATION'] as const;

interface EnterpriseRow extends PointRow {
  readonly id: string;
  readonly name: string;
  readonly type: EnterpriseType;
  readonly isAboveScale: 0 | 1 | null;
  readonly chainRole: ChainRole | null;
  readonly operatingStatus: OperatingStatus;
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly coveredById: string | null;
  readonly coveredByName: string | null;
  readonly pairingCount: number;
  readonly isIllustrative: 0 | 1;
}

const columns: Sql = sql`t.public_id AS id, t.name, t.type, t.is_above_scale AS isAboveScale, t.chain_role AS chainRole,
  t.operating_status AS operatingStatus, ${parkLinkColumns}, t.region_code AS regionCode, ${regionNameColumn}, t.lng, t.lat,
  t.precision, o.public_id AS coveredById, o.name AS coveredByName, t.pairing_count AS pairingCount,
  t.is_illustrative AS isIllustrative`;

const joins: Sql = sql`${joinRegionName} ${joinParkLink}
  LEFT JOIN organisation o ON o.id = t.covered_by_org_id AND ${isPublic('o')}`;

function toEnterprise(row: EnterpriseRow, { decimals }: View): Enterprise {
  return {
    id: row.id,
    name: row.name,
    type: row.type,
    isAboveScale: toFlag(row.isAboveScale),
    chainRole: row.chainRole,
    operatingStatus: row.operatingStatus,
    park: toLink(row.parkId, row.parkName),
    regionCode: row.regionCode,
    regionName: row.regionName,
    point: toPoint(row, decimals),
    coveredBy: toLink(row.coveredById, row.coveredByName),
    pairingCount: row.pairingCount,
    ...dutyOf({ unit: row.coveredByName }),
    isIllustrative: row.isIllustrative === 1,
  };
}

export async function listEnterprises(
  db: SqlPort,
  filter: EnterpriseFilter,
  request: PageRequest & { readonly sort: RecordSort },
  view: View,
): Promise<Page<Enterprise>> {
  const order = enterpriseOrders[request.sort];
  const { illustrative, sort } = request;
  const where = [
    pastName(filter.q, request.date),
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    among('t.type', filter.type),
    filter.aboveScale === undefined ? null : sql`t.is_above_scale = ${Number(filter.aboveScale)}`,
    among('t.chain_role', filter.chainRole),
    among('t.operating_status', filter.operating),
    coveredCondition(filter.covered),
    filter.paired === undefined ? null : sql`(t.pairing_count > 0) = ${Number(filter.paired)}`,
  ];
  const driver = driverOf(filter, {
    table: 'enterprise',
    kind: 'ENTERPRISE',
    illustrative,
    byRegion: sort === 'region',
  });
  const keys = pageKeys({ ...request, table: 'enterprise', order, where, driver });
  const found = await readRows(
    db,
    rows<EnterpriseRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${columns} FROM (${keys}) page CROSS JOIN enterprise t ON t.id = page.id ${joins} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toEnterprise(row, view));
}

function coveredCondition(covered: boolean | undefined): Sql | null {
  if (covered === undefined) return null;
  return covered ? sql`t.covered_by_org_id IS NOT NULL` : sql`t.covered_by_org_id IS NULL`;
}

interface DetailRow extends EnterpriseRow, SourceRow {
  readonly version: number;
  readonly uscc: string | null;
  readonly note: string | null;
  readonly updatedAt: number;
  readonly aliases: string;
  readonly brands: string;
}

/** One public enterprise; null = there is none, or not for the public. */
export async function enterpriseDetail(db: SqlPort, publicId: string, view: View): Promise<EnterpriseDetail | null> {
  const [row] = await readRows(
    db,
    rows<DetailRow>(
      sql`SELECT ${columns}, ${sourceColumns('t')}, t.version, t.uscc, t.note, t.updated_at AS updatedAt,
          ${aliasesColumn('ENTERPRISE')} AS aliases, ${brandsColumn('ENTERPRISE')} AS brands
        FROM enterprise t ${joins} ${joinSource('t')} WHERE t.public_id = ${publicId} AND ${isPublic('t')}`,
    ),
  );
  if (row === undefined) return null;
  return {
    ...toEnterprise(row, view),
    version: row.version,
    uscc: row.uscc,
    aliases: fromJson<string>(row.aliases),
    brands: fromJson<string>(row.brands),
    note: row.note,
    source: toSource(row),
    updatedAt: toIso(row.updatedAt),
  };
}
