import { expect } from '@playwright/test';
import { expectAccessible, open, test } from './leader-page.ts';

test.use({ launchOptions: { args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'] } });

test('不能画图的电脑上，除了图以外样样可用，并且说明白', async ({ page }) => {
  await open(page, '?region=140700');
  await expect(
    page.getByText('这台设备或浏览器不能显示地图（需要 WebGL2）。内容都在列表里，可以照常使用。'),
  ).toBeVisible();
  await page.getByRole('tab', { name: '列表' }).click();
  await page.getByRole('combobox', { name: '列表内容' }).selectOption('特色阵地');
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(6);
  await page.getByRole('row', { name: /毛泽东纪念品展馆/ }).click();
  await expect(page.getByRole('heading', { name: /毛泽东纪念品展馆/ })).toBeVisible();
  await expectAccessible(page);
});
