import { PASSWORD_HISTORY } from '#core/access/limits.ts';
import type { SqlPort, Statement } from '../port.ts';
import { newAuthId } from '../token.ts';
import { name, type Sql, sql } from './sql.ts';

export interface AccountRow {
  readonly id: string;
  /** The stored address; `addressToLogin` gives the sign-in name. */
  readonly address: string;
  readonly name: string;
  readonly secondFactor: number | null;
  readonly createdAt: number;
  readonly passwordChangedAt: number;
  readonly disabledAt: number | null;
}

const columns = name(`u.id, u.email AS address, u.name, u.two_factor_enabled AS secondFactor, u.created_at AS createdAt,
  s.password_changed_at AS passwordChangedAt, s.disabled_at AS disabledAt`);
const source = name('auth_user u JOIN account_state s ON s.user_id = u.id');

/** Accounts in the order of their names; an office has some dozens. */
export async function listAccounts(db: SqlPort): Promise<AccountRow[]> {
  return db.query<AccountRow>(`SELECT ${columns.text} FROM ${source.text} ORDER BY u.name, u.id LIMIT 2000`);
}

export async function accountById(db: SqlPort, id: string): Promise<AccountRow | null> {
  return (await db.query<AccountRow>(`SELECT ${columns.text} FROM ${source.text} WHERE u.id = ?`, [id]))[0] ?? null;
}

export async function accountByAddress(db: SqlPort, address: string): Promise<AccountRow | null> {
  const found = await db.query<AccountRow>(`SELECT ${columns.text} FROM ${source.text} WHERE u.email = ?`, [address]);
  return found[0] ?? null;
}

export async function hasAccounts(db: SqlPort): Promise<boolean> {
  return (await db.query('SELECT 1 FROM auth_user LIMIT 1')).length > 0;
}

interface NewAccount {
  readonly id: string;
  readonly address: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly at: number;
  /** The invitation it is made by must still be open: else nothing is inserted and the batch fails on the foreign key. */
  readonly invitation: number | null;
}

/** An account in the tables of better-auth and ours. Fails on the UNIQUE address when the name is taken. */
export function insertAccount({ id, address, name: title, passwordHash, at, invitation }: NewAccount): Statement[] {
  return [
    sql`INSERT INTO auth_user (id, name, email, email_verified, created_at, updated_at, two_factor_enabled)
      SELECT ${id}, ${title}, ${address}, 0, ${at}, ${at}, 0 ${whileOpen(invitation)}`,
    sql`INSERT INTO auth_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
      VALUES (${newAuthId()}, ${id}, 'credential', ${id}, ${passwordHash}, ${at}, ${at})`,
    sql`INSERT INTO account_state (user_id, password_changed_at) VALUES (${id}, ${at})`,
    rememberPassword(id, passwordHash, at),
  ];
}

function whileOpen(invitation: number | null): Sql {
  return invitation === null
    ? sql``
    : sql`WHERE EXISTS (SELECT 1 FROM invitation WHERE id = ${invitation} AND used_at IS NULL AND revoked_at IS NULL)`;
}

/** Sets a password and keeps the hashes of the last ones. */
export function setPassword(id: string, passwordHash: string, at: number): Statement[] {
  return [
    sql`UPDATE auth_account SET password = ${passwordHash}, updated_at = ${at} WHERE user_id = ${id} AND provider_id = 'credential'`,
    sql`UPDATE account_state SET password_changed_at = ${at} WHERE user_id = ${id}`,
    rememberPassword(id, passwordHash, at),
    sql`DELETE FROM password_history WHERE user_id = ${id} AND id NOT IN
      (SELECT id FROM password_history WHERE user_id = ${id} ORDER BY id DESC LIMIT ${PASSWORD_HISTORY})`,
  ];
}

function rememberPassword(id: string, passwordHash: string, at: number): Statement {
  return sql`INSERT INTO password_history (user_id, password_hash, created_at) VALUES (${id}, ${passwordHash}, ${at})`;
}

/** Hashes of the last passwords, the present one first. */
export async function lastPasswords(db: SqlPort, id: string): Promise<string[]> {
  const found = await db.query<{ hash: string }>(
    'SELECT password_hash AS hash FROM password_history WHERE user_id = ? ORDER BY id DESC LIMIT ?',
    [id, PASSWORD_HISTORY],
  );
  return found.map(({ hash }) => hash);
}

/** Takes the second factor away: for an account whose owner lost the phone. */
export function dropSecondFactor(id: string): Statement[] {
  return [
    sql`DELETE FROM auth_two_factor WHERE user_id = ${id}`,
    sql`UPDATE auth_user SET two_factor_enabled = 0 WHERE id = ${id}`,
  ];
}

/** Another app and other recovery codes, both sealed as better-auth stores them; the old ones are worth nothing any more. */
export function replaceSecondFactor(
  id: string,
  to: { readonly secret: string; readonly backupCodes: string },
): Statement {
  return sql`UPDATE auth_two_factor SET secret = ${to.secret}, backup_codes = ${to.backupCodes}, verified = 1,
    failed_verification_count = 0, locked_until = NULL WHERE user_id = ${id}`;
}

/** 停用 or 启用. Refused by a trigger for the last administrator. */
export function setDisabled(id: string, at: number | null): Statement {
  return sql`UPDATE account_state SET disabled_at = ${at} WHERE user_id = ${id}`;
}
