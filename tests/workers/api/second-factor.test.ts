import { beforeAll, describe, expect, it } from 'vitest';
import type { Enrolment } from '#core/access/auth-service.ts';
import { PENDING_FACTOR_MS } from '#core/access/limits.ts';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { SqlPort } from '#db/port.ts';
import { openDatabase } from '../db/database.ts';
import { type Browser, browser, codeFrom, PASSWORD, putAccount } from './session.ts';

const BEGIN = '/api/auth/second-factor/begin';
const CONFIRM = '/api/auth/second-factor/confirm';

let db: SqlPort;
beforeAll(async () => {
  db = await openDatabase();
});

/** An auditor, whose role needs a second factor, signed in and with an app. */
async function auditor(login: string) {
  await putAccount(db, login, [{ role: 'AUDITOR', scope: EVERYWHERE }]);
  const own = browser();
  await own.signIn(login);
  return { own, login, old: await own.enrol() };
}

async function begin(own: Browser, code: string): Promise<Enrolment> {
  const response = await own.post(BEGIN, { password: PASSWORD, code });
  expect(response.status).toBe(200);
  return response.json<Enrolment>();
}

/** What signing in with the password and a code comes to. */
async function signInWith(login: string, code: string) {
  const other = browser();
  expect(await other.signIn(login)).toBe('SECOND_FACTOR');
  return other.outcome('POST', '/api/auth/second-factor', { code });
}

/** Recovery codes that are not spent, as the account's own page tells them. */
async function left(own: ReturnType<typeof browser>): Promise<number> {
  const answer = await (await own.get('/api/auth/second-factor/recovery-codes')).json<{ left: number }>();
  return answer.left;
}

describe('another app in the place of the old one', () => {
  it('counts from its first code on; until then the old app and the old recovery codes do', async () => {
    const { own, login, old } = await auditor('mover');
    const [first = '', second = '', third = ''] = old.recoveryCodes;
    const next = await begin(own, await codeFrom(old.uri));
    expect(next.uri).toMatch(/^otpauth:\/\/totp\/[^?]*:mover\?/);
    expect(next.recoveryCodes).toHaveLength(10);
    expect(await own.outcome('GET', '/api/audit')).toBe(200);
    expect(await signInWith(login, await codeFrom(old.uri))).toBe(200);
    expect(await left(own)).toBe(10);
    expect(await signInWith(login, first)).toBe(200);
    expect(await left(own)).toBe(9);
    expect(await signInWith(login, await codeFrom(next.uri))).toBe('401 CODE_WRONG');

    expect(await own.outcome('POST', CONFIRM, { code: await codeFrom(old.uri) })).toBe('401 CODE_WRONG');
    expect(await own.outcome('GET', '/api/audit')).toBe(200);
    expect(await signInWith(login, second)).toBe(200);

    expect(await own.outcome('POST', CONFIRM, { code: await codeFrom(next.uri) })).toBe(204);
    expect(await own.outcome('GET', '/api/audit')).toBe(200);
    expect(await signInWith(login, await codeFrom(old.uri))).toBe('401 CODE_WRONG');
    expect(await signInWith(login, third)).toBe('401 CODE_WRONG');
    expect(await signInWith(login, await codeFrom(next.uri))).toBe(200);
    expect(await signInWith(login, next.recoveryCodes[0] ?? '')).toBe(200);
    expect(await own.outcome('POST', CONFIRM, { code: await codeFrom(next.uri) })).toBe('409 CONFLICT');
  });

  it('is begun by a code of the old app or a recovery code besides the password, and guesses lock', async () => {
    const { own, old } = await auditor('careful');
    expect(await own.outcome('POST', BEGIN, { password: PASSWORD })).toBe('400 VALIDATION');
    expect(await own.outcome('POST', BEGIN, { password: 'x', code: await codeFrom(old.uri) })).toBe(
      '403 PASSWORD_WRONG',
    );
    await begin(own, old.recoveryCodes[0] ?? '');
    const guesses: (string | number)[] = [];
    for (let i = 0; i < 5; i++) {
      guesses.push(await own.outcome('POST', BEGIN, { password: PASSWORD, code: 'not-a-code' }));
    }
    expect(guesses).toEqual([...Array(4).fill('401 CODE_WRONG'), '423 ACCOUNT_LOCKED']);
  });

  it('is confirmed only in the session that began it, and in time', async () => {
    const { own, login, old } = await auditor('starter');
    const next = await begin(own, await codeFrom(old.uri));
    const code = await codeFrom(next.uri);
    const { own: stranger } = await auditor('stranger');
    expect(await stranger.outcome('POST', CONFIRM, { code })).toBe('409 CONFLICT');
    const elsewhere = browser();
    await elsewhere.signIn(login);
    await elsewhere.outcome('POST', '/api/auth/second-factor', { code: await codeFrom(old.uri) });
    expect(await elsewhere.outcome('POST', CONFIRM, { code })).toBe('409 CONFLICT');

    await db.query(
      "UPDATE auth_verification SET expires_at = expires_at - ? WHERE identifier LIKE 'pending-factor-%'",
      [PENDING_FACTOR_MS],
    );
    const late = await own.post(CONFIRM, { code });
    expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('重新开始')]);
    expect(await signInWith(login, await codeFrom(old.uri))).toBe(200);
  });

  it('is kept sealed', async () => {
    const { own, old } = await auditor('discreet');
    const next = await begin(own, await codeFrom(old.uri));
    const kept = JSON.stringify(await db.query('SELECT * FROM auth_verification'));
    expect(kept).toContain('pending-factor-');
    expect(kept).not.toContain(next.recoveryCodes[0]);
    expect(kept).not.toContain(new URL(next.uri).searchParams.get('secret'));
  });
});
