import { isBad } from '#core/machines/rating.ts';
import type { Satisfaction } from '#core/schemas/voice.ts';
import { MIN_RATINGS } from '#core/stats/suppress.ts';
import type { RatingLevel } from '#core/terms/service.ts';
import { shanghaiDate } from '#core/time.ts';
import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { applyGathered, gather } from './rollup-delta.ts';
import { type Sql, sql } from './sql.ts';

/** A rating enters its site's tally and the sums of where the site lies, in the batch that writes it. */
export function enterTally(siteKey: number, level: RatingLevel, now: number, gate: Sql): Statement[] {
  return tallied(sql`id = ${siteKey}`, now, [
    sql`INSERT INTO rating_tally (position_id, satisfied, total, updated_at)
    SELECT ${siteKey}, ${Number(!isBad(level))}, 1, ${now} WHERE ${gate}
    ON CONFLICT (position_id) DO UPDATE SET satisfied = rating_tally.satisfied + excluded.satisfied,
      total = rating_tally.total + 1, updated_at = excluded.updated_at`,
  ]);
}

/** A rating leaves them, in the batch that finds it invalid. */
export function leaveTally(siteKey: number, level: RatingLevel, now: number, gate: Sql): Statement[] {
  return tallied(sql`id = ${siteKey}`, now, [
    sql`UPDATE rating_tally SET satisfied = satisfied - ${Number(!isBad(level))}, total = total - 1, updated_at = ${now}
    WHERE position_id = ${siteKey} AND ${gate}`,
  ]);
}

/**
 * Writes to the tallies of some sites, with the sums of where these lie. Where a gate lets nothing through, what is taken
 * off and what is put on are the same.
 */
export function tallied(sites: Sql, now: number, writes: readonly Statement[]): Statement[] {
  const day = shanghaiDate(now);
  return [...gather('SITE', -1, sites, day), ...writes, ...gather('SITE', 1, sites, day), ...applyGathered(day)];
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
