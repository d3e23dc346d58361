import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort, Statement } from '../port.ts';
import { moveDues } from './dues.ts';
import { tallied } from './rating-tally.ts';
import { recordSpecs } from './record-spec.ts';
import { name, type Sql, sql } from './sql.ts';

interface Merge {
  readonly kind: StaffKind;
  /** Public ids: the record that goes, and the one that answers for it from now on. */
  readonly from: string;
  readonly into: string;
  readonly reason: string;
  /** Instant, ms UTC. */
  readonly at: number;
}

/** Accounts whose grant for a record goes over with it: those that a merge moves. */
export async function grantsToMove(
  db: SqlPort,
  { kind, from }: Pick<Merge, 'kind' | 'from'>,
): Promise<{ account: string; role: string }[]> {
  const { text, values } = sql`SELECT g.user_id AS account, g.role
    FROM ${name(recordSpecs[kind].table)} r CROSS JOIN role_grant g ON g.scope_kind = ${kind} AND g.scope_id = r.id
    WHERE r.public_id = ${from} AND g.revoked_at IS NULL ORDER BY g.id`;
  return db.query(text, values);
}

/** Whoever asks for a merged id is sent on, also by a way that led to it before. */
export function redirectTo({ from, into, reason, at }: Omit<Merge, 'kind'>): Statement[] {
  return [
    sql`UPDATE redirect SET to_public_id = ${into} WHERE to_public_id = ${from}`,
    sql`INSERT INTO redirect (from_public_id, to_public_id, reason, created_at) VALUES (${from}, ${into}, ${reason}, ${at})
      ON CONFLICT (from_public_id) DO UPDATE SET to_public_id = excluded.to_public_id, reason = excluded.reason`,
  ];
}

/**
 * What hangs on a record and is no part of any state goes over to the other one: photos, the grants of
 * whoever works there; of a position what visitors said of it besides, of an organisation the dues that were entered.
 */
export function moveHangers({ kind, from, into, at }: Merge): Statement[] {
  const rowOf = (id: string) => sql`(SELECT id FROM ${name(recordSpecs[kind].table)} WHERE public_id = ${id})`;
  const [old, next] = [rowOf(from), rowOf(into)];
  return [
    sql`UPDATE photo SET owner_id = ${next} WHERE owner_kind = ${kind} AND owner_id = ${old}`,
    // what is revoked stays where it was, as history
    sql`UPDATE role_grant SET scope_id = ${next} WHERE scope_kind = ${kind} AND scope_id = ${old} AND revoked_at IS NULL`,
    ...(kind === 'SITE' ? moveVoices(old, next, at) : []),
    ...(kind === 'ORGANISATION' ? [moveDues(from, into)] : []),
  ];
}

/**
 * Corrections, ratings with their tally, and codes that were handed out for one more. They lie where the other position
 * lies; the sums of both places follow here, because the one that stays may change in nothing else.
 */
function moveVoices(old: Sql, next: Sql, at: number): Statement[] {
  const region = sql`(SELECT region_code FROM position WHERE id = ${next})`;
  return [
    sql`UPDATE correction SET position_id = ${next}, region_code = ${region} WHERE position_id = ${old}`,
    sql`UPDATE rating SET position_id = ${next}, region_code = ${region} WHERE position_id = ${old}`,
    sql`UPDATE service_code SET position_id = ${next} WHERE position_id = ${old}`,
    ...tallied(sql`id IN (${old}, ${next})`, at, [
      sql`INSERT INTO rating_tally (position_id, satisfied, total, updated_at)
        SELECT ${next}, satisfied, total, ${at} FROM rating_tally WHERE position_id = ${old}
        ON CONFLICT (position_id) DO UPDATE SET satisfied = rating_tally.satisfied + excluded.satisfied,
          total = rating_tally.total + excluded.total, updated_at = excluded.updated_at`,
      sql`DELETE FROM rating_tally WHERE position_id = ${old}`,
    ]),
  ];
}
