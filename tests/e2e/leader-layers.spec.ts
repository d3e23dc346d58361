import { expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// What is drawn can be counted where it is drawn as SVG, and a test takes a tenth of the time.
test.use({ launchOptions: WITHOUT_WEBGL });

const drawing = (page: Page) => page.getByRole('application', { name: /党建一张图/ });
const rows = (page: Page) => page.locator('tbody tr[data-key]');
const legend = (page: Page) => page.locator('details.layers');

async function openLegend(page: Page): Promise<void> {
  await legend(page).locator('summary').click();
  await expect(page.getByRole('checkbox', { name: '园区', exact: true })).toBeVisible();
}

test('圈外单位：图上的“!”、图例的数和列表的行一样多，半径改了都跟着变', async ({ page }) => {
  await open(page, '?region=410400&samples=on&layers=parks,rings&ring=2&box=113.2,33.6,113.6,33.9');
  await openLegend(page);
  await expect(drawing(page).getByText('!', { exact: true })).toHaveCount(2);
  await expect(drawing(page).getByText('直线距离 2 公里').first()).toBeAttached();
  await legend(page).getByRole('link', { name: '服务站点圈列表 圈外 2' }).click();
  await expect(rows(page)).toHaveCount(2);
  await expect(page.getByText('图上标出 2 处，共 2 条')).toBeVisible();
  await expectAccessible(page);

  await page.locator('.list-tab').getByText('5 公里', { exact: true }).click();
  await expect(page).toHaveURL(/region=410400(?!.*ring=2)/);
  await expect(rows(page)).toHaveCount(1);
  await expect(drawing(page).getByText('!', { exact: true })).toHaveCount(1);
  await page.getByRole('row', { name: /临港物流产业园区/ }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /临港物流产业园区/ })).toBeVisible();
});

test('图例里每一小类的数都打开正好那么长的列表', async ({ page }) => {
  let opened = 0;
  for (const query of [
    '?region=340000&layers=parks,rings',
    '?region=411082&samples=on&layers=grids,rings&ring=10',
    '?region=140702&samples=on&layers=parks,clusters',
  ]) {
    await open(page, query);
    await openLegend(page);
    await page.waitForLoadState('networkidle');
    const links = legend(page).locator('.layers__row:has(:checked) a.layers__count, .layers__part a.layers__count');
    for (const [i, text] of (await links.allTextContents()).entries()) {
      const count = (text.match(/\d+/g) ?? []).reduce((sum, number) => sum + Number(number), 0);
      if (count === 0 || count > 100) continue;
      await links.nth(i).click();
      await expect(rows(page), `${query} ${text}`).toHaveCount(count);
      opened += 1;
    }
  }
  expect(opened).toBeGreaterThan(15);
});

test('资料只公布数量的，说明白并引到原文；未登记不写 0；集群的成员和缺口在列表里', async ({ page }) => {
  await open(page, '?region=411000&layers=parks,contacts&tab=list&rows=contacts');
  const list = page.locator('.list-tab');
  await expect(list.getByText('资料只公布数量，未附名单：')).toBeVisible();
  await list.getByRole('link', { name: /市级党员领导干部示范联系点 82/ }).click();
  await expect(page.getByText(/示范联系点 82 个，县级/).first()).toBeVisible();
  await open(page, '?region=140921&tab=list&rows=chains');
  await expect(list.getByRole('link', { name: /链主\+链核.*20余家/ })).toBeVisible();

  await open(page, '?region=411082&samples=on&tab=list&rows=grids&layers=grids&box=113.7,34.18,113.87,34.27');
  await expect(
    drawing(page)
      .getByText(/^指导员 <3/)
      .first(),
  ).toBeAttached();
  await expect(rows(page)).toHaveCount(7);

  await open(page, '?region=140702&samples=on&tab=list&rows=clusters');
  await expect(list.getByText(/特色阵地：资料公布 20 · 系统登记 6 · 尚缺 14/)).toBeVisible();
  await expect(list.getByText('系统登记 7 条 · 示例 14 条')).toBeVisible();
  await expect(rows(page)).toHaveCount(21);

  await open(page, '?region=340104&samples=on&layers=mobile&box=117,31.8,117.3,31.95');
  await expect(drawing(page).getByText(/^下一站 .*\d\d:\d\d–\d\d:\d\d$/)).toHaveCount(1);
  await openLegend(page);
  await expect(legend(page).getByText(/^下一站 .* 示例停靠点-\d\d$/)).toBeVisible();
  await expectNoSidewaysScroll(page);
});
