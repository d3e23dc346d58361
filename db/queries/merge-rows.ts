import type { StaffKind } from '#core/records/catalogue.ts';
import type { Statement } from '../port.ts';
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

/** Whoever asks for a merged id is sent on, also by a way that led to it before. */
export function redirectTo({ from, into, reason, at }: Omit<Merge, 'kind'>): Statement[] {
  return [
    sql`UPDATE redirect SET to_public_id = ${into} WHERE to_public_id = ${from}`,
    sql`INSERT INTO redirect (from_public_id, to_public_id, reason, created_at) VALUES (${from}, ${into}, ${reason}, ${at})
      ON CONFLICT (from_public_id) DO UPDATE SET to_public_id = excluded.to_public_id, reason = excluded.reason`,
  ];
}

/** What hangs on a record and is no part of any state goes over to the other one: photos, brands, activities, corrections. */
export function moveHangers({ kind, from, into }: Merge): Statement[] {
  const rowOf = (id: string) => sql`(SELECT id FROM ${name(recordSpecs[kind].table)} WHERE public_id = ${id})`;
  const [old, next] = [rowOf(from), rowOf(into)];
  const corrections = sql`UPDATE correction SET position_id = ${next} WHERE position_id = ${old}`;
  return [
    sql`UPDATE photo SET owner_id = ${next} WHERE owner_kind = ${kind} AND owner_id = ${old}`,
    ...subjects('brand_subject', ['brand_id'], kind, old, next),
    ...subjects('activity_subject', ['activity_id', 'role_text', 'stop_no'], kind, old, next),
    ...(kind === 'SITE' ? [corrections] : []),
  ];
}

/** Both records may bear the same one already. */
function subjects(table: string, columns: readonly string[], kind: StaffKind, old: Sql, next: Sql): Statement[] {
  const list = name(columns.join(', '));
  return [
    sql`INSERT INTO ${name(table)} (${list}, kind, record_id) SELECT ${list}, kind, ${next} FROM ${name(table)}
      WHERE kind = ${kind} AND record_id = ${old} ON CONFLICT DO NOTHING`,
    sql`DELETE FROM ${name(table)} WHERE kind = ${kind} AND record_id = ${old}`,
  ];
}
