import type { Resource } from '#core/access/scope.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { partyName } from './parties.ts';
import { name, sql } from './sql.ts';

export interface FoundResource extends Resource {
  readonly regionCode: string;
  readonly title: string;
}

interface Placed {
  readonly table: string;
  /** Column with the row id of the park it lies in; a park lies in itself. Null = lies in none. */
  readonly park: 'id' | 'park_id' | null;
  /** What it is called, over `r`. */
  readonly title: string;
}

const NAMED = 'r.name';
const placed: Readonly<Record<StaffKind, Placed>> = {
  SITE: { table: 'position', park: 'park_id', title: NAMED },
  PARK: { table: 'park', park: 'id', title: NAMED },
  ORGANISATION: { table: 'organisation', park: 'park_id', title: NAMED },
  ENTERPRISE: { table: 'enterprise', park: 'park_id', title: NAMED },
  VILLAGE: { table: 'village', park: 'park_id', title: NAMED },
  PAIRING: { table: 'pairing', park: 'park_id', title: `${partyName('r', 'a')} || ' — ' || ${partyName('r', 'b')}` },
  GRID: { table: 'grid', park: 'park_id', title: NAMED },
  CLUSTER: { table: 'cluster', park: 'park_id', title: NAMED },
  CONTACT_POINT: { table: 'contact_point', park: 'park_id', title: 'r.office_title' },
  SERVICE_ITEM: { table: 'service_item', park: null, title: NAMED },
  CAMPAIGN: { table: 'campaign', park: null, title: NAMED },
  BRAND: { table: 'brand', park: null, title: NAMED },
  ACTIVITY: { table: 'activity', park: 'park_id', title: NAMED },
  HONOUR: { table: 'honour', park: null, title: NAMED },
};

/** What rights to a record are decided by: its region, itself, and the parks it lies in, from its own to the outermost. */
export async function resourceOf(db: SqlPort, kind: StaffKind, id: string): Promise<FoundResource | null> {
  return (await resourcesOf(db, kind, [id])).get(id) ?? null;
}

/** The same of several records of a kind, by id; what is not there is missing. */
export async function resourcesOf(
  db: SqlPort,
  kind: StaffKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundResource>> {
  const { table, park, title } = placed[kind];
  const select = sql`WITH RECURSIVE own AS (
      SELECT r.public_id, r.region_code, ${name(title)} AS title, ${name(park === null ? 'NULL' : `r.${park}`)} AS park_id
      FROM json_each(${JSON.stringify(ids)}) j CROSS JOIN ${name(table)} r ON r.public_id = j.value
    ), parks(below, id, up, depth) AS (
      SELECT own.public_id, p.id, p.parent_id, 1 FROM own CROSS JOIN park p ON p.id = own.park_id
      UNION SELECT parks.below, p.id, p.parent_id, depth + 1 FROM parks CROSS JOIN park p ON p.id = parks.up WHERE depth < 10
    )
    SELECT own.public_id AS id, region_code AS regionCode, title, (SELECT json_group_array(p.public_id)
      FROM (SELECT id FROM parks WHERE below = own.public_id ORDER BY depth) q CROSS JOIN park p ON p.id = q.id) AS parks
    FROM own`;
  const found = await db.query<{ id: string; regionCode: string; title: string | null; parks: string }>(
    select.text,
    select.values,
  );
  return new Map(
    found.map(({ id, regionCode, title: given, parks }) => {
      const above = (JSON.parse(parks) as string[]).map((each) => ({ kind: 'PARK' as const, id: each }));
      return [id, { regionCode, title: given ?? id, records: [{ kind, id }, ...above] }];
    }),
  );
}
