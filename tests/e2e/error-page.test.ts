import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

/** A missing file is what the gateway itself answers; the front ends have pages of their own for a missing page. */
const MISSING = '/leader/assets/none.js';

test('找不到的地址有一页中文说明，没有无障碍问题，能用键盘回到入口 @phone @laptop @wall', async ({ page }) => {
  const answer = await page.goto(MISSING);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: '没有这个页面' })).toBeVisible();
  await expect(page.getByText(`请求编号 ${answer?.headers()['x-request-id']}`)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '便民地图' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
});
