import type { Scope } from '#core/access/scope.ts';
import type { DataLevel } from '#core/terms/access.ts';
import type { SqlPort, Statement } from '../port.ts';
import { readRows, rows } from './read.ts';
import { type Sql, sql, whereAll } from './sql.ts';
import { withinScopes } from './within-scopes.ts';

export interface DisplayRow {
  readonly id: string;
  readonly label: string;
  readonly regionCode: string;
  readonly regionName: string | null;
  readonly view: string;
  readonly level: DataLevel;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly lastSeenAt: number | null;
  readonly revokedAt: number | null;
}

const select = sql`SELECT d.public_id AS id, d.label, d.region_code AS regionCode,
    (SELECT full_name FROM region WHERE code = d.region_code) AS regionName, d.view, d.data_level AS level,
    d.created_at AS createdAt, d.expires_at AS expiresAt, d.last_seen_at AS lastSeenAt, d.revoked_at AS revokedAt
  FROM display_token d`;

/** Screens of some scopes, the newest first; an authority has some dozens. */
export async function displaysWithin(db: SqlPort, scopes: readonly Scope[]): Promise<DisplayRow[]> {
  const within = withinScopes(scopes, { region: 'd.region_code', inParks: null, isRecord: () => sql`0` });
  return readRows(db, rows<DisplayRow>(sql`${select} ${whereAll([within])} ORDER BY d.id DESC LIMIT 500`));
}

export async function displayById(db: SqlPort, id: string): Promise<DisplayRow | null> {
  return one(db, sql`d.public_id = ${id}`);
}

/** The screen of a token, whatever its state. */
export async function displayByToken(db: SqlPort, hash: string): Promise<DisplayRow | null> {
  return one(db, sql`d.token_hash = ${hash}`);
}

async function one(db: SqlPort, condition: Sql): Promise<DisplayRow | null> {
  const [row] = await readRows(db, rows<DisplayRow>(sql`${select} WHERE ${condition}`));
  return row ?? null;
}

interface NewDisplay {
  readonly id: string;
  readonly hash: string;
  readonly label: string;
  readonly regionCode: string;
  readonly view: string;
  readonly level: DataLevel;
  readonly by: string;
  readonly at: number;
  readonly expiresAt: number;
}

export function insertDisplay({ id, hash, label, regionCode, view, level, by, at, expiresAt }: NewDisplay): Statement {
  return sql`INSERT INTO display_token
      (public_id, created_at, updated_at, token_hash, label, region_code, view, data_level, created_by, expires_at)
    VALUES (${id}, ${at}, ${at}, ${hash}, ${label}, ${regionCode}, ${view}, ${level}, ${by}, ${expiresAt})`;
}

export function revokeDisplay(id: string, at: number): Statement {
  return sql`UPDATE display_token SET revoked_at = ${at}, updated_at = ${at} WHERE public_id = ${id} AND revoked_at IS NULL`;
}

/** Notes that a screen was there. */
export async function seeDisplay(db: SqlPort, id: string, at: number): Promise<void> {
  await db.batch([sql`UPDATE display_token SET last_seen_at = ${at} WHERE public_id = ${id}`]);
}
