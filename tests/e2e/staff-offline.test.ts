import { expect, test } from '@playwright/test';
import { expectAccessible } from './page-checks.ts';
import { openFilters, openList, record, rows } from './staff-page.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is not what it is about.
test.use({ launchOptions: WITHOUT_WEBGL });

test('断网时说清楚，网络恢复后自己补上 @phone', async ({ page, context }) => {
  await openList(page);
  await openFilters(page);
  await context.setOffline(true);
  await page.getByRole('switch', { name: '显示示例记录' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('网络连接不上');
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(rows(page).filter({ hasText: '示例' }).first()).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('服务不应答时可以重试 @laptop', async ({ page }) => {
  await openList(page);
  await page.route('**/api/sites/*', (route) => route.abort('connectionrefused'));
  await rows(page).first().click();
  const retry = page.getByRole('alert').getByRole('button', { name: '重试' });
  await expect(retry).toBeVisible();
  await page.unroute('**/api/sites/*');
  await retry.click();
  await expect(page.getByRole('heading', { level: 3, name: '坐标' })).toBeVisible();
});

test('链接里的记录不存在时说明白，列表照常 @laptop', async ({ page }) => {
  await openList(page, '/staff/sites?at=st_0000000000');
  await expect(page.getByRole('alert')).toContainText('没有找到这条内容');
  await expect(page.getByRole('alert')).toContainText('请关闭后从列表里重新选择');
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(record(page, '资料')).toHaveCount(0);
  await expect(rows(page).first()).toBeVisible();
});
