import type { SqlPort } from '../port.ts';
import { sql } from './sql.ts';

/** One count in one window. */
export interface LimitHit {
  /** Hash of what, who and which window, under the day's salt. */
  readonly key: string;
  /** End of the window, ms UTC. */
  readonly expiresAt: number;
}

/** The random salt of a day, `fresh` if it has none yet; salts of other days are thrown away. */
export async function saltOfDay(db: SqlPort, day: string, fresh: string): Promise<string> {
  const results = await db.batch([
    sql`DELETE FROM visitor_salt WHERE day <> ${day}`,
    sql`INSERT INTO visitor_salt (day, salt) VALUES (${day}, ${fresh}) ON CONFLICT (day) DO NOTHING`,
    sql`SELECT salt FROM visitor_salt WHERE day = ${day}`,
  ]);
  return String(results[2]?.rows[0]?.salt ?? fresh);
}

/** Counts once in each window and answers the counts, this one included. */
export async function countHits(db: SqlPort, hits: readonly LimitHit[], now: number): Promise<number[]> {
  const results = await db.batch([
    ...hits.map(
      ({ key, expiresAt }) => sql`INSERT INTO visitor_limit (key, count, expires_at) VALUES (${key}, 1, ${expiresAt})
        ON CONFLICT (key) DO UPDATE SET count = visitor_limit.count + 1 RETURNING count`,
    ),
    sql`DELETE FROM visitor_limit WHERE expires_at < ${now}`,
  ]);
  return hits.map((_, i) => Number(results[i]?.rows[0]?.count ?? 1));
}

/** How often each was counted, without counting. */
export async function readHits(db: SqlPort, keys: readonly string[]): Promise<number[]> {
  const found = await db.query<{ key: string; count: number }>(
    'SELECT key, count FROM visitor_limit WHERE key IN (SELECT value FROM json_each(?))',
    [JSON.stringify(keys)],
  );
  return keys.map((key) => found.find((row) => row.key === key)?.count ?? 0);
}
