import { isBad } from '#core/machines/rating.ts';
import type { Satisfaction } from '#core/schemas/voice.ts';
import type { RatingLevel } from '#core/terms/service.ts';
import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { type Sql, sql } from './sql.ts';

/** Fewer ratings would tell how single visitors rated. */
export const MIN_RATINGS = 5;

/** A rating enters its site's tally, in the batch that writes it. */
export function enterTally(siteKey: number, level: RatingLevel, now: number, gate: Sql): Statement {
  return sql`INSERT INTO rating_tally (position_id, satisfied, total, updated_at)
    SELECT ${siteKey}, ${Number(!isBad(level))}, 1, ${now} WHERE ${gate}
    ON CONFLICT (position_id) DO UPDATE SET satisfied = rating_tally.satisfied + excluded.satisfied,
      total = rating_tally.total + 1, updated_at = excluded.updated_at`;
}

/** A rating leaves it, in the batch that finds it invalid. */
export function leaveTally(siteKey: number, level: RatingLevel, now: number, gate: Sql): Statement {
  return sql`UPDATE rating_tally SET satisfied = satisfied - ${Number(!isBad(level))}, total = total - 1, updated_at = ${now}
    WHERE position_id = ${siteKey} AND ${gate}`;
}

/** 满意率 of a site for the public; null below {@link MIN_RATINGS}. */
export async function satisfactionOf(db: SqlPort, siteKey: number): Promise<Satisfaction> {
  const [row] = await readRows(
    db,
    rows<{ satisfied: number; total: number }>(
      sql`SELECT satisfied, total FROM rating_tally WHERE position_id = ${siteKey} AND total >= ${MIN_RATINGS}`,
    ),
  );
  return row ?? null;
}
