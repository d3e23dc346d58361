import type { Scope } from '#core/access/scope.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import type { Role } from '#core/terms/access.ts';
import type { SqlPort } from '#db/port.ts';
import { type Browser, browser, putAccount } from './session.ts';

export interface Colleague extends Browser {
  readonly account: string;
  readonly read: <T>(path: string) => Promise<T>;
  /** A write that must succeed. */
  readonly write: <T>(path: string, body: unknown) => Promise<T>;
  /** The error of a write that must be refused, or of a read. */
  readonly refused: (path: string, body?: unknown) => Promise<ErrorBody['error'] & { readonly status: number }>;
}

/** Somebody of the console with one grant, signed in; the second factor counts as set up. */
export async function colleague(db: SqlPort, login: string, role: Role, scope: Scope): Promise<Colleague> {
  const account = await putAccount(db, login, [{ role, scope }]);
  const own = browser();
  await own.signIn(login);
  await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [account]);
  const answered = async <T>(response: Response, path: string): Promise<T> => {
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json<T>();
  };
  return {
    ...own,
    account,
    read: async (path) => answered(await own.get(path), path),
    write: async (path, body) => answered(await own.post(path, body), path),
    refused: async (path, body) => {
      const response = body === undefined ? await own.get(path) : await own.post(path, body);
      if (response.ok) throw new Error(`${path} was not refused`);
      return { ...(await response.json<ErrorBody>()).error, status: response.status };
    },
  };
}

export const inRegion = (regionCode: string): Scope => ({ regionCode, record: null });
export const ofPark = (id: string): Scope => ({ regionCode: null, record: { kind: 'PARK', id } });
export const ofSite = (id: string): Scope => ({ regionCode: null, record: { kind: 'SITE', id } });
