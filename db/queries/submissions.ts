import type { SqlPort, Statement } from '../port.ts';
import type { SUBMISSIONS } from '../schema/submission.ts';
import { readRows, rows } from './read.ts';
import { joinSql, type Sql, sql } from './sql.ts';

export type SubmissionKind = (typeof SUBMISSIONS)[number];

/** What a visitor sends once: hashes of its key and of its ticket (none for an addition), and the record that it becomes. */
export interface Submission {
  readonly keyHash: string;
  readonly kind: SubmissionKind;
  readonly ticketHash: string | null;
  /** Public id. */
  readonly recordId: string;
}

/**
 * Writes what a visitor sent in one batch, exactly once. The first statement takes the key if nobody has and all conditions
 * hold; every other one is written by `write` with `WHERE` the gate it is given, so without the key nothing happens at
 * all. D1 runs batches one after another, so of two that come at once the second finds what the first did. False = nothing
 * was written: the key was there before, or a condition does not hold.
 */
export async function submit(
  db: SqlPort,
  { keyHash, kind, ticketHash, recordId }: Submission,
  { conditions, now }: { readonly conditions: readonly Sql[]; readonly now: number },
  write: (gate: Sql) => readonly Statement[],
): Promise<boolean> {
  const gate = sql`EXISTS (SELECT 1 FROM submission WHERE key_hash = ${keyHash} AND record_id = ${recordId} AND kind = ${kind})`;
  const take = sql`INSERT INTO submission (key_hash, kind, ticket_hash, record_id, created_at)
    SELECT ${keyHash}, ${kind}, ${ticketHash}, ${recordId}, ${now} WHERE ${joinSql([sql`true`, ...conditions], ' AND ')}
    ON CONFLICT DO NOTHING`;
  const [taken] = await db.batch([take, ...write(gate)]);
  return (taken?.changes ?? 0) > 0;
}

/** What came under a key before; null = nothing. */
export async function submissionOf(
  db: SqlPort,
  keyHash: string,
): Promise<{ readonly kind: SubmissionKind; readonly recordId: string } | null> {
  const [row] = await readRows(
    db,
    rows<{ kind: SubmissionKind; recordId: string }>(
      sql`SELECT kind, record_id AS recordId FROM submission WHERE key_hash = ${keyHash}`,
    ),
  );
  return row ?? null;
}
