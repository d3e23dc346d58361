import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import { ROOT } from '#run/places.ts';
import { totp } from '#tests/support/totp.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is not what it is about.
test.use({ launchOptions: WITHOUT_WEBGL });

const PASSWORD = 'Yuci-2026-first';

/** As an operator makes one beside the running portal: an installation that has accounts prints none by itself. */
function setupLink(origin: string): string {
  const args = ['setup-link', '--local', '--persist-to', join(ROOT, '.state', 'e2e'), '--origin', origin];
  return execFileSync(process.execPath, [join(ROOT, 'db/seed/accounts-cli.ts'), ...args], { encoding: 'utf8' }).trim();
}

/** What an authenticator app shows for the key that stands under the QR code. */
async function appCode(page: Page): Promise<string> {
  return totp(await page.locator('.account-secret').innerText());
}

async function openAccount(page: Page, link: string, name: string, login: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('姓名或岗位').fill(name);
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel(/^新密码/).fill(PASSWORD);
  await page.getByLabel(/^再输入一遍/).fill(PASSWORD);
  await page.getByRole('button', { name: '开通账号' }).click();
}

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: false }).last().fill(password);
  await page.getByRole('main').getByRole('button', { name: '登录' }).click();
}

const another = async (browser: Browser) => (await browser.newContext()).newPage();

test('第一个管理员设置动态验证码，邀请园区管理员；输错五次锁定；会话可以结束', async ({ page, browser, baseURL }) => {
  const run = Date.now().toString(36);
  const [admin, editor] = [`admin-${run}`, `editor-${run}`];
  const origin = new URL(baseURL ?? '').origin;

  await openAccount(page, setupLink(origin), '信息中心', admin);
  await expect(page.getByText('请先设置动态验证码')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '设置动态验证码' }).click();
  await page.getByLabel('当前密码').first().fill(PASSWORD);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByRole('img', { name: '动态验证码的二维码' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('我已经保存好恢复码').check();
  await page.getByLabel('验证器里现在显示的六位数字').fill(await appCode(page));
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByText('已设置。每次登录')).toBeVisible();

  await page.getByRole('link', { name: '账号与授权' }).click();
  const invite = page.getByRole('region', { name: '邀请新账号' });
  await invite.getByLabel('省（自治区、直辖市）').selectOption({ label: '山西省' });
  await invite.getByLabel('给谁').fill('晋中开发区 位置维护岗');
  await invite.getByRole('button', { name: '生成邀请链接' }).click();
  const link = await invite.getByLabel('链接', { exact: true }).inputValue();
  expect(link).toContain(`${origin}/staff/invitation#`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const second = await another(browser);
  await openAccount(second, link, '位置维护岗', editor);
  await expect(second.getByRole('link', { name: /^账号\s*位置维护岗$/ })).toBeVisible();
  await second.goto(link);
  await expect(second.getByText('这个链接不能用了')).toBeVisible();

  const third = await another(browser);
  await third.goto(`${origin}/staff/sign-in`);
  for (let i = 0; i < 4; i++) {
    await signIn(third, editor, `wrong ${i}`);
    await expect(third.getByText('登录名或密码不对')).toBeVisible();
  }
  await signIn(third, editor, 'wrong again');
  await expect(third.getByText('账号已锁定 15 分钟')).toBeVisible();
  await signIn(third, editor, PASSWORD);
  await expect(third.getByText('账号已锁定 15 分钟')).toBeVisible();

  await page.reload();
  const card = page.getByRole('article', { name: '位置维护岗' }).filter({ hasText: editor });
  await card.getByRole('button', { name: '结束登录' }).click();
  const sure = page.getByRole('dialog', { name: '结束“位置维护岗”的登录？' });
  await expectAccessible(page);
  await sure.getByRole('button', { name: '结束登录' }).click();
  await expect(sure).toHaveCount(0);
  await expect(async () => {
    const me = (await (await second.request.get(`${origin}/api/me`)).json()) as { account: unknown };
    expect(me.account).toBeNull();
  }).toPass();
  await second.goto(`${origin}/staff/account`);
  await expect(second.getByText('请先登录').first()).toBeVisible();
  await expect(second.getByRole('link', { name: '登录' }).first()).toBeVisible();
});
