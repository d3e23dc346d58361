import { expect, type Page } from '@playwright/test';
import { expectElderSizes } from './elder-measure.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { BUS, CENTRE, withSampleRecords } from './resident-page.ts';

const START = '/?region=140700&kiosk=1';
const SECOND = 1000;

/** Every address on the page that a finger could follow. */
const addresses = (page: Page) =>
  page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));

/** The script has taken the ways out away; until then styles keep them from being pressed. */
async function untilClosed(page: Page): Promise<void> {
  await expect(page.locator('a[href^="tel:"], a[href^="http"]:not([href*="127.0.0.1"])')).toHaveCount(0);
}

test('a place is found by tapping alone, inside the kiosk’s region @laptop', async ({ page }) => {
  await page.goto(START);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('晋中市');
  await expect(page.locator('input:not([type=hidden])')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '离我最近' })).toHaveCount(0);
  await page.getByRole('link', { name: /^榆次区/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('榆次区');
  await expect(page.getByRole('link', { name: '回到晋中市' })).toBeVisible();
  await expect(page.getByRole('link', { name: /山西省/ })).toHaveCount(0);

  await page.getByRole('button', { name: '按名称找' }).click();
  for (const letter of 'jzkf') await page.getByRole('button', { name: letter, exact: true }).click();
  const found = page.locator('.kiosk-found');
  await expect(found.getByRole('link', { name: CENTRE })).toBeVisible();
  await expect(found.getByRole('link', { name: BUS })).toHaveCount(0);
  await expectAccessible(page);
  await found.getByRole('link', { name: CENTRE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CENTRE);
  await expect(page.getByRole('img', { name: '这一页的二维码' })).toBeVisible();
  await page.getByRole('link', { name: '回到开始' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('晋中市');
});

test('letters can be taken back, and a name that is not here says so @laptop', async ({ page }) => {
  await page.goto(START);
  await page.getByRole('button', { name: '按名称找' }).click();
  for (const letter of 'zzzz') await page.getByRole('button', { name: letter, exact: true }).click();
  await expect(page.getByText('没有找到，少点几个字母再试。')).toBeVisible();
  await page.getByRole('button', { name: '退一个' }).click();
  await expect(page.getByRole('status', { name: '已输入的字母' })).toHaveText('ZZZ');
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByRole('button', { name: '收起' }).click();
  await expect(page.getByRole('button', { name: '按名称找' })).toBeVisible();
});

test('no page of a kiosk leads out of the portal or of its region @laptop', async ({ page, baseURL }) => {
  await withSampleRecords(page);
  for (const path of [
    '/?region=140702&kiosk=1',
    '/sites/st_0000000001',
    '/sites/st_0000000002',
    '/report',
    '/tickets',
  ]) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-kiosk', '140702');
    await untilClosed(page);
    for (const address of await addresses(page)) {
      const url = new URL(address);
      expect(url.origin, path).toBe(baseURL);
      expect(url.pathname, path).toMatch(/^\/($|sites\/|report$|tickets$)/);
      if (url.pathname === '/' && url.searchParams.has('region')) {
        expect(url.searchParams.get('region'), path).toMatch(/^140702/);
      }
    }
    await expect(page.locator('[target=_blank]')).toHaveCount(0);
    for (const word of ['打印', '分享', '复制']) await expect(page.getByRole('button', { name: word })).toHaveCount(0);
    await expect(page.getByRole('link', { name: '长辈版' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'EN', exact: true })).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
});

test('a number is words, and what would open a window or print does nothing @laptop', async ({ page }) => {
  await withSampleRecords(page);
  await page.goto('/?region=140702&kiosk=1');
  await expect(page.getByText('打电话 0354-3081234').first()).toBeVisible();
  await untilClosed(page);
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.textContent = 'late';
    document.querySelector('main')?.append(link);
    return window.open('https://example.org/') === null;
  });
  expect(opened).toBe(true);
  await expect(page.getByText('late')).toBeVisible();
  await expect(page.getByRole('link', { name: 'late' })).toHaveCount(0);
});

test('an address outside the region leads back to the start, whoever opens it @laptop', async ({ page }) => {
  await page.goto(START);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('晋中市');
  for (const outside of ['/', '/?region=410000', '/?region=140000&kiosk=1', '/sitemap']) {
    await page.goto(outside);
    await expect(page, outside).toHaveURL(/\/\?region=140700&kiosk=1$/);
  }
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-kiosk', '140700');
  await page.goto('/?kiosk=0');
  await expect(page.locator('html')).not.toHaveAttribute('data-kiosk');
  await expect(page.getByRole('link', { name: '党建一张图', exact: true })).toBeVisible();
});

test('after 90 seconds without a touch it forgets the visitor and starts anew @laptop', async ({ page, context }) => {
  await page.clock.install();
  await page.goto(START);
  await page.getByRole('link', { name: '长辈版' }).click();
  await page.getByRole('link', { name: /^榆次区/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('榆次区');
  await expect(page.getByRole('button', { name: '按名称找' })).toBeVisible();
  await context.addCookies([{ name: 'visitor', value: 'x', url: page.url(), httpOnly: true }]);
  await page.evaluate(async () => {
    localStorage.setItem('ticket', 'ABCDE-12345');
    sessionStorage.setItem('draft', 'words');
    await new Promise((done) => {
      indexedDB.open('park-atlas', 9).onsuccess = ({ target }) => {
        (target as IDBOpenDBRequest).result.close();
        done(undefined);
      };
    });
  });

  await page.clock.runFor(72 * SECOND);
  const warning = page.getByRole('alertdialog', { name: /还有 \d+ 秒回到开始画面/ });
  await expect(warning).toBeVisible();
  await expect(warning.getByRole('button', { name: '我还在看' })).toBeFocused();
  await expectAccessible(page);
  await warning.getByRole('button', { name: '我还在看' }).click();
  await expect(warning).toHaveCount(0);

  await page.clock.runFor(60 * SECOND);
  await expect(warning).toHaveCount(0);
  await page.clock.runFor(32 * SECOND);
  await expect(page).toHaveURL(/\/\?region=140700&kiosk=1$/);
  await expect(page.locator('html')).not.toHaveAttribute('data-elder');
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: [] });
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['kiosk']);
});

test('everything that is tapped is large, in elder mode as well @laptop', async ({ page }) => {
  for (const path of [START, `${START}&elder=3`, `${START}&elder=off&lang=en`]) {
    await page.goto(path);
    await expect(page.locator('[data-kiosk-search] button')).toBeVisible();
    await page.locator('[data-kiosk-search] button').click();
    await expectElderSizes(page, { text: 17 });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
