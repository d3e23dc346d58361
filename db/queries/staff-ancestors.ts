import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { name, sql } from './sql.ts';

const trees: Readonly<Partial<Record<StaffKind, string>>> = { PARK: 'park', ORGANISATION: 'organisation' };

/** Trees are not this deep; a circle that got in otherwise ends here. */
const MAX_DEPTH = 50;

/**
 * Records of a bulk that would come to lie below themselves once all of it is written. `parents`: the parent that each row of
 * the bulk gives its record, by id, also of records that it makes; `asked`: the records that are looked at.
 */
export async function circlesAmong(
  db: SqlPort,
  kind: StaffKind,
  parents: ReadonlyMap<string, string | null>,
  asked: readonly string[],
): Promise<ReadonlySet<string>> {
  const table = trees[kind];
  if (table === undefined || asked.length === 0) return new Set();
  const above = new Map(parents);
  for (;;) {
    const ends = asked.map((id) => [id, ...wayUp(above, id)].at(-1) ?? id);
    const unknown = [...new Set(ends)].filter((id) => !above.has(id));
    if (unknown.length === 0) return new Set(asked.filter((id) => wayUp(above, id).includes(id)));
    // what is in no table is new, and nothing lies above it but what the bulk says
    const stored = [...unknown.map((id) => [id, null] as const), ...(await storedParents(db, table, unknown))];
    for (const [id, parent] of stored) if (!parents.has(id)) above.set(id, parent);
  }
}

/** The records above one, from the nearest, as far as they are known; it ends where it comes to one twice. */
function wayUp(above: ReadonlyMap<string, string | null>, id: string): string[] {
  const way = new Set<string>();
  for (let up = above.get(id) ?? null; up !== null && !way.has(up); up = above.get(up) ?? null) way.add(up);
  return [...way];
}

/** Parents of records and of those above them, as they are recorded. */
async function storedParents(
  db: SqlPort,
  table: string,
  ids: readonly string[],
): Promise<(readonly [string, string | null])[]> {
  const { text, values } = sql`WITH RECURSIVE up(id, public_id, parent_id, depth) AS (
      SELECT t.id, t.public_id, t.parent_id, 1 FROM json_each(${JSON.stringify(ids)}) j
        CROSS JOIN ${name(table)} t ON t.public_id = j.value
      UNION SELECT t.id, t.public_id, t.parent_id, depth + 1 FROM up CROSS JOIN ${name(table)} t ON t.id = up.parent_id
        WHERE depth < ${MAX_DEPTH}
    ) SELECT DISTINCT up.public_id AS id, p.public_id AS parent FROM up LEFT JOIN ${name(table)} p ON p.id = up.parent_id`;
  const found = await db.query<{ id: string; parent: string | null }>(text, values);
  return found.map(({ id, parent }) => [id, parent] as const);
}

/** Whether a record that is to be the parent of another lies below that one, or is it. */
export async function liesBelow(db: SqlPort, kind: StaffKind, parent: unknown, id: string | null): Promise<boolean> {
  const table = trees[kind];
  if (table === undefined || typeof parent !== 'string' || id === null) return false;
  const { text, values } = sql`WITH RECURSIVE up(id, public_id, parent_id, depth) AS (
      SELECT id, public_id, parent_id, 1 FROM ${name(table)} WHERE public_id = ${parent}
      UNION SELECT t.id, t.public_id, t.parent_id, depth + 1 FROM up CROSS JOIN ${name(table)} t ON t.id = up.parent_id
        WHERE depth < ${MAX_DEPTH}
    ) SELECT 1 AS found FROM up WHERE public_id = ${id} LIMIT 1`;
  return (await db.query(text, values)).length > 0;
}
