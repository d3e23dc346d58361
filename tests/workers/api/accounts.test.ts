import { beforeAll, describe, expect, it } from 'vitest';
import { ABSOLUTE_MS, IDLE_MS, INVITATION_MS, PASSWORD_AGE_MS } from '#core/access/limits.ts';
import { EVERYWHERE } from '#core/access/scope.ts';
import type { AuditLine, MadeLink, ShownAccount } from '#core/schemas/access.ts';
import type { Page } from '#core/schemas/common.ts';
import type { SqlPort } from '#db/port.ts';
import { verifyAudit } from '#db/queries/audit.ts';
import { openDatabase } from '../db/database.ts';
import { type Browser, browser, PASSWORD, putAccount } from './session.ts';

let db: SqlPort;
let admin: Browser;
let adminId: string;

/** An account whose second factor counts as set up. */
async function signedIn(login: string, role: 'SYSADMIN' | 'AUDITOR' | 'LEADER'): Promise<[Browser, string]> {
  const id = await putAccount(db, login, [{ role, scope: EVERYWHERE }]);
  const own = browser();
  expect(await own.signIn(login)).toBe('DONE');
  await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [id]);
  return [own, id];
}

beforeAll(async () => {
  db = await openDatabase();
  [admin, adminId] = await signedIn('admin', 'SYSADMIN');
});

const tokenOf = (link: MadeLink) => link.path.split('#')[1] ?? '';
async function invite(role = 'LEADER'): Promise<string> {
  const response = await admin.post('/api/invitations', { role, scope: EVERYWHERE, note: '办公室' });
  expect(response.status).toBe(201);
  return tokenOf(await response.json<MadeLink>());
}
const as = (token: string, login: string, password = PASSWORD) => ({ token, login, name: '岗位', password });

describe('an invitation', () => {
  it('makes one account, however many use it at once, and is stored only hashed', async () => {
    const token = await invite();
    expect(JSON.stringify(await db.query('SELECT * FROM invitation'))).not.toContain(token);
    const answers = await Promise.all(
      [1, 2, 3].map((i) => browser().outcome('POST', '/api/auth/links/accept', as(token, `racer-${i}`))),
    );
    expect(answers.filter((answer) => answer === 200)).toHaveLength(1);
    expect(answers.filter((answer) => answer === '410 LINK_SPENT')).toHaveLength(2);
    expect(await db.query("SELECT id FROM auth_user WHERE email LIKE 'racer-%'")).toHaveLength(1);
  });

  it('says what is wrong and stays usable', async () => {
    const token = await invite();
    const outcome = (body: object) => browser().outcome('POST', '/api/auth/links/accept', body);
    expect(await outcome(as(token, 'admin'))).toBe('409 LOGIN_TAKEN');
    expect(await outcome(as(token, 'a b'))).toBe('400 VALIDATION');
    expect(await outcome(as(token, 'newcomer', 'short'))).toBe('400 VALIDATION');
    const refused = await browser().post('/api/auth/links/accept', as(token, 'newcomer', 'onlysmallletters'));
    expect(await refused.text()).not.toContain('onlysmallletters');
    expect(await outcome(as(token, 'newcomer'))).toBe(200);
  });

  it('ends after seven days, and when it is withdrawn', async () => {
    const old = await invite();
    await db.query('UPDATE invitation SET expires_at = expires_at - ?', [INVITATION_MS + 1000]);
    expect(await browser().outcome('POST', '/api/auth/links/look', { token: old })).toBe('410 LINK_SPENT');
    const withdrawn = await invite();
    const { items } = await (await admin.get('/api/invitations')).json<{ items: { id: number }[] }>();
    expect(items).toHaveLength(1);
    expect(await admin.outcome('DELETE', `/api/invitations/${items[0]?.id}`)).toBe(204);
    expect(await browser().outcome('POST', '/api/auth/links/accept', as(withdrawn, 'late'))).toBe('410 LINK_SPENT');
  });

  it.each([
    [{ role: 'SYSADMIN', scope: { regionCode: '140000', record: null } }],
    [{ role: 'PARK_EDITOR', scope: EVERYWHERE }],
    [{ role: 'PARK_EDITOR', scope: { regionCode: '990000', record: null } }],
    [{ role: 'PARK_EDITOR', scope: { regionCode: null, record: { kind: 'PARK', id: 'pk_0000000000' } } }],
    [{ role: 'VILLAGE_REP', scope: EVERYWHERE }],
  ])('is refused where the scope does not fit: %j', async (body) => {
    expect(await admin.outcome('POST', '/api/invitations', { ...body, note: '试' })).toBe('400 VALIDATION');
  });
});

describe('grants', () => {
  it('keep the three powers apart, even when two are given at once', async () => {
    const id = await putAccount(db, 'modest', []);
    const give = (role: string) => admin.outcome('POST', `/api/accounts/${id}/grants`, { role, scope: EVERYWHERE });
    const answers = await Promise.all([give('AUDITOR'), give('LEADER'), give('SYSADMIN')]);
    expect(answers.filter((answer) => answer === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer === '409 SEPARATION_OF_DUTIES')).toHaveLength(2);
    expect(await give('ORG_DEPT')).toBe(201);
    expect(await give('ORG_DEPT')).toBe('409 CONFLICT');
  });

  it('end at once when they are revoked', async () => {
    const [leader, id] = await signedIn('short-term', 'LEADER');
    expect((await leader.me()).roles).toEqual(['LEADER']);
    const { items } = await (await admin.get('/api/accounts')).json<{ items: ShownAccount[] }>();
    const grant = items.find((account) => account.id === id)?.grants[0];
    expect(await admin.outcome('DELETE', `/api/accounts/${id}/grants/${grant?.id}`)).toBe(204);
    expect((await leader.me()).roles).toEqual([]);
  });

  it('never leave an installation without an administrator', async () => {
    const [row] = await db.query<{ id: number }>('SELECT id FROM role_grant WHERE user_id = ?', [adminId]);
    await db.query("UPDATE role_grant SET revoked_at = 1 WHERE role = 'SYSADMIN' AND user_id <> ?", [adminId]);
    expect(await admin.outcome('DELETE', `/api/accounts/${adminId}/grants/${row?.id}`)).toBe('409 LAST_ADMIN');
    expect(await admin.outcome('POST', `/api/accounts/${adminId}/disable`, {})).toBe('409 LAST_ADMIN');
  });
});

describe('an account', () => {
  it('that is disabled is out at once and can not come back', async () => {
    const [leader, id] = await signedIn('retired', 'LEADER');
    expect(await admin.outcome('POST', `/api/accounts/${id}/disable`, {})).toBe(204);
    expect((await leader.me()).account).toBeNull();
    expect(await browser().signIn('retired')).toBe('SIGN_IN_FAILED');
    expect(await admin.outcome('POST', `/api/accounts/${id}/enable`, {})).toBe(204);
    expect(await browser().signIn('retired')).toBe('SECOND_FACTOR');
  });

  it('changes its password, none of the last, and its other sessions end', async () => {
    const [here] = await signedIn('careful', 'LEADER');
    const there = browser();
    await db.query('UPDATE auth_user SET two_factor_enabled = 0');
    await there.signIn('careful');
    const change = (current: string, next: string) => here.outcome('POST', '/api/auth/password', { current, next });
    expect(await change('wrong', 'Another-2026')).toBe('403 PASSWORD_WRONG');
    expect(await change(PASSWORD, PASSWORD)).toBe('400 VALIDATION');
    expect(await change(PASSWORD, 'Another-2026')).toBe(204);
    expect(await change('Another-2026', PASSWORD)).toBe('400 VALIDATION');
    expect((await here.me()).account).not.toBeNull();
    expect((await there.me()).account).toBeNull();
    await db.query('UPDATE auth_user SET two_factor_enabled = 1 WHERE id = ?', [adminId]);
  });

  it('may do nothing but change its password when that is 90 days old', async () => {
    const [auditor, id] = await signedIn('slow', 'AUDITOR');
    await db.query('UPDATE account_state SET password_changed_at = password_changed_at - ? WHERE user_id = ?', [
      PASSWORD_AGE_MS,
      id,
    ]);
    expect((await auditor.me()).pending).toBe('PASSWORD');
    expect(await auditor.outcome('GET', '/api/audit')).toBe('403 PASSWORD_EXPIRED');
    expect(await auditor.outcome('POST', '/api/auth/password', { current: PASSWORD, next: 'Fresh-2026' })).toBe(204);
    expect(await auditor.outcome('GET', '/api/audit')).toBe(200);
  });

  it('gets a new password by a link, which ends its sessions and its second factor', async () => {
    const [lost, id] = await signedIn('forgetful', 'LEADER');
    const made = await (await admin.post(`/api/accounts/${id}/password-link`)).json<MadeLink>();
    const body = { token: tokenOf(made), login: null, name: null, password: 'Remember-2026' };
    const found = browser();
    expect(await found.outcome('POST', '/api/auth/links/accept', body)).toBe(200);
    expect(await found.me()).toMatchObject({ account: { login: 'forgetful' }, secondFactor: false });
    expect((await lost.me()).account).toBeNull();
    expect(await browser().outcome('POST', '/api/auth/links/accept', body)).toBe('410 LINK_SPENT');
  });
});

describe('a session', () => {
  const age = (ms: number, column: string) => db.query(`UPDATE auth_session SET ${column} = ${column} - ?`, [ms]);

  it('ends after 30 quiet minutes, which asking who one is does not prolong', async () => {
    const [leader] = await signedIn('quiet', 'LEADER');
    await age(IDLE_MS - 60_000, 'expires_at');
    expect((await leader.me()).session?.idleSeconds).toBeLessThan(61);
    expect((await leader.me()).session?.idleSeconds).toBeLessThan(61);
    await leader.post('/api/auth/stay');
    expect((await leader.me()).session?.idleSeconds).toBeGreaterThan(29 * 60);
    await age(IDLE_MS, 'expires_at');
    expect((await leader.me()).account).toBeNull();
  });

  it('ends 12 hours after signing in, however busy', async () => {
    const [leader, id] = await signedIn('busy', 'LEADER');
    await db.query('UPDATE auth_session SET created_at = created_at - ? WHERE user_id = ?', [ABSOLUTE_MS, id]);
    expect(await leader.outcome('POST', '/api/auth/stay')).toBe('401 UNAUTHENTICATED');
    expect(await db.query('SELECT id FROM auth_session WHERE user_id = ?', [id])).toEqual([]);
  });

  it('is listed and ended by its owner only', async () => {
    const [here] = await signedIn('owner', 'LEADER');
    const [other] = await signedIn('other', 'LEADER');
    const { items } = await (await here.get('/api/auth/sessions')).json<{
      items: { id: string; current: boolean }[];
    }>();
    expect(items.map(({ current }) => current)).toEqual([true]);
    expect(await other.outcome('DELETE', `/api/auth/sessions/${items[0]?.id}`)).toBe('404 NOT_FOUND');
    expect(await here.outcome('DELETE', `/api/auth/sessions/${items[0]?.id}`)).toBe(204);
    expect((await here.me()).account).toBeNull();
    expect(await other.outcome('DELETE', '/api/auth/sessions')).toBe(204);
    expect((await other.me()).account).toBeNull();
  });
});

describe('the audit log', () => {
  it('is read by filters, page by page, exported safely, and verified', async () => {
    const [auditor, id] = await signedIn('reader', 'AUDITOR');
    const grants = await (await auditor.get('/api/audit?action=GRANT&limit=1')).json<Page<AuditLine>>();
    expect(grants.items).toHaveLength(1);
    expect(grants.items[0]).toMatchObject({
      action: 'GRANT',
      who: adminId,
      whoName: 'admin',
      result: 'OK',
      ip: '192.0.2.7',
    });
    const next = await (await auditor.get(`/api/audit?action=GRANT&limit=1&cursor=${grants.nextCursor}`)).json<
      Page<AuditLine>
    >();
    expect(next.items[0]?.seq).toBeLessThan(grants.items[0]?.seq ?? 0);
    const csv = await auditor.get(`/api/audit/export?who=${id}`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const told = await csv.text();
    expect(
      told.split('\r\n').filter((line) => line.includes(`,reader,${id},登录,SIGN_IN,账号,ACCOUNT,reader,${id},`)),
    ).toHaveLength(1);
    expect(await (await auditor.get('/api/audit?action=AUDIT_EXPORT')).json()).toMatchObject({ items: [{ who: id }] });
    expect(await (await auditor.get('/api/audit/verify')).json()).toMatchObject({ ok: true });
    expect(await auditor.outcome('GET', '/api/audit?action=a%20b')).toBe('400 VALIDATION');
    expect(await verifyAudit(db)).toMatchObject({ ok: true });
  });

  it('holds no password and no token', async () => {
    const text = JSON.stringify(await db.query('SELECT * FROM audit_log'));
    for (const secret of [PASSWORD, 'Another-2026', 'Remember-2026']) expect(text).not.toContain(secret);
  });
});
