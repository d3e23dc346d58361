import { type Browser, expect, type Page, test } from '@playwright/test';
import { randomToken } from '#api/bytes.ts';
import type { MadeDisplay } from '#core/schemas/display.ts';
import type { InternalFigures } from '#core/schemas/leader.ts';
import type { StaffRecord } from '#core/schemas/staff.ts';
import { publicIdOf } from '#db/seed/load/identity.ts';
import { post, signInAs } from './staff-people.ts';
import { faultsOf } from './wall-faults.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is not what it is about.
test.use({ launchOptions: WITHOUT_WEBGL });

/** A wall that hangs there: what staff publish comes to it, and waits where the picture is held. */

const JINZHONG = { regionCode: '140700', record: null };
const SITE = publicIdOf('SITE', 'jinzhong-center', false);

async function someone(browser: Browser, baseURL: string | undefined, role: 'PARK_EDITOR' | 'ORG_DEPT') {
  const page = await (await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
  await signInAs(page, baseURL, role, JINZHONG);
  return page;
}

/** Another office telephone, which is public at once. */
async function publish(editor: Page, baseURL: string | undefined, last: string): Promise<void> {
  const path = `/api/staff/records/sites/${SITE}`;
  const origin = new URL(baseURL ?? '').origin;
  const { version } = (await (await editor.request.get(`${origin}${path}`)).json()) as StaffRecord; // of its own route
  const values = { phone: `（0354）311 ${last}` };
  await post(editor.request, origin, path, { key: randomToken(), submit: true, reason: null, version, values });
}

const newest = (wall: Page) => wall.getByRole('listitem').first();
const askedAgain = (wall: Page, timeout = 30_000) =>
  wall.waitForResponse((response) => response.url().includes('/api/changes?'), { timeout });

test('@wall what staff publish is on the wall within five seconds, waits on a frozen one, and comes after a cut network', async ({
  baseURL,
  browser,
  page,
}) => {
  const editor = await someone(browser, baseURL, 'PARK_EDITOR');
  const opened = page.waitForEvent('websocket');
  await page.goto('/leader/wall?region=140702');
  await (await opened).waitForEvent('framereceived');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const told = askedAgain(page, 5000);
  await publish(editor, baseURL, '1001');
  await told;
  await expect(newest(page)).toContainText('阵地');

  await page.keyboard.press('d');
  await expect(page.getByRole('status').getByText('画面已冻结')).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => /changes|summary|sites\?/.test(request.url()) && asked.push(request.url()));
  await publish(editor, baseURL, '1002');
  await expect(page.getByText(/有 \d+ 条更新/)).toBeVisible({ timeout: 5000 });
  expect(asked).toEqual([]);
  const thawed = askedAgain(page);
  await page.keyboard.press('d');
  await thawed;
  await expect(page.getByText(/有 \d+ 条更新/)).toBeHidden();

  await page.context().setOffline(true);
  await expect(page.getByText(/连接中断/)).toBeVisible();
  await publish(editor, baseURL, '1003');
  const made = askedAgain(page);
  await page.context().setOffline(false);
  await made;
  await expect(page.getByText(/连接中断/)).toBeHidden();
});

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 6656, height: 1792 },
  { width: 1080, height: 1920 },
];

test('@wall a screen is set up by its address, shows the internal figures it was granted, and what the public sees as soon as its token is revoked', async ({
  baseURL,
  browser,
  page,
}) => {
  const department = await someone(browser, baseURL, 'ORG_DEPT');
  const label = `一楼大厅 ${randomToken().slice(0, 6)}`;
  await department.goto('/staff/displays');
  await department.getByLabel('大屏位置').fill(label);
  await department.getByLabel('省（自治区、直辖市）').selectOption({ label: '山西省' });
  await department.getByLabel('市（州）').selectOption({ label: '晋中市' });
  await department.getByLabel('显示内容').selectOption({ label: '公开内容和本地区内部数字' });
  const issued = department.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/api/displays'),
  );
  await department.getByRole('button', { name: '生成设置网址' }).click();
  const { path } = (await (await issued).json()) as MadeDisplay; // of the route that was just asked
  const origin = new URL(baseURL ?? '').origin;
  await expect(department.getByLabel('设置网址')).toHaveValue(`${origin}${path}`);
  // something waits there
  await post(department.request, origin, '/api/corrections', { key: randomToken(), site: SITE, kind: 'HOURS' });

  await page.clock.install();
  for (const _ of ['first', 'after a power cut']) {
    await page.goto('about:blank');
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('晋中市');
    await expect.poll(() => page.url()).not.toContain('token');
  }
  const internal = page.getByLabel('主要数字').getByText('内部数字');
  await expect(page.getByText('待处理的纠错')).toBeVisible();

  // as many as there may be, each with its longest words
  await page.route('/api/leader/figures?*', async (route) => {
    const answer = await route.fetch();
    const figures = (await answer.json()) as InternalFigures; // of the route that was just asked
    const items = figures.items.map((item) => ({ ...item, count: 12_345, late: 1234, standing: 'POOR' }));
    await route.fulfill({ response: answer, json: { ...figures, items } });
  });
  const read = page.waitForResponse('/api/leader/figures?*');
  await page.clock.fastForward(5 * 60_000);
  await read;
  await expect(page.getByText('逾期 1234')).toHaveCount(2);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await expect.poll(() => faultsOf(page, 1), { message: `${size.width}` }).toEqual([]);
  }

  await department.getByRole('button', { name: `撤销 ${label}` }).click();
  await department.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(department.getByRole('listitem').filter({ hasText: label })).toContainText('已撤销');
  await expect(internal).toHaveCount(2);
  // it asks once a minute
  await page.clock.fastForward(61_000);
  await expect(page.getByText('大屏令牌已撤销，只显示公开内容')).toBeVisible();
  await expect(internal).toHaveCount(0);
  await page.goto(`${path.split('#')[0]}&check=1`);
  await expect(page.getByRole('row', { name: /大屏令牌/ })).toContainText('已撤销');
});
