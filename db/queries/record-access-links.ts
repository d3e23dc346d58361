import type { RecordKind } from '#core/ids.ts';
import type { Role } from '#core/terms/access.ts';
import type { SqlPort, Statement } from '../port.ts';
import { name, sql } from './sql.ts';

export interface RecordLinkRow {
  readonly id: number;
  readonly role: Role;
  readonly recordId: string;
  readonly recordName: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly openedAt: number | null;
  readonly sessionExpiresAt: number | null;
}

/** The kind of record that each role's links are for. */
export const linkKind = { VILLAGE_REP: 'VILLAGE', ENTERPRISE_REP: 'ENTERPRISE' } as const satisfies Partial<
  Record<Role, RecordKind>
>;
export type LinkRole = keyof typeof linkKind;

const columns = name(`l.id, l.role, l.record_public_id AS recordId,
  CASE l.role WHEN 'VILLAGE_REP' THEN (SELECT v.name FROM village v WHERE v.public_id = l.record_public_id)
    ELSE (SELECT e.name FROM enterprise e WHERE e.public_id = l.record_public_id) END AS recordName,
  l.created_at AS createdAt, l.expires_at AS expiresAt, l.opened_at AS openedAt,
  l.session_expires_at AS sessionExpiresAt`);

/** The link behind a token while it can be opened. */
export async function unopenedLink(db: SqlPort, hash: string, now: number): Promise<RecordLinkRow | null> {
  const select = sql`SELECT ${columns} FROM record_link l WHERE l.token_hash = ${hash} AND l.opened_at IS NULL
    AND l.revoked_at IS NULL AND l.expires_at > ${now}`;
  return (await db.query<RecordLinkRow>(select.text, select.values))[0] ?? null;
}

/** The link whose bearer has this cookie, while the cookie is good. */
export async function linkOfBearer(db: SqlPort, hash: string, now: number): Promise<RecordLinkRow | null> {
  const select = sql`SELECT ${columns} FROM record_link l WHERE l.session_hash = ${hash} AND l.revoked_at IS NULL
    AND l.session_expires_at > ${now}`;
  return (await db.query<RecordLinkRow>(select.text, select.values))[0] ?? null;
}

/** Links of a record that still can be opened or are in use. */
export async function linksOfRecord(db: SqlPort, record: string, now: number): Promise<RecordLinkRow[]> {
  const select = sql`SELECT ${columns} FROM record_link l WHERE l.record_public_id = ${record} AND l.revoked_at IS NULL
    AND (CASE WHEN l.opened_at IS NULL THEN l.expires_at ELSE l.session_expires_at END) > ${now}
    ORDER BY l.id DESC LIMIT 100`;
  return db.query<RecordLinkRow>(select.text, select.values);
}

export async function recordLinkById(db: SqlPort, id: number): Promise<RecordLinkRow | null> {
  const select = sql`SELECT ${columns} FROM record_link l WHERE l.id = ${id} AND l.revoked_at IS NULL`;
  return (await db.query<RecordLinkRow>(select.text, select.values))[0] ?? null;
}

interface NewLink {
  readonly hash: string;
  readonly role: LinkRole;
  readonly record: string;
  readonly by: string;
  readonly at: number;
  readonly expiresAt: number;
}

export function insertRecordLink({ hash, role, record, by, at, expiresAt }: NewLink): Statement {
  return sql`INSERT INTO record_link (token_hash, role, record_public_id, created_by, created_at, expires_at)
    VALUES (${hash}, ${role}, ${record}, ${by}, ${at}, ${expiresAt})`;
}

/** Opens a link once: of two requests the second changes nothing. */
export function openRecordLink(id: number, sessionHash: string, at: number, until: number): Statement {
  return sql`UPDATE record_link SET opened_at = ${at}, session_hash = ${sessionHash}, session_expires_at = ${until}
    WHERE id = ${id} AND opened_at IS NULL AND revoked_at IS NULL`;
}

export function revokeRecordLink(id: number, at: number): Statement {
  return sql`UPDATE record_link SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL`;
}
