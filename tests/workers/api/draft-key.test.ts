import { env } from 'cloudflare:test';
import { beforeAll, expect, it } from 'vitest';
import type { SqlPort } from '#db/port.ts';
import { draftKeyOf } from '../../../workers/auth/draft-key.ts';
import { openDatabase } from '../db/database.ts';
import { type Browser, browser, putAccount } from './session.ts';

let db: SqlPort;
beforeAll(async () => {
  db = await openDatabase();
});

async function signedIn(login: string): Promise<{ own: Browser; id: string }> {
  const own = browser();
  const [row] = await db.query<{ id: string }>('SELECT id FROM auth_user WHERE name = ?', [login]);
  const id = row?.id ?? (await putAccount(db, login, []));
  expect(await own.signIn(login)).toBe('DONE');
  return { own, id };
}
const keyOf = async ({ own }: { own: Browser }) =>
  (await own.get('/api/staff/draft-key')).json<{ account: string; key: string }>();

it('is the same for an account on every sign-in, and another for every account', async () => {
  const first = await signedIn('one');
  const other = await signedIn('two');
  const again = await signedIn('one');
  const [key, otherKey, keyAgain] = [await keyOf(first), await keyOf(other), await keyOf(again)];
  expect(key).toEqual({ account: first.id, key: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/) });
  expect(keyAgain).toEqual(key);
  expect(otherKey.account).toBe(other.id);
  expect(otherKey.key).not.toBe(key.key);
});

it('is kept by no cache, and given to nobody who is signed out', async () => {
  const { own } = await signedIn('one');
  expect((await own.get('/api/staff/draft-key')).headers.get('cache-control')).toBe('no-store');
  await own.post('/api/auth/sign-out');
  expect(await own.outcome('GET', '/api/staff/draft-key')).toBe('401 UNAUTHENTICATED');
});

it('is another one under another secret', async () => {
  const keys = await Promise.all(
    ['a first secret of 32 letters or so', 'a second secret of 32 letters or more'].map((AUTH_SECRET) =>
      draftKeyOf({ DB: env.DB, AUTH_SECRET }, 'account'),
    ),
  );
  expect(new Set(keys).size).toBe(2);
});
