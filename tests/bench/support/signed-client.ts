import { randomBytes } from 'node:crypto';
import { loginToAddress } from '#core/access/login.ts';
import type { Role } from '#core/terms/access.ts';
import { hashPassword } from '#db/node/password-hash.ts';
import type { SqlPort } from '#db/port.ts';
import { insertAccount } from '#db/queries/accounts.ts';
import { insertGrant } from '#db/queries/grants.ts';
import { openFile } from '#db/seed/ports/sqlite-file.ts';
import { newAuthId } from '#db/token.ts';

/** Asks a portal as somebody who has signed in; throws what it refuses with. */
export type SignedClient = <T>(path: string, body?: object) => Promise<T>;

export interface Somebody {
  readonly login: string;
  readonly role: Role;
  /** Region codes of the grants. */
  readonly regions: readonly string[];
}

const PASSWORD = 'Yuci-2026-bench';

/** Makes an account beside a running portal (only the accounts' own tables are touched) and signs it in. */
export async function signIn(stateDir: string, origin: string, somebody: Somebody): Promise<SignedClient> {
  const id = await makeAccount(stateDir, somebody);
  const headers = { origin, 'content-type': 'application/json' };
  const signedIn = await fetch(new URL('/api/auth/sign-in', origin), {
    method: 'POST',
    headers,
    body: JSON.stringify({ login: somebody.login, password: PASSWORD }),
  });
  if (!signedIn.ok) throw new Error(`${somebody.login} cannot sign in: ${await signedIn.text()}`);
  // as if the second factor had been given, which some roles need
  await inDatabase(stateDir, (db) => db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]));
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
  return async (path, body) => {
    const response = await fetch(new URL(path, origin), {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, cookie: cookie.join('; ') },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`);
    return text === '' ? undefined : JSON.parse(text); // as the caller knows the route
  };
}

/** A key of one act. */
export const nextKey = () => randomBytes(16).toString('base64url');

async function makeAccount(stateDir: string, { login, role, regions }: Somebody): Promise<string> {
  const [id, at, passwordHash] = [newAuthId(), Date.now(), await hashPassword(PASSWORD)];
  const account = { id, address: loginToAddress(login), name: login, passwordHash, at, invitation: null };
  const grants = regions.map((regionCode) =>
    insertGrant({ userId: id, role, regionCode, scopeKind: null, scopeId: null, by: 'system', at }),
  );
  await inDatabase(stateDir, (db) => db.batch([...insertAccount(account), ...grants]));
  return id;
}

function inDatabase<T>(stateDir: string, work: (db: SqlPort) => Promise<T>): Promise<T> {
  const { db, close } = openFile(stateDir);
  return work(db).finally(close);
}
