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
  HONOUR: { table: 'honour', park: null, title: NAMED },
};

/** What rights to a record are decided by: its region, itself, and the parks it lies in, from its own to the outermost. */
export async function resourceOf(db: SqlPort, kind: StaffKind, id: string): Promise<FoundResource | null> {
  const { table, park, title } = placed[kind];
  const select = sql`WITH RECURSIVE own AS (
      SELECT r.region_code, ${name(title)} AS title, ${name(park === null ? 'NULL' : `r.${park}`)} AS park_id
      FROM ${name(table)} r WHERE r.public_id = ${id}
    ), parks(id, up, depth) AS (
      SELECT p.id, p.parent_id, 1 FROM park p JOIN own ON p.id = own.park_id
      UNION SELECT p.id, p.parent_id, depth + 1 FROM park p JOIN parks ON p.id = parks.up WHERE depth < 10
    )
    SELECT region_code AS regionCode, title,
      (SELECT json_group_array(p.public_id) FROM (SELECT id FROM parks ORDER BY depth) q JOIN park p ON p.id = q.id) AS parks
    FROM own`;
  const [row] = await db.query<{ regionCode: string; title: string | null; parks: string }>(select.text, select.values);
  if (row === undefined) return null;
  const parks = (JSON.parse(row.parks) as string[]).map((park) => ({ kind: 'PARK' as const, id: park }));
  return { regionCode: row.regionCode, title: row.title ?? id, records: [{ kind, id }, ...parks] };
}
