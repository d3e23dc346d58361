import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible } from './page-checks.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

test.use({ launchOptions: WITHOUT_WEBGL });

test('从县到园区、网格、再到网格里的一条记录：键盘、图上点、查找和路径都能走', async ({ page }) => {
  await open(page, '?region=411082&samples=on');
  await page
    .getByRole('navigation', { name: '园区' })
    .getByRole('link', { name: /^长葛产业集聚区/ })
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '长葛市产业集聚区' })).toBeFocused();
  await page
    .getByRole('navigation', { name: '网格' })
    .getByRole('link', { name: /示例网格-长葛-5/ })
    .press('Enter');
  const title = page.getByRole('heading', { level: 1, name: '示例网格-长葛-5' });
  await expect(title).toBeFocused();
  await expect(page).toHaveURL(/grid=gr_/);
  await expect(page.getByText('指导员', { exact: true })).toBeVisible();
  await expectAccessible(page);

  // the map went there: its outline is the one that is marked, and the one beside it can be gone to
  const map = page.getByRole('application');
  await expect(map.locator('path[data-id^="gr_"][fill-opacity="0.14"]')).toHaveCount(1);
  const organisations = page.getByRole('region', { name: '党组织', exact: true });
  await organisations.locator('tbody tr[data-key]').first().press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /示例/ })).toBeFocused();
  await page.getByRole('link', { name: '返回示例网格-长葛-5' }).press('Enter');
  await expect(organisations).toBeVisible();
  await map.locator('path[data-id^="gr_"][fill-opacity="0.03"]').first().click({ force: true });
  await expect(page.getByRole('heading', { level: 1, name: /示例网格-长葛-[^5]/ })).toBeVisible();

  await page.reload();
  const trail = page.getByRole('navigation', { name: '所在位置' });
  await expect(trail.getByRole('link')).toHaveText(['晋皖豫三省', '河南省', '许昌市', '长葛市', '长葛市产业集聚区']);
  await trail.getByRole('link', { name: '长葛市产业集聚区' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '长葛市产业集聚区' })).toBeVisible();
  const box = page.getByRole('combobox', { name: /查找/ });
  await box.fill('示例网格-长葛-5');
  await page.getByRole('option', { name: /示例网格-长葛-5/ }).click();
  await expect(title).toBeVisible();
});
