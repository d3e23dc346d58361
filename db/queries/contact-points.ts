import type { Page } from '#core/schemas/common.ts';
import type { ContactPoint } from '#core/schemas/contact-point.ts';
import type { ContactPointLevel, ContactPointStatus } from '#core/terms/pairing.ts';
import type { SqlPort } from '../port.ts';
import { type CommonFilter, driverOf } from './filter.ts';
import { inPageOrder, ordersOf, type PageRequest, pageKeys, toPage } from './page.ts';
import { pastTables } from './past-tables.ts';
import { type PointRow, toPoint } from './point.ts';
import { inRegion, isPublic, parkAndSubparks } from './public.ts';
import { readRows, rows } from './read.ts';
import { dutyOf, joinRegionName, regionNameColumn } from './shared-columns.ts';
import { among, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

export interface ContactPointFilter extends Pick<CommonFilter, 'region' | 'park'> {
  readonly level?: readonly ContactPointLevel[];
  readonly status?: readonly ContactPointStatus[];
}

export const contactPointOrder = ordersOf('contact_point').region;

/** What a list of a past date reads. */
const PAST = ['CONTACT_POINT', 'PARK', 'ORGANISATION', 'ENTERPRISE', 'PAIRING'] as const;

interface ContactPointRow {
  readonly id: string;
  readonly level: ContactPointLevel;
  readonly status: ContactPointStatus;
  /** JSON objects of `PlaceJson`. */
  readonly organisation: string | null;
  readonly enterprise: string | null;
  readonly park: string | null;
  readonly regionCode: string;
  readonly regionName: string;
  readonly isIllustrative: 0 | 1;
}

interface PlaceJson extends PointRow {
  readonly id: string;
  readonly name: string;
}

/** A public record that a column of `t` names, as a JSON object. */
function placeColumn(table: 'organisation' | 'enterprise' | 'park'): Sql {
  const alias = { organisation: sql`organisation p`, enterprise: sql`enterprise p`, park: sql`park p` }[table];
  const key = { organisation: sql`t.organisation_id`, enterprise: sql`t.enterprise_id`, park: sql`t.park_id` }[table];
  return sql`(SELECT json_object('id', p.public_id, 'name', p.name, 'lng', p.lng, 'lat', p.lat, 'precision', p.precision)
    FROM ${alias} WHERE p.id = ${key} AND ${isPublic('p')})`;
}

const columns: Sql = sql`t.public_id AS id, t.level, t.status, ${placeColumn('organisation')} AS organisation,
  ${placeColumn('enterprise')} AS enterprise, ${placeColumn('park')} AS park, t.region_code AS regionCode,
  ${regionNameColumn}, t.is_illustrative AS isIllustrative`;

function toPlace(json: string | null, decimals: number) {
  if (json === null) return null;
  const { id, name, ...point } = JSON.parse(json) as PlaceJson; // as `placeColumn` makes it
  return { id, name, point: toPoint(point, decimals) };
}

function toContactPoint(row: ContactPointRow, { decimals }: View): ContactPoint {
  const organisation = toPlace(row.organisation, decimals);
  const enterprise = toPlace(row.enterprise, decimals);
  const park = toPlace(row.park, decimals);
  return {
    id: row.id,
    level: row.level,
    status: row.status,
    target: organisation
      ? { kind: 'ORGANISATION', ...organisation }
      : enterprise && { kind: 'ENTERPRISE', ...enterprise },
    park,
    regionCode: row.regionCode,
    regionName: row.regionName,
    ...dutyOf({ unit: park?.name ?? organisation?.name ?? null }),
    isIllustrative: row.isIllustrative === 1,
  };
}

/** Public 联系点 and 示范点, page by page. */
export async function listContactPoints(
  db: SqlPort,
  filter: ContactPointFilter,
  request: PageRequest,
  view: View,
): Promise<Page<ContactPoint>> {
  const order = contactPointOrder;
  const { illustrative } = request;
  const where = [
    inRegion('t.region_code', filter.region),
    filter.park === undefined ? null : sql`t.park_id IN (${parkAndSubparks(filter.park)})`,
    among('t.level', filter.level),
    among('t.status', filter.status),
  ];
  const driver = driverOf(filter, { table: 'contact_point', kind: null, illustrative, byRegion: true });
  const keys = pageKeys({ ...request, table: 'contact_point', order, where, driver });
  const found = await readRows(
    db,
    rows<ContactPointRow & { k: string }>(
      sql`${pastTables(request.date, PAST)} SELECT page.k, ${columns} FROM (${keys}) page CROSS JOIN contact_point t ON t.id = page.id ${joinRegionName} ${inPageOrder(order)}`,
    ),
  );
  return toPage(found, { limit: request.limit, order, now: view.now }, (row) => toContactPoint(row, view));
}
