import type { Bindings } from '#api/env.ts';
import type { Enrolment, SignInStep } from '#core/access/auth-service.ts';
import type { Scope } from '#core/access/scope.ts';
import type { Me } from '#core/schemas/access.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import type { Role } from '#core/terms/access.ts';
import { hashPassword } from '#db/node/password-hash.ts';
import type { SqlPort } from '#db/port.ts';
import { insertAccount } from '#db/queries/accounts.ts';
import { insertGrant, scopeRowId } from '#db/queries/grants.ts';
import { newAuthId } from '#db/token.ts';
import { totp } from '../../support/totp.ts';
import { send } from './call.ts';

export const PASSWORD = 'Yuci-2026-first';

/** A browser: keeps the cookies it is given and says where its requests come from. `bindings` take the place of the usual ones. */
export function browser(bindings: Partial<Bindings> = {}) {
  const jar = new Map<string, string>();
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const init = {
      method,
      headers: {
        ...(cookie === '' ? {} : { cookie }),
        'sec-fetch-site': 'same-origin',
        'cf-connecting-ip': '192.0.2.7',
        'user-agent': 'Test/1',
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    };
    const response = await send(path, init, bindings);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  const codeOf = async (response: Response) => (await response.json<ErrorBody>()).error.code;
  return {
    jar,
    ask,
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown = {}) => ask('POST', path, body),
    /** Status of a call, with the error's code where it has one. */
    outcome: async (method: string, path: string, body?: unknown) => {
      const response = await ask(method, path, body);
      return response.ok ? response.status : `${response.status} ${await codeOf(response)}`;
    },
    me: async () => (await ask('GET', '/api/me')).json<Me>(),
    signIn: async (login: string, password = PASSWORD) => {
      const response = await ask('POST', '/api/auth/sign-in', { login, password });
      return response.ok ? (await response.json<{ next: SignInStep }>()).next : codeOf(response);
    },
    /** Sets up a second factor and gives its secret. */
    enrol: async (password = PASSWORD) => {
      const begun = await ask('POST', '/api/auth/second-factor/begin', { password });
      const { uri, recoveryCodes } = await begun.json<Enrolment>();
      const confirmed = await ask('POST', '/api/auth/second-factor/confirm', { code: await codeFrom(uri) });
      return { uri, recoveryCodes, status: confirmed.status };
    },
  };
}

export type Browser = ReturnType<typeof browser>;

/** What an authenticator app shows now for the address it scanned. */
export async function codeFrom(uri: string): Promise<string> {
  return totp(new URL(uri).searchParams.get('secret') ?? '');
}

let hash: Promise<string> | undefined;

/** Puts an account straight into the database; deriving one key serves all of a file. */
export async function putAccount(
  db: SqlPort,
  login: string,
  grants: readonly { readonly role: Role; readonly scope: Scope }[],
  at = Date.now(),
): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  const id = newAuthId();
  const account = { id, address: `${login}@name.invalid`, name: login, passwordHash: await hash, at, invitation: null };
  const given = await Promise.all(
    grants.map(async ({ role, scope }) =>
      insertGrant({
        userId: id,
        role,
        regionCode: scope.regionCode,
        scopeKind: scope.record?.kind ?? null,
        scopeId: await scopeRowId(db, scope),
        by: 'system',
        at,
      }),
    ),
  );
  await db.batch([...insertAccount(account), ...given]);
  return id;
}
