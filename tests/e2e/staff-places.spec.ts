import { expect } from '@playwright/test';
import { EVERYWHERE } from '#core/access/scope.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from './staff-page.ts';
import { signInAs } from './staff-people.ts';

test('没有自己位置的台账也有地图：结对两端相连，选中一条后地图和内容都在旁边 @laptop', async ({ page, baseURL }) => {
  await signInAs(page, baseURL, 'ORG_DEPT', EVERYWHERE);
  await page.goto('/staff/pairings?samples=on');
  const map = page.getByRole('region', { name: '结对的地图' });
  await expect(map.getByText('连线的两端是结对双方的位置。')).toBeVisible();
  await expect(map.locator('canvas')).toBeVisible();
  await page
    .getByRole('row', { name: /示例企业/ })
    .first()
    .getByText('企村结对')
    .click();
  await expect(page).toHaveURL(/[?&]at=pr_/);
  await expect(page.getByRole('heading', { level: 2, name: /示例企业.* — / })).toBeVisible();
  await expect(map.locator('canvas')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
