import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type APIRequestContext, request as apiRequest, expect, type Page } from '@playwright/test';
import type { Enrolment } from '#core/access/auth-service.ts';
import type { Scope } from '#core/access/scope.ts';
import type { MadeLink, Me } from '#core/schemas/access.ts';
import type { Role } from '#core/terms/access.ts';
import { holdLock } from '#run/lock.ts';
import { ROOT } from '#run/places.ts';
import { totp } from '#tests/support/totp.ts';

/** Accounts for tests of what they do. How one comes about on the pages is staff-account.spec.ts's subject. */

const PASSWORD = 'Yuci-2026-first';

let admin: Promise<APIRequestContext> | undefined;

/** Makes an account with one role and signs the page in as it; gives its sign-in name. */
export async function signInAs(page: Page, baseURL: string | undefined, role: Role, scope: Scope): Promise<string> {
  const origin = new URL(baseURL ?? '').origin;
  admin ??= administrator(origin);
  const made = await post<MadeLink>(await admin, origin, '/api/invitations', { role, scope, note: '测试' });
  const login = `${role.toLowerCase().replace('_', '-')}-${crypto.randomUUID().slice(0, 8)}`;
  await accept(page.request, origin, made.path, login);
  return login;
}

async function administrator(origin: string): Promise<APIRequestContext> {
  const own = await apiRequest.newContext({ baseURL: origin });
  await withSetupLink(origin, (link) => accept(own, origin, link, `admin-${crypto.randomUUID().slice(0, 8)}`));
  return own;
}

/**
 * Uses a set-up link, as an operator makes one beside the running portal: an installation that has accounts prints none by
 * itself. Only the newest link is good, so tests that run at once take turns.
 */
export async function withSetupLink(origin: string, use: (link: string) => Promise<void>): Promise<void> {
  const release = await holdLock(join(ROOT, '.state', 'e2e-setup.lock'));
  try {
    const args = ['setup-link', '--local', '--persist-to', join(ROOT, '.state', 'e2e'), '--origin', origin];
    const cli = join(ROOT, 'db/seed/accounts-cli.ts');
    await use(execFileSync(process.execPath, [cli, ...args], { encoding: 'utf8' }).trim());
  } finally {
    release();
  }
}

/** Uses a link, and sets up a second factor where the role needs one. The session is that of `own`. */
async function accept(own: APIRequestContext, origin: string, link: string, login: string): Promise<void> {
  const token = link.split('#')[1] ?? '';
  await post(own, origin, '/api/auth/links/accept', { token, login, name: `${login} 岗`, password: PASSWORD });
  const me = (await (await own.get(`${origin}/api/me`)).json()) as Me;
  if (me.pending === null) return;
  const { uri } = await post<Enrolment>(own, origin, '/api/auth/second-factor/begin', { password: PASSWORD });
  const code = await totp(new URL(uri).searchParams.get('secret') ?? '');
  await post(own, origin, '/api/auth/second-factor/confirm', { code });
}

async function post<T>(own: APIRequestContext, origin: string, path: string, data: object): Promise<T> {
  const response = await own.post(`${origin}${path}`, { data, headers: { origin } });
  expect(response.ok(), `${path}: ${response.status()}`).toBe(true);
  // the caller names the answer of its own request; some have none
  return (response.status() === 204 ? undefined : await response.json()) as T;
}
