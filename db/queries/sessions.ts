import type { SqlPort, Statement } from '../port.ts';
import { sql } from './sql.ts';

export interface SessionRow {
  readonly id: string;
  readonly createdAt: number;
  readonly usedAt: number;
  readonly expiresAt: number;
  readonly ip: string | null;
  readonly agent: string | null;
}

/** Sessions of an account that have not ended, the one used last first. */
export async function sessionsOf(db: SqlPort, userId: string, now: number): Promise<SessionRow[]> {
  return db.query<SessionRow>(
    `SELECT id, created_at AS createdAt, updated_at AS usedAt, expires_at AS expiresAt, ip_address AS ip, user_agent AS agent
     FROM auth_session WHERE user_id = ? AND expires_at > ? ORDER BY updated_at DESC, id LIMIT 100`,
    [userId, now],
  );
}

/** Ends one session of an account. */
export function endSession(userId: string, id: string): Statement {
  return sql`DELETE FROM auth_session WHERE user_id = ${userId} AND id = ${id}`;
}

/** Ends all sessions of an account, but `except` where one stays. */
export function endSessions(userId: string, except: string | null): Statement {
  return sql`DELETE FROM auth_session WHERE user_id = ${userId} AND id <> ${except ?? ''}`;
}

/** A used session ends later; one that has ended meanwhile stays so. */
export function slideSession(id: string, now: number, expiresAt: number): Statement {
  return sql`UPDATE auth_session SET expires_at = ${expiresAt}, updated_at = ${now} WHERE id = ${id} AND expires_at > ${now}`;
}
