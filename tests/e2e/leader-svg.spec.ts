import { expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

test.use({ launchOptions: WITHOUT_WEBGL });

const drawing = (page: Page) => page.getByRole('application', { name: /党建一张图/ });

test('没有 WebGL2 也能在图上一路点到阵地：同样的区划、图层、名称和选中', async ({ page }) => {
  await open(page, '?region=140900');
  const map = drawing(page);
  await expect(map.getByText('忻州', { exact: true })).toBeAttached();
  await expect(map.locator('[data-region="140921"]')).toBeAttached();
  await map.click();
  await expect(page).toHaveURL(/region=1409(?!00)\d\d/);

  // counts fall apart when one comes nearer; sites of one spot spread out
  await page.goto('/leader/?region=140700');
  const count = map.locator('[data-box]');
  await expect(count).toHaveText('7');
  await count.click();
  await expect(map.locator('[data-id^="st_"]')).toHaveCount(7);
  const stack = map.locator('[data-stack]');
  await stack.last().click({ position: { x: 4, y: 14 }, force: true });
  await expect(map.getByText('晋中开发区党群活动中心')).toBeAttached();
  await map.press('Escape');

  // what is chosen in the list lies in the middle, where Enter finds it again
  await page.goto('/leader/?region=140921&count=SITES');
  await page.getByRole('row', { name: /定襄县高新技术服务中心/ }).press('Enter');
  const title = page.getByRole('heading', { name: '定襄县高新技术服务中心' });
  await expect(title).toBeVisible();
  await page.getByRole('link', { name: '返回' }).click();
  await map.press('Enter');
  await expect(title).toBeVisible();
  await expect(map.locator('circle[stroke="#1f5f99"]')).toHaveCount(1);
});

test('简图与图例同步，打印和图片也有它', async ({ page }) => {
  await open(page, '?region=140921&samples=on&layers=ordinary,pairings');
  const map = drawing(page);
  await expect(map.locator('[data-bundle]')).not.toHaveCount(0);
  await expect(map.locator('[data-box]').first()).toContainText('示例');
  await page.goto('/leader/?region=140000&layers=coverage');
  await expect(map.locator('path[fill^="url(#"]')).not.toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await page.locator('summary').filter({ hasText: '带走' }).click();
  await page.getByRole('button', { name: '打印、PDF 与地图图片' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载地图图片（PNG）' }).click();
  expect((await saved).suggestedFilename()).toMatch(/山西省.*\.png$/);
  await expect(page.locator('.print-sheet svg [data-region]')).not.toHaveCount(0);
});
