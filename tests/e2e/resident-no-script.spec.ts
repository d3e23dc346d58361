import { expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { CENTRE, sites } from './resident-page.ts';

test.use({ javaScriptEnabled: false });

/** What stands in the map's place; Playwright finds no text inside noscript. */
const withoutScript = (page: Page) => page.locator('noscript');

test('everything but the map is there without script @phone', async ({ page }) => {
  await page.goto('/');
  await page.getByText('还没有登记服务点的地区').click();
  await expect(page.getByRole('link', { name: '北京市' })).toBeVisible();
  await page.getByRole('link', { name: /^山西省/ }).click();
  await page.getByText('换个地区').click();
  await page.getByRole('link', { name: /^晋中市/ }).click();

  await page.getByRole('searchbox').fill('文化园');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(/\?region=140700&q=/);
  await expect(sites(page).getByRole('listitem')).toHaveCount(1);

  await page.getByRole('link', { name: '看地图' }).click();
  await expect(page).toHaveURL(/view=map/);
  await expect(withoutScript(page)).toBeVisible();
  await expect(sites(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('link', { name: '收起地图' }).click();
  await expect(withoutScript(page)).toBeHidden();

  await page.getByRole('link', { name: '合一文化园党群活动阵地' }).click();
  await expect(page.getByRole('heading', { name: '怎么去' })).toBeVisible();
});

test('language and elder mode are chosen by link and kept @phone', async ({ page, context }) => {
  await page.goto('/?region=140702');
  await page.getByRole('link', { name: '长辈版' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');
  await page.getByRole('link', { name: '更大' }).click();
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  await page.getByRole('link', { name: CENTRE }).click();
  await expect(page.locator('html')).toHaveAttribute('data-elder-step', '2');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const kept = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).sort();
  expect(kept).toEqual(['elder=2', 'lang=en']);
  await page.getByRole('link', { name: 'Standard' }).click();
  await expect(page.locator('html')).not.toHaveAttribute('data-elder');
});
