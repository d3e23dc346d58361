import type { RecordRef, Scope } from '#core/access/scope.ts';
import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { recordSpecs } from './record-spec.ts';
import { name, sql } from './sql.ts';
import { placementOf } from './staff-placement.ts';
import { withinScopes } from './within-scopes.ts';

/** Records of a kind that lie outside every scope, by public id. */
export async function outsideScopes(
  db: SqlPort,
  kind: StaffKind,
  ids: readonly string[],
  scopes: readonly Scope[],
): Promise<ReadonlySet<string>> {
  const within = withinScopes(scopes, placementOf(kind, 'r'));
  if (within === null || ids.length === 0) return new Set();
  const { text, values } = sql`SELECT r.public_id AS id FROM json_each(${JSON.stringify(ids)}) j
    CROSS JOIN ${name(recordSpecs[kind].table)} r ON r.public_id = j.value WHERE NOT ${within}`;
  return new Set((await db.query<{ id: string }>(text, values)).map(({ id }) => id));
}

/** Each park with the parks above it, by public id: what a grant for a park reaches. */
export async function parksWithAbove(
  db: SqlPort,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly RecordRef[]>> {
  const { text, values } = sql`WITH RECURSIVE up(own, id, public_id, parent_id, depth) AS (
      SELECT p.public_id, p.id, p.public_id, p.parent_id, 1 FROM json_each(${JSON.stringify([...new Set(ids)])}) j
        CROSS JOIN park p ON p.public_id = j.value
      UNION SELECT up.own, p.id, p.public_id, p.parent_id, depth + 1 FROM up CROSS JOIN park p ON p.id = up.parent_id WHERE depth < 10
    ) SELECT own, public_id AS id FROM up`;
  const above = new Map<string, RecordRef[]>();
  for (const { own, id } of await db.query<{ own: string; id: string }>(text, values)) {
    above.set(own, [...(above.get(own) ?? []), { kind: 'PARK', id }]);
  }
  return above;
}

/** Regions that the rows of a batch lie in, now or afterwards. */
export async function regionsOfImport(db: SqlPort, kind: StaffKind, batch: number): Promise<string[]> {
  const { text, values } = sql`SELECT r.raw->>'$.patch.region' AS code FROM import_row r
      WHERE r.batch_id = ${batch} AND r.action IN ('CREATE', 'UPDATE') AND r.raw->>'$.patch.region' IS NOT NULL
    UNION SELECT t.region_code FROM import_row r CROSS JOIN ${name(recordSpecs[kind].table)} t ON t.public_id = r.public_id
      WHERE r.batch_id = ${batch} AND r.action = 'UPDATE'`;
  return (await db.query<{ code: string }>(text, values)).map(({ code }) => code);
}
