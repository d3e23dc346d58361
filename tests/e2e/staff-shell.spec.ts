import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { forgive, kept, keptForOffline } from './staff-kept.ts';
import { signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

test.use({ serviceWorkers: 'allow', launchOptions: WITHOUT_WEBGL });

const EDITOR_SCOPE = { regionCode: '140700', record: null };

test('登录过一次，断网也能打开，并说清楚还能做什么', async ({ page, context, complaints, baseURL }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  await page.goto('/staff/drafts');
  await keptForOffline(page);
  await context.setOffline(true);
  await page.goto('/staff/drafts');
  await expect(page.getByRole('heading', { level: 1, name: '草稿箱' })).toBeVisible();
  await expect(page.getByText('没有草稿')).toBeVisible();
  const strip = page.getByRole('complementary', { name: '离线' });
  await expect(strip).toContainText('修改最近看过的资料');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  // another tab of the same PC, without a session of its own
  const tab = await context.newPage();
  await tab.goto('/staff/drafts');
  await expect(tab.getByText('没有草稿')).toBeVisible();
  await tab.close();
  await context.setOffline(false);
  await expect(strip).toHaveCount(0);
  forgive(complaints);
});

test('断网时退出登录，本机立刻退出，联网后服务器上也退出', async ({ page, context, complaints, baseURL }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  await page.goto('/staff/drafts');
  await keptForOffline(page);
  await page.goto('/staff/account');
  await context.setOffline(true);
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('complementary', { name: '离线' })).toContainText('联网后才能登录');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.goto('/staff/drafts');
  await expect(page.getByRole('heading', { name: '请先登录' })).toBeVisible();
  await context.setOffline(false);
  await page.goto('/staff/account');
  await expect
    .poll(async () => ((await (await page.request.get('/api/me')).json()) as { account: unknown }).account)
    .toBeNull();
  forgive(complaints);
});

test('保存的只是程序文件，没有接口的回答；与便民地图的各管各的', async ({ page, baseURL }) => {
  await page.goto('/');
  await expect.poll(async () => (await kept(page)).names.join()).toContain('precache');
  await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  await page.goto('/staff/drafts');
  await keptForOffline(page);
  const { urls } = await kept(page);
  expect(urls.filter((url) => !/^\/(staff\/(assets\/.*)?|shared\/.*)$/.test(url))).toEqual([]);
  // the next release of the residents' worker clears away what is left of earlier ones, and of nobody else
  await page.goto('/');
  const earlier = await page.evaluate(async () => {
    const name = `workbox-precache-v1-${location.origin}/`;
    await caches.open(name);
    await navigator.serviceWorker.register('/sw.js?next');
    return name;
  });
  await page.getByRole('button', { name: '点这里更新' }).click();
  await expect.poll(async () => (await kept(page).catch(() => null))?.names ?? [earlier]).not.toContain(earlier);
  expect((await kept(page)).urls).toContain('/staff/');
});

test('不登录的人不用下载它', async ({ page }) => {
  await page.goto('/staff/');
  await expect(page.getByRole('table')).toBeVisible();
  expect((await kept(page)).names.filter((name) => name.startsWith('staff-'))).toEqual([]);
});
