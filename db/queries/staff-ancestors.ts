import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { name, sql } from './sql.ts';

const trees: Readonly<Partial<Record<StaffKind, string>>> = { PARK: 'park', ORGANISATION: 'organisation' };

/** Trees are not this deep; a circle that got in otherwise ends here. */
const MAX_DEPTH = 50;

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
