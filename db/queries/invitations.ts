import type { RecordKind } from '#core/ids.ts';
import type { Role } from '#core/terms/access.ts';
import type { SqlPort, Statement } from '../port.ts';
import { scopeRecord } from './grants.ts';
import { sql } from './sql.ts';

export interface InvitationRow {
  readonly id: number;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly scopeKind: RecordKind | null;
  readonly scopeId: number | null;
  readonly recordId: string | null;
  readonly recordName: string | null;
  readonly note: string | null;
  readonly createdBy: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly usedAt: number | null;
  readonly revokedAt: number | null;
  /** The account whose password it sets anew. */
  readonly userId: string | null;
  readonly userAddress: string | null;
  readonly userName: string | null;
}

const record = scopeRecord('i');
const columns = sql`i.id, i.role, i.region_code AS regionCode,
  (SELECT r.name FROM region r WHERE r.code = i.region_code) AS regionName,
  i.scope_kind AS scopeKind, i.scope_id AS scopeId, ${record.id} AS recordId, ${record.title} AS recordName,
  i.note, i.created_by AS createdBy, i.created_at AS createdAt, i.expires_at AS expiresAt, i.used_at AS usedAt,
  i.revoked_at AS revokedAt, i.user_id AS userId, u.email AS userAddress, u.name AS userName`;
const source = sql`invitation i LEFT JOIN auth_user u ON u.id = i.user_id`;

/** The link behind a token while it can be used; null for one that is unknown, used, revoked or too old. */
export async function openInvitation(db: SqlPort, hash: string, now: number): Promise<InvitationRow | null> {
  const select = sql`SELECT ${columns} FROM ${source} WHERE i.token_hash = ${hash} AND i.used_at IS NULL
    AND i.revoked_at IS NULL AND i.expires_at > ${now}`;
  return (await db.query<InvitationRow>(select.text, select.values))[0] ?? null;
}

/** Links that can still be used, newest first; old ones are in the audit log. */
export async function openInvitations(db: SqlPort, now: number): Promise<InvitationRow[]> {
  const select = sql`SELECT ${columns} FROM ${source} WHERE i.used_at IS NULL AND i.revoked_at IS NULL
    AND i.expires_at > ${now} ORDER BY i.id DESC LIMIT 500`;
  return db.query<InvitationRow>(select.text, select.values);
}

interface NewInvitation {
  readonly hash: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly scopeKind: RecordKind | null;
  readonly scopeId: number | null;
  readonly note: string | null;
  /** Null: the set-up link of an installation. */
  readonly by: string | null;
  readonly at: number;
  readonly expiresAt: number;
  readonly userId: string | null;
}

export function insertInvitation(link: NewInvitation): Statement {
  return sql`INSERT INTO invitation (token_hash, role, region_code, scope_kind, scope_id, created_by, created_at, expires_at, user_id, note)
    VALUES (${link.hash}, ${link.role}, ${link.regionCode}, ${link.scopeKind}, ${link.scopeId}, ${link.by}, ${link.at},
      ${link.expiresAt}, ${link.userId}, ${link.note})`;
}

export function revokeInvitation(id: number, at: number): Statement {
  return sql`UPDATE invitation SET revoked_at = ${at} WHERE id = ${id} AND used_at IS NULL AND revoked_at IS NULL`;
}

/** Links that set up the installation or set an account's password anew: only the newest may work. */
export function revokeEarlier(userId: string | null, at: number): Statement {
  const mine = userId === null ? sql`created_by IS NULL AND user_id IS NULL` : sql`user_id = ${userId}`;
  return sql`UPDATE invitation SET revoked_at = ${at} WHERE ${mine} AND used_at IS NULL AND revoked_at IS NULL`;
}

/** Marks a link as used; changes nothing when another request was first. */
export function useInvitation(id: number, userId: string, at: number): Statement {
  return sql`UPDATE invitation SET used_by = ${userId}, used_at = ${at} WHERE id = ${id} AND used_at IS NULL AND revoked_at IS NULL`;
}

/** Whether a link may still be used. */
export async function isUnused(db: SqlPort, id: number): Promise<boolean> {
  const unused = sql`SELECT 1 FROM invitation WHERE id = ${id} AND used_at IS NULL AND revoked_at IS NULL`;
  return (await db.query(unused.text, unused.values)).length === 1;
}
