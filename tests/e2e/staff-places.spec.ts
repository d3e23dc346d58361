import { expect } from '@playwright/test';
import { EVERYWHERE } from '#core/access/scope.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { countLine, names, namesFromApi, openList } from './staff-page.ts';
import { signInAs } from './staff-people.ts';

test('没有自己位置的台账也有地图：结对两端相连，选中一条后地图和内容都在旁边 @laptop', async ({ page, baseURL }) => {
  await signInAs(page, baseURL, 'ORG_DEPT', EVERYWHERE);
  await page.goto('/staff/pairings?samples=on');
  const map = page.getByRole('region', { name: '结对的地图' });
  await expect(map.getByText('连线的两端是结对双方的位置。')).toBeVisible();
  await expect(map.locator('canvas.maplibregl-canvas')).toBeVisible();
  await page
    .getByRole('row', { name: /示例企业/ })
    .first()
    .getByText('企村结对')
    .click();
  await expect(page).toHaveURL(/[?&]at=pr_/);
  await expect(page.getByRole('heading', { level: 2, name: /示例企业.* — / })).toBeVisible();
  await expect(map.locator('canvas.maplibregl-canvas')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('一打开就有全部阵地的表格和地图，地图注明来源、审图状态和数据截至 @laptop @wall', async ({ page }) => {
  await openList(page);
  const listed = await namesFromApi(page, 'sites?sort=region');
  expect((await names(page)).sort()).toEqual(listed.sort());
  await expect(countLine(page)).toContainText(`共 ${listed.length} 条`);
  const map = page.getByRole('region', { name: '园区和阵地的地图', exact: true });
  await expect(map.locator('canvas.maplibregl-canvas')).toBeVisible();
  const foot = map.getByRole('note');
  await expect(foot).toContainText(/来源：.*天地图/);
  await expect(foot).toContainText('示例底图，未送审');
  await expect(foot).toContainText(/数据截至 \d{4}-\d\d-\d\d \d\d:\d\d/);
});
