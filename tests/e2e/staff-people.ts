import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, type Page, request } from '@playwright/test';
import type { Enrolment } from '#core/access/auth-service.ts';
import type { Scope } from '#core/access/scope.ts';
import type { MadeLink, Me } from '#core/schemas/access.ts';
import type { Role } from '#core/terms/access.ts';
import { ROOT } from '#run/places.ts';
import { totp } from '#tests/support/totp.ts';

/** Accounts for tests of what they do. How one comes about on the pages is staff-account.spec.ts's subject. */

const PASSWORD = 'Yuci-2026-first';

/** Where administrator.setup.ts leaves its session for everybody. */
export const ADMINISTRATOR = join(ROOT, '.state', 'e2e-administrator.json');

/** Makes an account with one role and signs the page in as it; gives its sign-in name. */
export async function signInAs(page: Page, baseURL: string | undefined, role: Role, scope: Scope): Promise<string> {
  const origin = new URL(baseURL ?? '').origin;
  const administrator = await request.newContext({ storageState: JSON.parse(readFileSync(ADMINISTRATOR, 'utf8')) });
  const made = await post<MadeLink>(administrator, origin, '/api/invitations', { role, scope, note: '测试' });
  await administrator.dispose();
  const login = `${role.toLowerCase().replace('_', '-')}-${crypto.randomUUID().slice(0, 8)}`;
  await accept(page.request, origin, made.path, login);
  return login;
}

/** Signs the page in again, as an account that needs no second factor. */
export async function signInAgain(page: Page, login: string): Promise<void> {
  await page.goto('/staff/sign-in');
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: false }).last().fill(PASSWORD);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('link', { name: `账号 ${login} 岗` })).toBeVisible();
}

/** Uses a link, and sets up a second factor where the role needs one. The session is that of `own`. */
export async function accept(own: APIRequestContext, origin: string, link: string, login: string): Promise<void> {
  const token = link.split('#')[1] ?? '';
  await post(own, origin, '/api/auth/links/accept', { token, login, name: `${login} 岗`, password: PASSWORD });
  const me = (await (await own.get(`${origin}/api/me`)).json()) as Me;
  if (me.pending === null) return;
  const { uri } = await post<Enrolment>(own, origin, '/api/auth/second-factor/begin', { password: PASSWORD });
  const code = await totp(new URL(uri).searchParams.get('secret') ?? '');
  await post(own, origin, '/api/auth/second-factor/confirm', { code });
}

/** Sends what a page would: from the same origin, with the session of `own`. */
export async function post<T>(own: APIRequestContext, origin: string, path: string, data: object): Promise<T> {
  const response = await own.post(`${origin}${path}`, { data, headers: { origin } });
  expect(response.ok(), `${path}: ${response.status()}`).toBe(true);
  // the caller names the answer of its own request; some have none
  return (response.status() === 204 ? undefined : await response.json()) as T;
}
