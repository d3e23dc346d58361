import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { refused } from '../../../workers/auth/answers.ts';
import { openDatabase } from '../db/database.ts';
import { send } from './call.ts';
import { count, newKey, openSite, refusal, say } from './visitor.ts';

const SITE = 'st_0000000001';
const HOUR_MS = 3_600_000;

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openSite(db, SITE);
});
// Half an hour before an hour ends, so that the window does not end under the test.
beforeEach(() => {
  vi.useFakeTimers({ now: (Math.floor(Date.now() / HOUR_MS) + 0.5) * HOUR_MS, toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await db.query('DELETE FROM visitor_limit');
});

const correct = (sending: Parameters<typeof say>[2] = {}, key = newKey()) =>
  say('/api/corrections', { key, site: SITE, kind: 'PHONE' }, sending);

async function times(n: number, send: () => Promise<Response>): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < n; i++) statuses.push((await send()).status);
  return statuses;
}

describe('a limit', () => {
  it('stops one visitor after twenty corrections in an hour, says when to come back, and lets others in', async () => {
    const cookie = newKey();
    expect(new Set(await times(20, () => correct({ cookie })))).toEqual(new Set([201]));
    const over = await correct({ cookie });
    expect(over.headers.get('retry-after')).toBe('1800');
    expect(await refusal(over)).toMatchObject({ status: 429, code: 'TOO_MANY' });
    expect((await correct({ cookie: newKey() })).status).toBe(201);
    vi.setSystemTime(Date.now() + HOUR_MS);
    expect((await correct({ cookie })).status).toBe(201);
  });

  it('never stops a repeated request of what has arrived', async () => {
    const cookie = newKey();
    const key = newKey();
    expect((await correct({ cookie }, key)).status).toBe(201);
    await times(25, () => correct({ cookie }));
    expect((await correct({ cookie })).status).toBe(429);
    expect((await correct({ cookie }, key)).status).toBe(200);
  });

  it('stops an address that throws its cookies away, of IPv6 a whole household', async () => {
    let i = 0;
    const sendFrom = (address: () => string) => times(121, () => correct({ address: address() }));
    const v4 = await sendFrom(() => '203.0.113.7');
    expect(v4.filter((status) => status === 429)).toHaveLength(1);
    const v6 = await sendFrom(() => `2001:db8:1:2::${(++i).toString(16)}`);
    expect(v6.filter((status) => status === 429)).toHaveLength(1);
    expect((await correct({ address: '2001:db8:1:3::1' })).status).toBe(201);
  });

  it('stops who tries numbers, tickets and codes alike', async () => {
    const address = '203.0.113.9';
    const look = () => send('/api/tickets?no=ZZZZZ-ZZZZZ', { headers: { 'cf-connecting-ip': address } });
    expect(new Set(await times(15, look))).toEqual(new Set([404]));
    const guess = () => say('/api/ratings', { key: newKey(), site: SITE, level: 5, code: 'ZZZZZ-ZZZZZ' }, { address });
    expect(new Set(await times(15, guess))).toEqual(new Set([400]));
    expect((await look()).status).toBe(429);
    expect((await guess()).status).toBe(429);
    const elsewhere = await send('/api/tickets?no=ZZZZZ-ZZZZZ', { headers: { 'cf-connecting-ip': '203.0.113.10' } });
    expect(elsewhere.status).toBe(404);
  });

  it('stops one address that rates one site again and again, and counts no others', async () => {
    const rate = (address: string) => say('/api/ratings', { key: newKey(), site: SITE, level: 1 }, { address });
    const statuses = await times(14, () => rate('198.51.100.77'));
    expect(statuses).toEqual([...Array(12).fill(201), 429, 429]);
    expect((await rate('198.51.101.77')).status).toBe(201);
  });

  it('keeps neither address nor cookie, and a new salt each day', async () => {
    const cookie = newKey();
    await correct({ cookie, address: '198.51.100.23' });
    const salt = async () => JSON.stringify(await db.query('SELECT * FROM visitor_salt'));
    const today = await salt();
    for (const table of ['visitor_limit', 'visitor_salt', 'submission', 'correction']) {
      const rows = JSON.stringify(await db.query(`SELECT * FROM ${table}`));
      expect(rows).not.toContain('198.51');
      expect(rows).not.toContain(cookie);
    }
    vi.setSystemTime(Date.now() + 24 * HOUR_MS);
    await correct({ cookie, address: '198.51.100.23' });
    expect(await salt()).not.toBe(today);
    expect(await count(db, 'visitor_salt')).toBe(1);
    // Only this hour's two counts are left.
    expect(await count(db, 'visitor_limit')).toBe(2);
  });
});

describe('only a page of this site may write', () => {
  const own = { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' };
  const post = (path: string, headers: Readonly<{ origin?: string; 'sec-fetch-site'?: string }>) =>
    send(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json', ...headers } });
  const paths = ['/api/ratings', '/api/ratings/addition', '/api/corrections', '/api/reports', '/api/photos'];

  it.each(paths)('%s', async (path) => {
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost.evil.example' },
      { origin: 'http://localhost:8080' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { ...own, 'sec-fetch-site': 'cross-site' },
      { ...own, origin: 'https://evil.example' },
    ]) {
      const response = await post(path, headers);
      expect([headers, response.headers.get('set-cookie')]).toEqual([headers, null]);
      expect([headers, await refusal(response)]).toMatchObject([headers, { status: 403, code: 'NOT_SAME_ORIGIN' }]);
    }
    for (const headers of [
      own,
      { origin: 'http://localhost' },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'https://localhost' },
    ]) {
      expect([headers, (await refusal(await post(path, headers))).code]).not.toEqual([headers, 'NOT_SAME_ORIGIN']);
    }
  });

  it('and the methods are told to whoever asks', async () => {
    const options = await send('/api/ratings', { method: 'OPTIONS' });
    expect(options.headers.get('allow')).toBe('POST, OPTIONS');
    expect((await send('/api/ratings')).status).toBe(405);
  });
});

it('trying to sign in is counted by network before a password is looked at, and an office still gets in', async () => {
  const signIn = vi.fn(async () => refused('SIGN_IN_FAILED'));
  const bindings = { AUTH: { signIn } as never }; // what the route calls
  const attempt = (address: string) =>
    say('/api/auth/sign-in', { login: newKey(), password: 'x' }, { address, bindings });
  expect(new Set(await times(300, () => attempt('203.0.113.9')))).toEqual(new Set([401]));
  expect(await refusal(await attempt('203.0.113.9'))).toMatchObject({ status: 429, code: 'TOO_MANY' });
  expect(signIn).toHaveBeenCalledTimes(300);
  expect((await attempt('203.0.114.9')).status).toBe(401);
});
