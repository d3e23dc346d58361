import type { InternalFigure } from '#core/terms/statistics.ts';
import type { SqlPort } from '../port.ts';
import { inRegion } from './public.ts';
import { type Rows, readTogether, rows } from './read.ts';
import { type Sql, sql } from './sql.ts';

/** What of a kind of work is open in a region. Instants in ms UTC. */
export interface Waiting {
  readonly count: number;
  /** Past its time limit; null where there is none. */
  readonly late: number | null;
  readonly oldestAt: number | null;
}

type Kind = Exclude<InternalFigure, 'REVIEW_DUE' | 'OVERDUE_VERIFICATION'>;

/** What waits to be decided, answered or put right in a region; found by its state, so that what is done costs nothing. */
export async function waitingWork(db: SqlPort, region: string, today: string): Promise<Record<Kind, Waiting>> {
  const here = inRegion('region_code', region) ?? sql`1`;
  const found = await readTogether(db, {
    PENDING_REQUESTS: open(sql`change_request`, sql`status = 'SUBMITTED' AND ${here}`, sql`submitted_at`, sql`NULL`),
    OPEN_CORRECTIONS: open(sql`correction`, sql`status = 'SUBMITTED' AND ${here}`, sql`created_at`, sql`NULL`),
    OPEN_REPORTS: open(
      sql`report`,
      sql`status IN ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS') AND is_illustrative = 0 AND ${here}`,
      sql`created_at`,
      sql`coalesce(sum(due_on < ${today}), 0)`,
    ),
    BAD_RATINGS: open(
      sql`rating`,
      sql`status IN ('SUBMITTED', 'VERIFYING', 'RECHECKING', 'RECTIFYING') AND level <= 2 AND is_illustrative = 0 AND ${here}`,
      sql`created_at`,
      sql`coalesce(sum(answer_due_on < ${today}), 0)`,
    ),
  });
  const only = ([row]: Waiting[]): Waiting => row ?? { count: 0, late: null, oldestAt: null };
  return {
    PENDING_REQUESTS: only(found.PENDING_REQUESTS),
    OPEN_CORRECTIONS: only(found.OPEN_CORRECTIONS),
    OPEN_REPORTS: only(found.OPEN_REPORTS),
    BAD_RATINGS: only(found.BAD_RATINGS),
  };
}

function open(table: Sql, when: Sql, since: Sql, late: Sql): Rows<Waiting> {
  return rows(sql`SELECT count(*) AS count, ${late} AS late, min(${since}) AS oldestAt FROM ${table} WHERE ${when}`);
}
