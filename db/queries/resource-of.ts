import type { Resource } from '#core/access/scope.ts';
import type { SqlPort } from '../port.ts';
import { type ScopeKind, scopeTables } from './grants.ts';
import { name, sql } from './sql.ts';

export interface FoundResource extends Resource {
  readonly title: string;
}

/** Column of each kind that says in which park it lies; a park lies in itself. */
const parkColumn = { PARK: 'id', SITE: 'park_id', VILLAGE: 'park_id', ENTERPRISE: 'park_id' } as const;

/** What rights to a record are decided by: its region, itself, and the parks it lies in up to the outermost. */
export async function resourceOf(db: SqlPort, kind: ScopeKind, id: string): Promise<FoundResource | null> {
  const select = sql`WITH RECURSIVE own AS (
      SELECT region_code, name, ${name(parkColumn[kind])} AS park_id FROM ${name(scopeTables[kind])} WHERE public_id = ${id}
    ), parks(id, up, depth) AS (
      SELECT p.id, p.parent_id, 1 FROM park p JOIN own ON p.id = own.park_id
      UNION SELECT p.id, p.parent_id, depth + 1 FROM park p JOIN parks ON p.id = parks.up WHERE depth < 10
    )
    SELECT region_code AS regionCode, name AS title,
      (SELECT json_group_array(p.public_id) FROM park p JOIN parks ON p.id = parks.id) AS parks FROM own`;
  const [row] = await db.query<{ regionCode: string; title: string; parks: string }>(select.text, select.values);
  if (row === undefined) return null;
  const parks = (JSON.parse(row.parks) as string[]).map((park) => ({ kind: 'PARK' as const, id: park }));
  return { regionCode: row.regionCode, title: row.title, records: [{ kind, id }, ...parks] };
}
