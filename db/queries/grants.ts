import type { Grant } from '#core/access/may.ts';
import type { Scope } from '#core/access/scope.ts';
import type { RecordKind } from '#core/ids.ts';
import type { Role } from '#core/terms/access.ts';
import type { SqlPort, Statement } from '../port.ts';
import { joinSql, name, type Sql, sql } from './sql.ts';

/** Tables of the kinds a grant can be narrowed to. */
export const scopeTables = { PARK: 'park', SITE: 'position', VILLAGE: 'village', ENTERPRISE: 'enterprise' } as const;
export type ScopeKind = keyof typeof scopeTables;

export function isScopeKind(kind: RecordKind): kind is ScopeKind {
  return Object.hasOwn(scopeTables, kind);
}

/** Public id and name of the record that a row's `scope_kind` and `scope_id` mean. `alias` is our own text. */
export function scopeRecord(alias: string): { readonly id: Sql; readonly title: Sql } {
  const column = (wanted: 'public_id' | 'name') => {
    const branches = Object.entries(scopeTables).map(([kind, table]) =>
      name(`WHEN '${kind}' THEN (SELECT r.${wanted} FROM ${table} r WHERE r.id = ${alias}.scope_id)`),
    );
    return sql`CASE ${name(`${alias}.scope_kind`)} ${name(branches.map(({ text }) => text).join(' '))} END`;
  };
  return { id: column('public_id'), title: column('name') };
}

export interface GrantRow {
  readonly id: number;
  readonly userId: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly recordKind: RecordKind | null;
  readonly recordId: string | null;
  readonly recordName: string | null;
  readonly grantedAt: number;
  readonly expiresAt: number | null;
}

/** The grants that hold now, of some accounts or of all. */
export async function activeGrants(db: SqlPort, now: number, users: readonly string[] | null): Promise<GrantRow[]> {
  const record = scopeRecord('g');
  const who = users === null ? sql`1` : sql`g.user_id IN (SELECT value FROM json_each(${JSON.stringify(users)}))`;
  const select = sql`SELECT g.id, g.user_id AS userId, g.role, g.region_code AS regionCode,
      (SELECT r.name FROM region r WHERE r.code = g.region_code) AS regionName,
      g.scope_kind AS recordKind, ${record.id} AS recordId, ${record.title} AS recordName,
      g.granted_at AS grantedAt, g.expires_at AS expiresAt
    FROM role_grant g
    WHERE ${joinSql([who, sql`g.revoked_at IS NULL`, sql`(g.expires_at IS NULL OR g.expires_at > ${now})`], ' AND ')}
    ORDER BY g.user_id, g.id`;
  return db.query<GrantRow>(select.text, select.values);
}

/** A grant whose record is gone reaches nothing: its id is one that nobody has. */
export function toGrant(row: GrantRow): Grant {
  const record = row.recordKind === null ? null : { kind: row.recordKind, id: row.recordId ?? '' };
  return { role: row.role, scope: { regionCode: row.regionCode, record } };
}

/** Row id of the record of a scope; null where the scope has none or there is no such record. */
export async function scopeRowId(db: SqlPort, { record }: Scope): Promise<number | null> {
  if (record === null || !isScopeKind(record.kind)) return null;
  const rows = await db.query<{ id: number }>(`SELECT id FROM ${scopeTables[record.kind]} WHERE public_id = ?`, [
    record.id,
  ]);
  return rows[0]?.id ?? null;
}

interface NewGrant {
  readonly userId: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly scopeKind: RecordKind | null;
  readonly scopeId: number | null;
  readonly by: string;
  readonly at: number;
}

/** Refused by a trigger when it would put two of the separate powers into one hand. */
export function insertGrant({ userId, role, regionCode, scopeKind, scopeId, by, at }: NewGrant): Statement {
  return sql`INSERT INTO role_grant (user_id, role, region_code, scope_kind, scope_id, granted_by, granted_at)
    VALUES (${userId}, ${role}, ${regionCode}, ${scopeKind}, ${scopeId}, ${by}, ${at})`;
}

/** Refused by a trigger for the last administrator. */
export function revokeGrant(id: number, by: string, at: number): Statement {
  return sql`UPDATE role_grant SET revoked_by = ${by}, revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL`;
}

/** Messages of the triggers. */
export const SEPARATION = 'separation of duties';
export const LAST_ADMIN = 'last administrator';
