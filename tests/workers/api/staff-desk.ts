import { expect } from 'vitest';
import type { Scope } from '#core/access/scope.ts';
import type { ErrorBody } from '#core/schemas/common.ts';
import type { Role } from '#core/terms/access.ts';
import type { SqlPort } from '#db/port.ts';
import { insertRecordLink, type LinkRole } from '#db/queries/record-access-links.ts';
import { newToken, tokenHash } from '#db/token.ts';
import { type Browser, browser, putAccount } from './session.ts';
import { newKey } from './visitor.ts';

export const DINGXIANG: Scope = { regionCode: '140921', record: null };
export const HENAN: Scope = { regionCode: '410000', record: null };

/** Somebody who is signed in, with what their calls come to. */
export interface Desk extends Browser {
  readonly id: string;
  /** A write under a key of its own: the answer, or status and code with what was expected. */
  readonly act: <T = Record<string, unknown>>(
    path: string,
    body: Readonly<Record<string, unknown>>,
  ) => Promise<T | string>;
  /** The answer to a GET that must succeed. */
  readonly see: <T>(path: string) => Promise<T>;
}

function desk(own: Browser, id: string): Desk {
  return {
    ...own,
    id,
    act: async <T>(path: string, body: Readonly<Record<string, unknown>>) => {
      const response = await own.ask('POST', path, { key: newKey(), ...body });
      if (response.ok) return response.json<T>();
      const { error } = await response.json<ErrorBody>();
      return [response.status, error.code, ...(error.details ?? []).map(({ expected }) => expected)].join(' ');
    },
    see: async <T>(path: string) => {
      const response = await own.get(path);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json<T>();
    },
  };
}

/** An account of one role, signed in; where the role needs a second factor it has one. */
export async function signedIn(db: SqlPort, login: string, role: Role, scope: Scope): Promise<Desk> {
  const own = browser();
  const id = await putAccount(db, login, [{ role, scope }]);
  expect(await own.signIn(login)).toBe('DONE');
  await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]);
  return desk(own, id);
}

/** The representative of a village or an enterprise, who opened a one-time link. */
export async function withLink(db: SqlPort, role: LinkRole, record: string): Promise<Desk> {
  const token = newToken();
  const at = Date.now();
  const link = { hash: await tokenHash(token), role, record, by: 'system', at, expiresAt: at + 1e7 };
  await db.batch([insertRecordLink(link)]);
  const own = browser();
  expect(await own.outcome('POST', '/api/record-links/open', { token })).toBe(200);
  const [row] = await db.query<{ id: number }>('SELECT max(id) AS id FROM record_link');
  return desk(own, `link:${row?.id}`);
}
