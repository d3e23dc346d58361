import type { StaffKind } from '#core/records/catalogue.ts';
import type { SqlPort } from '../port.ts';
import { sql } from './sql.ts';

interface Announced {
  /** Number of the line in the audit log. */
  readonly receipt: number;
  readonly kind: StaffKind;
  /** Account id. */
  readonly who: string;
  /** Instant, ms UTC: earlier lines do not count. */
  readonly since: number;
}

/** The filter of an export that was written down; null = nothing of that number by this account. */
export async function announcedFilter(db: SqlPort, { receipt, kind, who, since }: Announced): Promise<string | null> {
  const { text, values } = sql`SELECT detail->>'$.filter' AS filter FROM audit_log
    WHERE seq = ${receipt} AND who = ${who} AND action = 'EXPORT' AND kind = ${kind} AND at >= ${since}`;
  return (await db.query<{ filter: string }>(text, values))[0]?.filter ?? null;
}
