import type { SqlPort } from '../port.ts';
import { readTogether, rows } from './read.ts';
import type { RecordState } from './record-spec.ts';
import { readStates, typedState } from './record-state.ts';
import { sql } from './sql.ts';

/** More than this at a time a revocation does not untie: a batch has an end. */
export const MAX_TIES = 100;

/** What hangs on an organisation and must be dealt with before or with its revocation. */
export interface OrganisationTies {
  /** Organisations directly below that still exist. */
  readonly children: readonly { readonly id: string; readonly name: string }[];
  /** Pairings of which it is a party and that are not over, one more than `MAX_TIES` at most. */
  readonly pairings: readonly RecordState<'PAIRING'>[];
  /** Enterprises that it covers, likewise. */
  readonly enterprises: readonly { readonly id: string; readonly version: number }[];
}

/** `id` is the row id. */
export async function organisationTies(db: SqlPort, id: number): Promise<OrganisationTies> {
  const limit = MAX_TIES + 1;
  const { children, enterprises } = await readTogether(db, {
    children: rows<{ id: string; name: string }>(
      sql`SELECT public_id AS id, name FROM organisation WHERE parent_id = ${id}
        AND status NOT IN ('REVOKED', 'MERGED') AND publication_status <> 'CLOSED' ORDER BY name LIMIT 20`,
    ),
    enterprises: rows<{ id: string; version: number }>(
      sql`SELECT public_id AS id, version FROM enterprise WHERE covered_by_org_id = ${id} ORDER BY id LIMIT ${limit}`,
    ),
  });
  const open = sql`r.status NOT IN ('REJECTED', 'WITHDRAWN', 'ENDED')`;
  const a = await readStates(db, 'PAIRING', sql`r.a_kind = 'ORGANISATION' AND r.a_id = ${id} AND ${open}`, limit);
  const b = await readStates(db, 'PAIRING', sql`r.b_kind = 'ORGANISATION' AND r.b_id = ${id} AND ${open}`, limit);
  return { children, enterprises, pairings: [...a, ...b].map(({ state }) => typedState('PAIRING', state)) };
}
