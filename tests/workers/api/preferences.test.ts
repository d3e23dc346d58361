import { beforeAll, expect, it } from 'vitest';
import type { SqlPort } from '#db/port.ts';
import { openDatabase } from '../db/database.ts';
import { type Browser, browser, putAccount } from './session.ts';

let db: SqlPort;
beforeAll(async () => {
  db = await openDatabase();
});

async function signedIn(login: string): Promise<Browser> {
  const own = browser();
  await putAccount(db, login, []);
  expect(await own.signIn(login)).toBe('DONE');
  return own;
}
const PATH = '/api/staff/preferences';
const itemsOf = async (own: Browser) => (await (await own.get(PATH)).json<{ items: unknown }>()).items;
const put = async (own: Browser, name: string, value: unknown) =>
  (await own.ask('PUT', `${PATH}/${name}`, { value })).status;

it('an account keeps its own preferences and sees nobody else’s', async () => {
  const [one, two] = [await signedIn('one'), await signedIn('two')];
  expect(await put(one, 'columns.SITE', ['name', 'phone'])).toBe(204);
  expect(await put(two, 'columns.SITE', ['region'])).toBe(204);
  expect(await put(one, 'columns.SITE', ['phone'])).toBe(204);
  expect(await itemsOf(one)).toEqual({ 'columns.SITE': ['phone'] });
  expect(await itemsOf(two)).toEqual({ 'columns.SITE': ['region'] });
  expect(await put(one, 'columns.SITE', null)).toBe(204);
  expect([await itemsOf(one), await itemsOf(two)]).toEqual([{}, { 'columns.SITE': ['region'] }]);
  expect((await one.get(PATH)).headers.get('cache-control')).toBe('no-store');
});

it('what is no name, too long or one too many is refused, and nothing of it is kept', async () => {
  const own = await signedIn('three');
  expect(await put(own, '7', 1)).toBe(400);
  expect(await put(own, 'a'.repeat(61), 1)).toBe(400);
  expect(await put(own, 'long', 'x'.repeat(60_000))).toBe(400);
  expect(await itemsOf(own)).toEqual({});
  expect(await put(own, 'a7', 'one')).toBe(204);
  await db.query(
    `INSERT INTO account_preference (account, name, value, at)
     SELECT p.account, 'c' || j.value, '1', 0 FROM account_preference p, json_each(?) j WHERE p.name = 'a7'`,
    [JSON.stringify(Array.from({ length: 99 }, (_, i) => i))],
  );
  expect([await put(own, 'b', 1), await put(own, 'a7', 'other')]).toEqual([409, 204]);
});
