import { expect, type Page } from '@playwright/test';
import { randomToken } from '#api/bytes.ts';
import type { StaffHistory, StaffRecord, StaffWritten } from '#core/schemas/staff.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { forgive, keptForOffline } from './staff-kept.ts';
import { post, signInAgain, signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

test.use({ serviceWorkers: 'allow', launchOptions: WITHOUT_WEBGL });

/** All that lies readable on the PC. */
function stored(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((done) => {
        const opening = indexedDB.open('staff-drafts');
        opening.onsuccess = () => {
          const all = opening.result.transaction('rows').objectStore('rows').getAll();
          all.onsuccess = () => {
            opening.result.close();
            const text = new TextDecoder();
            const rows = all.result.map((row) => ({ ...row, sealed: text.decode(row.sealed) }));
            done(JSON.stringify([rows, { ...localStorage }, { ...sessionStorage, 'staff-session': undefined }]));
          };
        };
      }),
  );
}

const EDITOR_SCOPE = { regionCode: '140700', record: null };

/** A site of the test's own that is not public; gives its id. */
async function putSite(page: Page, baseURL: string | undefined, name: string): Promise<string> {
  const values = { name, type: 'ACTIVITY_POSITION', region: '140702' };
  const body = { key: randomToken(), values, submit: false, reason: null };
  const origin = new URL(baseURL ?? '').origin;
  return (await post<StaffWritten>(page.request, origin, '/api/staff/records/sites', body)).id;
}

/** Opens the form of a site and waits until it can be typed in. */
async function openForm(page: Page, id: string): Promise<void> {
  await page.goto(`/staff/sites/${id}?tab=edit`);
  await expect(phone(page)).toBeVisible();
}
const phone = (page: Page) => page.getByRole('textbox', { name: /^办公电话/ });
const saved = (page: Page) => page.getByText(/已保存在本机 \d\d:\d\d|草稿保存在本机 \d\d:\d\d/);

const read = async <T>(page: Page, path: string) => (await (await page.request.get(path)).json()) as T;
const recorded = (page: Page, id: string) => read<StaffRecord>(page, `/api/staff/records/sites/${id}`);

test('填到一半刷新、退出登录都不丢；换个人登录看不到', async ({ page, baseURL }) => {
  const login = await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  const id = await putSite(page, baseURL, '草稿不丢的阵地');
  await openForm(page, id);
  await phone(page).fill('0354-3021111');
  // at once: the last word is kept as the page goes
  await page.reload();
  await expect(phone(page)).toHaveValue('0354-3021111');
  await expect(page.getByText(/没有提交的草稿，可以接着填/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await phone(page).press('Control+z');
  await expect(phone(page)).toHaveValue('0354-3021111');
  await phone(page).fill('0354-3022222');
  await expect(saved(page)).toBeVisible();
  await phone(page).press('Control+z');
  await expect(phone(page)).toHaveValue('0354-3021111');
  await phone(page).press('Control+Shift+Z');
  await expect(phone(page)).toHaveValue('0354-3022222');
  await expect(saved(page)).toBeVisible();

  await page.goto('/staff/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('link', { name: '登录', exact: true })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  await page.goto('/staff/drafts');
  await expect(page.getByText('没有草稿')).toBeVisible();
  expect(await stored(page)).not.toMatch(/草稿不丢|0354|st_/);
  await openForm(page, id);
  await expect(phone(page)).toHaveValue('');

  await page.goto('/staff/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await expect(page.getByRole('link', { name: '登录', exact: true })).toBeVisible();
  await signInAgain(page, login);
  await page.goto('/staff/drafts');
  const item = page.getByRole('listitem').filter({ hasText: '草稿不丢的阵地' });
  await expect(item.first()).toContainText('改了 1 项');
  await expectAccessible(page);
  await page.getByRole('link', { name: '继续填写 草稿不丢的阵地', exact: true }).click();
  await expect(phone(page)).toHaveValue('0354-3022222');
  await page.goto('/staff/drafts');
  await page.getByRole('button', { name: '删除 草稿不丢的阵地 的草稿' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click();
  await expect(page.getByText('没有草稿')).toBeVisible();
});

test('在外面断网修改，排队，关掉页面，联网后自己提交一次', async ({ page, context, baseURL, complaints }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  const id = await putSite(page, baseURL, '断网也能改的阵地');
  await openForm(page, id);
  await keptForOffline(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/看到的内容/).first()).toBeVisible();
  await phone(page).fill('0354-3033333');
  await expect(page.getByText(/离线，草稿保存在本机/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '联网后提交' }).click();
  await expect(page.getByText('离线，联网后自动提交')).toBeVisible();
  await page.goto('/staff/drafts');
  await expect(page.getByText('等待联网提交')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('已提交：断网也能改的阵地')).toBeVisible();
  await expect(page.getByText('没有草稿')).toBeVisible();
  expect((await recorded(page, id)).values.phone).toBe('0354-3033333');
  expect((await read<StaffHistory>(page, `/api/staff/records/sites/${id}/history`)).items).toHaveLength(2);
  forgive(complaints);
});

test('连点两下、回答丢了再提交，都只改一次', async ({ page, baseURL, complaints }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  const id = await putSite(page, baseURL, '只改一次的阵地');
  await openForm(page, id);
  await phone(page).fill('0354-3044444');
  // the portal does it, its answer never comes
  let lost = 0;
  await page.route(`**/api/staff/records/sites/${id}`, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await page.request.fetch(route.request());
    return route.abort('connectionreset');
  });
  const send = page.getByRole('button', { name: '提交审核' });
  await send.dblclick();
  await expect(page.getByRole('alert').filter({ hasText: '网络连接不上' })).toBeVisible();
  await expect(send).toBeEnabled();
  await send.dblclick();
  await expect(page.getByText(/只改一次的阵地：/)).toBeVisible();
  expect((await read<StaffHistory>(page, `/api/staff/records/sites/${id}/history`)).items).toHaveLength(2);
  expect((await recorded(page, id)).values.phone).toBe('0354-3044444');
  forgive(complaints);
});

test('两个标签页改同一条：说清楚，谁也不悄悄盖掉谁', async ({ page, context, baseURL }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', EDITOR_SCOPE);
  const id = await putSite(page, baseURL, '两页同改的阵地');
  await openForm(page, id);
  const other = await context.newPage();
  await openForm(other, id);
  await expect(page.getByText('另一个标签页也打开了这条')).toBeVisible();
  await other.getByRole('textbox', { name: /^办公电话/ }).fill('0354-3055555');
  await expect(page.getByText('另一个标签页也在改这条，那边的内容更新')).toBeVisible();
  await phone(page).fill('0354-3066666');
  await expect(page.getByText(/未能保存在本机：另一个标签页也在改这条/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '用这里的' }).click();
  await expect(saved(page)).toBeVisible();
  await expect(other.getByText('另一个标签页也在改这条，那边的内容更新')).toBeVisible();
  await other.getByRole('button', { name: '用那边的' }).click();
  await expect(phone(other)).toHaveValue('0354-3066666');
  await phone(other).press('Control+z');
  await expect(phone(other)).toHaveValue('0354-3055555');
});
