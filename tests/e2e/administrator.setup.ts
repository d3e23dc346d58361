import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { ROOT } from '#run/places.ts';
import { ADMINISTRATOR, accept } from './staff-people.ts';

/**
 * One administrator for all tests, before any of them: the set-up link is written to the database beside the portal, which
 * could not write at that moment, and only the newest link is good.
 */
test('an administrator is there', async ({ request, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const args = ['setup-link', '--local', '--persist-to', join(ROOT, '.state', 'e2e'), '--origin', origin];
  const link = execFileSync(process.execPath, [join(ROOT, 'db/seed/accounts-cli.ts'), ...args], { encoding: 'utf8' });
  await accept(request, origin, link.trim(), `admin-${crypto.randomUUID().slice(0, 8)}`);
  await request.storageState({ path: ADMINISTRATOR });
});
