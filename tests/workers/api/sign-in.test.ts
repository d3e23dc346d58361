import { beforeAll, describe, expect, it } from 'vitest';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { SqlPort } from '#db/port.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { openDatabase } from '../db/database.ts';
import { browser, codeFrom, PASSWORD, putAccount } from './session.ts';

let db: SqlPort;
beforeAll(async () => {
  db = await openDatabase();
  await putAccount(db, 'leader', [{ role: 'LEADER', scope: EVERYWHERE }]);
});

const actions = async (account: string) =>
  (
    await db.query<{ action: string; result: string }>(
      'SELECT action, result FROM audit_log WHERE public_id = ? ORDER BY seq',
      [account],
    )
  ).map(({ action, result }) => `${action} ${result}`);

describe('signing in', () => {
  it('gives a session by a cookie that scripts and other sites do not get', async () => {
    const visitor = browser();
    expect(await visitor.me()).toMatchObject({ account: null, roles: ['PUBLIC'], session: null });
    const response = await visitor.post('/api/auth/sign-in', { login: ' Leader ', password: PASSWORD });
    expect(response.status).toBe(200);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^atlas\.session_token=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Max-Age|Secure/i);
    expect(await visitor.me()).toMatchObject({ account: { login: 'leader' }, roles: ['LEADER'], pending: null });
  });

  it('marks the cookie secure on https', async () => {
    const response = await browser().post('https://portal.test/api/auth/sign-in', {
      login: 'leader',
      password: PASSWORD,
    });
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-atlas\.session_token=.*; Secure/);
  });

  it('says the same of a wrong password and of a name that nobody has', async () => {
    const wrong = await browser().post('/api/auth/sign-in', { login: 'leader', password: 'x' });
    const unknown = await browser().post('/api/auth/sign-in', { login: 'nobody', password: PASSWORD });
    const texts = await Promise.all(
      [wrong, unknown].map(async (answer) => (await answer.text()).replace(/"requestId".*/, '')),
    );
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(texts[0]).toBe(texts[1]);
  });

  it('ends with signing out', async () => {
    const visitor = browser();
    await visitor.signIn('leader');
    const stolen = new Map(visitor.jar);
    expect(await visitor.outcome('POST', '/api/auth/sign-out', {})).toBe(204);
    expect((await visitor.me()).account).toBeNull();
    for (const [name, value] of stolen) visitor.jar.set(name, value);
    expect((await visitor.me()).account).toBeNull();
  });

  it('does not take a forged cookie', async () => {
    const visitor = browser();
    await visitor.signIn('leader');
    const [name = '', value = ''] = [...visitor.jar][0] ?? [];
    visitor.jar.set(name, value.replace(/\..*/, '.Zm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2VkZm9yZ2U%3D'));
    expect((await visitor.me()).account).toBeNull();
  });

  it('refuses what another site sends', async () => {
    const visitor = browser();
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }] as const) {
      const response = await visitor.ask('POST', '/api/auth/sign-in', { login: 'leader', password: PASSWORD }, headers);
      expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('NOT_SAME_ORIGIN')]);
    }
  });
});

describe('the lock', () => {
  it('comes with the fifth failure, holds against the right password, and ends after 15 minutes', async () => {
    const id = await putAccount(db, 'clumsy', [{ role: 'LEADER', scope: EVERYWHERE }]);
    const visitor = browser();
    for (let i = 0; i < 4; i++) expect(await visitor.signIn('clumsy', 'wrong')).toBe('SIGN_IN_FAILED');
    expect(await visitor.signIn('clumsy', 'wrong')).toBe('ACCOUNT_LOCKED');
    const locked = await visitor.post('/api/auth/sign-in', { login: 'clumsy', password: PASSWORD });
    expect(locked.status).toBe(423);
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
    expect(await actions(id)).toEqual([...Array(5).fill('SIGN_IN SIGN_IN_FAILED'), 'ACCOUNT_LOCK OK']);
    await db.query('UPDATE sign_in_guard SET locked_until = locked_until - 900001, last_at = last_at - 900001');
    expect(await visitor.signIn('clumsy')).toBe('DONE');
  });

  it('lets no more than five of many guesses at once be looked at', async () => {
    const id = await putAccount(db, 'target', [{ role: 'LEADER', scope: EVERYWHERE }]);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => browser().signIn('target', `guess ${i}`)));
    expect(answers.filter((answer) => answer === 'SIGN_IN_FAILED')).toHaveLength(4);
    expect(answers.filter((answer) => answer === 'ACCOUNT_LOCKED')).toHaveLength(16);
    expect((await actions(id)).filter((line) => line.startsWith('SIGN_IN '))).toHaveLength(5);
  });

  it('forgets failures after a success', async () => {
    await putAccount(db, 'tired', [{ role: 'LEADER', scope: EVERYWHERE }]);
    for (let i = 0; i < 4; i++) expect(await browser().signIn('tired', 'wrong')).toBe('SIGN_IN_FAILED');
    expect(await browser().signIn('tired')).toBe('DONE');
    expect(await browser().signIn('tired', 'wrong')).toBe('SIGN_IN_FAILED');
  });
});

describe('the second factor', () => {
  it('comes before every right of a role that needs it, then is asked at each sign-in', async () => {
    await putAccount(db, 'auditor', [{ role: 'AUDITOR', scope: EVERYWHERE }]);
    const first = browser();
    expect(await first.signIn('auditor')).toBe('DONE');
    expect(await first.me()).toMatchObject({ pending: 'SECOND_FACTOR', secondFactor: false });
    expect(await first.outcome('GET', '/api/audit')).toBe('403 SECOND_FACTOR_NEEDED');
    const { uri, recoveryCodes, status } = await first.enrol();
    expect(status).toBe(204);
    expect(uri).toMatch(/^otpauth:\/\/totp\/[^?]*:auditor\?/);
    expect(recoveryCodes).toHaveLength(10);
    expect(await first.outcome('GET', '/api/audit')).toBe(200);

    const second = browser();
    expect(await second.signIn('auditor')).toBe('SECOND_FACTOR');
    expect((await second.me()).account).toBeNull();
    expect(await second.outcome('POST', '/api/auth/second-factor', { code: '000000' })).toBe('401 CODE_WRONG');
    expect(await second.outcome('POST', '/api/auth/second-factor', { code: await codeFrom(uri) })).toBe(200);
    expect(await second.me()).toMatchObject({ account: { login: 'auditor' }, pending: null });

    const [code = ''] = recoveryCodes;
    const third = browser();
    await third.signIn('auditor');
    expect(await third.outcome('POST', '/api/auth/second-factor', { code })).toBe(200);
    const fourth = browser();
    await fourth.signIn('auditor');
    expect(await fourth.outcome('POST', '/api/auth/second-factor', { code })).toBe('401 CODE_WRONG');
  });

  it('is not asked of whoever did not give the password', async () => {
    expect(await browser().outcome('POST', '/api/auth/second-factor', { code: '123456' })).toBe('401 UNAUTHENTICATED');
  });

  it('locks the account after five wrong codes, however often the right password is given between', async () => {
    await putAccount(db, 'officer', [{ role: 'ORG_DEPT', scope: EVERYWHERE }]);
    const owner = browser();
    await owner.signIn('officer');
    await owner.enrol();
    const thief = browser();
    const seen: (string | number)[] = [];
    for (let i = 0; i < 5; i++) {
      expect(await thief.signIn('officer')).toBe('SECOND_FACTOR');
      seen.push(await thief.outcome('POST', '/api/auth/second-factor', { code: '000000' }));
    }
    expect(seen).toEqual([...Array(4).fill('401 CODE_WRONG'), '423 ACCOUNT_LOCKED']);
    expect(await thief.signIn('officer')).toBe('ACCOUNT_LOCKED');
  });
});

it('leaves an unbroken chain of audit lines', async () => {
  expect(await verifyAudit(db)).toMatchObject({ ok: true });
});
