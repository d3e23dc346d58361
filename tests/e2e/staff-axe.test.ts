import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { expectAccessible, expectAllAccessible, expectNoSidewaysScroll, testAccessible } from './page-checks.ts';
import { openFilters, openList, rows } from './staff-page.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is one picture to axe. staff-places.spec.ts looks at the page with the map.
test.use({ launchOptions: WITHOUT_WEBGL });

const lists: Record<string, string> = {
  开始: '/staff/',
  '定襄，含示例': '/staff/sites?region=140921&samples=on',
  园区: '/staff/parks',
  '园区，含示例，按名称倒排': '/staff/parks?samples=on&sort=-name',
  没有结果: '/staff/sites?q=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA',
  只看表格: '/staff/sites?region=140700&show=table',
  只看地图: '/staff/sites?region=140700&show=map',
  英文: '/staff/sites?region=140700&lang=en',
};
const screens = {
  laptop: Object.keys(lists),
  phone: ['开始', '定襄，含示例', '园区', '没有结果'],
  wall: ['开始', '定襄，含示例'],
};

testAccessible(test, lists, screens, openList);

test('长辈版没有无障碍问题，没有横向滚动 @phone @laptop', async ({ page }) => {
  await openList(page);
  await page.getByRole('link', { name: '长辈版' }).click();
  await expect(page.getByRole('link', { name: '标准版' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('打开的记录没有无障碍问题', async ({ page }) => {
  const records = {
    阵地: '/staff/sites?region=140700',
    园区: '/staff/parks?region=140000',
    示例阵地: '/staff/sites?region=140921&samples=on&sort=-name',
  };
  await expectAllAccessible(page, records, async (address) => {
    await openList(page, address);
    await rows(page).first().click();
    await expect(page.getByRole('heading', { level: 3, name: '坐标' })).toBeVisible();
  });
});

test('展开的筛选没有无障碍问题 @phone', async ({ page }) => {
  await openList(page, '/staff/sites?region=140700');
  await openFilters(page);
  await expect(page.getByRole('combobox', { name: '市（州）' })).toBeEnabled();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test('登录页和没有的页面没有无障碍问题，没有横向滚动 @phone', async ({ page }) => {
  const pages = { 登录: '/staff/sign-in', 没有这个页面: '/staff/none' };
  await expectAllAccessible(page, pages, async (path) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: /^(登录|没有这个页面)$/ })).toBeAttached();
  });
});
