import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { printedPages } from './printed.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

test.use({ launchOptions: WITHOUT_WEBGL });

test('两个地方并排：各走各的图，同一张表，每个数字打开自己的名单，刷新、返回都在', async ({ page }) => {
  await open(page, '?region=140700');
  await page.getByRole('button', { name: '对比' }).click();
  const search = page.getByRole('combobox', { name: '查找对比的区域或园区' });
  await search.fill('许昌');
  await expect(page.getByRole('option').first()).toContainText('许昌市');
  await search.press('ArrowDown');
  await search.press('Enter');
  await expect(page).toHaveURL(/region=140700&vs=411000/);
  const [left, right] = [
    page.getByRole('region', { name: '晋中市地图' }),
    page.getByRole('region', { name: '许昌市地图' }),
  ];
  await expect(left.getByRole('application')).toBeVisible();
  await expect(right.getByRole('application')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '晋中市与许昌市对比' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  // seven positions here, four there
  const sites = page.getByRole('table', { name: '系统登记' }).getByRole('row', { name: /^党群阵地/ });
  await expect(sites.getByRole('cell')).toHaveText(['7', '4', '+3']);
  await sites.getByRole('link', { name: /许昌市党群阵地的名单/ }).press('Enter');
  await expect(page).toHaveURL(/vs=411000&side=2&.*count=SITES/);
  await expect(page.getByRole('heading', { name: '党群阵地' })).toBeFocused();
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(4);
  await page.reload();
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(4);
  await page.goBack();
  await expect(sites).toBeVisible();

  // the second map goes on by its own way up; the first stays where it is
  await right.getByRole('link', { name: '河南省' }).press('Enter');
  await expect(page).toHaveURL(/region=140700&vs=410000/);
  await expect(page.getByRole('region', { name: '河南省地图' })).toBeVisible();
  await expect(left).toBeVisible();
  // and down again by a link of its own, and so does the first
  await page
    .getByRole('navigation', { name: '河南省：市' })
    .getByRole('link', { name: /许昌市/ })
    .click();
  await expect(page).toHaveURL(/region=140700&vs=411000/);
  await expect(page.getByRole('region', { name: '晋中市的下级' }).getByRole('link', { name: /榆次区/ })).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: '左右互换' }).click();
  await expect(page).toHaveURL(/region=410000&vs=140700$/);
  await expect(page.getByRole('heading', { level: 1, name: '河南省与晋中市对比' })).toBeVisible();
  await page.getByRole('link', { name: '只看晋中市' }).click();
  await expect(page).toHaveURL('/leader/?region=140700');
  await expect(page.getByRole('tab', { name: '概况' })).toBeVisible();
});

test('对比也能打印：两张图、两地的比例尺和同一张表', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined; // headless, it would print by itself and keep the test from it
  });
  await open(page, '?region=140700&vs=411000');
  await expect(page.getByRole('application')).toHaveCount(2);
  await page.locator('summary').filter({ hasText: '带走' }).click();
  await page.getByRole('button', { name: '打印、PDF 与地图图片' }).click();
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click();
  await expect(page.getByText('已备好')).toBeVisible();
  const sheet = page.locator('.print-sheet');
  await expect(sheet.locator('figure svg')).toHaveCount(2);
  await expect(sheet.locator('figcaption')).toHaveText(['晋中市', '许昌市']);
  const [first] = await printedPages(page);
  expect(first?.text).toMatch(/晋中市与许昌市对比·党建一张图/);
  expect(first?.text).toMatch(/晋中市\d+公里许昌市\d+公里/);
});
