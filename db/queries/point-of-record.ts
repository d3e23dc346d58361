import type { StaffKind } from '#core/records/catalogue.ts';
import type { CoordPrecision } from '#core/terms/place.ts';
import type { SqlPort } from '../port.ts';
import { name, sql } from './sql.ts';

/** Tables of the kinds of records that lie at a point. */
const tables: Readonly<Partial<Record<StaffKind, string>>> = {
  SITE: 'position',
  PARK: 'park',
  ORGANISATION: 'organisation',
  ENTERPRISE: 'enterprise',
  VILLAGE: 'village',
};

export interface RecordPoint {
  readonly lng: number;
  readonly lat: number;
  readonly precision: CoordPrecision;
}

/** The stored point of a record in full precision, for staff in whose scope it lies; null where it has none. */
export async function pointOfRecord(db: SqlPort, kind: StaffKind, id: string): Promise<RecordPoint | null> {
  const table = tables[kind];
  if (table === undefined) return null;
  const { text, values } =
    sql`SELECT lng, lat, precision FROM ${name(table)} WHERE public_id = ${id} AND lng IS NOT NULL`;
  return (await db.query<RecordPoint>(text, values))[0] ?? null;
}
