import { LOCK_MS, MAX_FAILURES } from '#core/access/limits.ts';
import type { SqlPort } from '../port.ts';
import { sha256Hex } from '../sha256.ts';
import { sql } from './sql.ts';

export type Attempt =
  /** May be tried; `attempts` counts this one. */
  { readonly allowed: true; readonly attempts: number } | { readonly allowed: false; readonly until: number };

/** How a name is kept: names that nobody has are counted too, and need not be readable. */
export function guardKey(address: string): Promise<string> {
  return sha256Hex(`sign-in:${address.toLowerCase()}`);
}

/**
 * Takes one of the attempts an address has left, before the secret is looked at: of a hundred guesses at once five are
 * looked at. A lock that has passed, and failures older than a lock, are forgotten.
 */
export async function takeAttempt(db: SqlPort, key: string, now: number): Promise<Attempt> {
  const fresh = sql`INSERT INTO sign_in_guard (login_hash, attempts, last_at, locked_until) VALUES (${key}, 1, ${now}, NULL)
    ON CONFLICT (login_hash) DO UPDATE SET
      attempts = CASE WHEN last_at < ${now - LOCK_MS} THEN 1 ELSE attempts + 1 END,
      last_at = ${now},
      locked_until = NULL
    WHERE coalesce(locked_until, 0) <= ${now} AND (attempts < ${MAX_FAILURES} OR last_at < ${now - LOCK_MS})
    RETURNING attempts`;
  const [taken] = await db.query<{ attempts: number }>(fresh.text, fresh.values);
  if (taken !== undefined) return { allowed: true, attempts: taken.attempts };
  const [row] = await db.query<{ lastAt: number; lockedUntil: number | null }>(
    'SELECT last_at AS lastAt, locked_until AS lockedUntil FROM sign_in_guard WHERE login_hash = ?',
    [key],
  );
  return { allowed: false, until: row?.lockedUntil ?? (row?.lastAt ?? now) + LOCK_MS };
}

/** The attempt was right: the count starts anew. */
export async function forgive(db: SqlPort, key: string): Promise<void> {
  await db.query('DELETE FROM sign_in_guard WHERE login_hash = ?', [key]);
}

/** The password was right but a second step follows: this attempt does not count, earlier failures do until it is done. */
export async function giveBack(db: SqlPort, key: string): Promise<void> {
  await db.query('UPDATE sign_in_guard SET attempts = max(attempts - 1, 0) WHERE login_hash = ?', [key]);
}

/** The last attempt was wrong: nothing is tried for a while. */
export async function lock(db: SqlPort, key: string, now: number): Promise<void> {
  await db.query('UPDATE sign_in_guard SET locked_until = ? WHERE login_hash = ?', [now + LOCK_MS, key]);
}
