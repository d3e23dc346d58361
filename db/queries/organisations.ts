import type { Page } from '#core/schemas/common.ts';
import type { Organisation } from '#core/schemas/organisation.ts';
import type { OrgSetting, OrgStatus, OrgType, SetupForm } from '#core/terms/organisation.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf, pastName } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, type RecordSort, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import { type PointRow, toPoint } from './point.ts';
import { inRegion, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import { dutyOf, joinParkLink, joinRegionName, parkLinkColumns, regionNameColumn } from './shared-columns.ts';
import { toLink } from './source.ts';
import { among, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export interface OrganisationFilter extends CommonFilter {
  /** Code of its scheme, e.g. `JZ-4`. */
  readonly scheme?: string;
  readonly type?: readonly OrgType[];
  readonly setting?: readonly OrgSetting[];
  readonly status?: readonly OrgStatus[];
  /** Public id of the organisation directly above. */
  readonly parent?: string;
}

export const organisationOrders = ordersOf('organisation');

/** What a list of a past date reads. */
const PAST = ['ORGANISATION', 'PARK'] as const;

export interface OrganisationRow extends PointRow {
  readonly key: number;
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly type: OrgType;
  readonly setting: OrgSetting | null;
  readonly setupForm: SetupForm | null;
  readonly schemeCode: string | null;
  readonly tierNo: number | null;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly parkId: string | null;
  readonly parkName: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly status: OrgStatus;
  readonly coveredUnitCount: number | null;
  readonly childCount: number;
  readonly hostUnit: string | null;
  readonly isIllustrative: 0 | 1;
}

/** Columns of OrganisationRow from a row of organisation with the alias `t` and `organisationJoins`. */
export const organisationColumns: Sql = sql`t.id AS key, t.public_id AS id, t.name, t.short_name AS shortName, t.type,
  t.setting, t.setup_form AS setupForm, t.scheme_code AS schemeCode, t.tier_no AS tierNo, up.public_id AS parentId,
  up.name AS parentName, ${parkLinkColumns}, t.region_code AS regionCode, ${regionNameColumn}, t.lng, t.lat, t.precision,
  t.status, t.host_unit AS hostUnit, t.covered_unit_count AS coveredUnitCount, t.child_count AS childCount, t.is_illustrative AS isIllustrative`;

export const organisationJoins: Sql = sql`${joinRegionName} ${joinParkLink}
  LEFT JOIN organisation up ON up.id = t.parent_id AND up.publication_status IN ('PUBLISHED', 'SUSPENDED')`;

export function toOrganisation(row: OrganisationRow, { decimals }: View): Organisation {
  return {
    id: row.id,
    name: row.name,
    shortName: row.shortName,
    type: row.type,
    setting: row.setting,
    setupForm: row.setupForm,
    schemeCode: row.schemeCode,
    tierNo: row.tierNo,
    parent: toLink(row.parentId, row.parentName),
    park: toLink(row.parkId, row.parkName),
    regionCode: row.regionCode,
    regionName: row.regionName,
    point: toPoint(row, decimals),
    status: row.status,
    coveredUnitCount: row.coveredUnitCount,
    childCount: row.childCount,
    ...dutyOf({ unit: row.hostUnit ?? row.parentName }),
    isIllustrative: row.isIllustrative === 1,
  };
}

export async function listOrganisations(
  db: SqlPort,
  filter: OrganisationFilter,
  request: PageRequest & { readonly sort: RecordSort },
  view: View,
): Promise<Page<Organisation>> {
  const order = organisationOrders[request.sort];
  const where = [
    pastName(filter.q, request.date),
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    filter.scheme === undefined ? null : sql`t.scheme_code = ${filter.scheme}`,
    among('t.type', filter.type),
    among('t.setting', filter.setting),
    among('t.status', filter.status),
    filter.parent === undefined ? null : sql`t.parent_id = ${organisationKey(filter.parent)}`,
  ];
  const driver = organisationDriver(filter, request);
  const keys = pageKeys({ ...request, table: 'organisation', order, where, driver });
  const found = await readRows(
    db,
    rows<OrganisationRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${organisationColumns} FROM (${keys}) page CROSS JOIN organisation t ON t.id = page.id ${organisationJoins}
        ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toOrganisation(row, view));
}

function organisationDriver(
  filter: OrganisationFilter,
  { illustrative, sort }: PageRequest & { readonly sort: RecordSort },
): Sql | null {
  const { parent, scheme, q } = filter;
  const byText = q !== undefined;
  if (!byText && parent !== undefined)
    return sql`SELECT id FROM organisation WHERE parent_id = ${organisationKey(parent)}`;
  if (!byText && scheme !== undefined) return sql`SELECT id FROM organisation WHERE scheme_code = ${scheme}`;
  return driverOf(filter, { table: 'organisation', kind: 'ORGANISATION', illustrative, byRegion: sort === 'region' });
}

function organisationKey(publicId: string): Sql {
  return sql`(SELECT id FROM organisation WHERE public_id = ${publicId})`;
}
