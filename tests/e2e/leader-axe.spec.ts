import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible, testAccessible } from './page-checks.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is one picture to axe; drawn as SVG a test takes a tenth of the time. leader-map.spec.ts looks at the page with WebGL.
test.use({ launchOptions: WITHOUT_WEBGL });

const states: Record<string, string> = {
  三省: '',
  '晋中，含集群': '?region=140700',
  '定襄，示例的结对': '?region=140921&samples=on&tab=list&rows=pairings',
  '襄城，示例': '?region=411025&samples=on',
  资料数字: '?region=140921&tab=figures',
  组织架构: '?region=140702&tab=schemes',
  图表: '?region=140700&tab=charts&samples=on',
  明白账: '?region=140702&tab=charts&chart=ledger',
  过去的一天: '?region=140921&date=2026-10-31',
  登记名单: '?region=140700&count=SITES',
  没有记录的县: '?region=140105',
  英文: '?region=140921&lang=en',
};

const onWalls = ['三省', '晋中，含集群', '资料数字'];
/** What is laid out anew on a small screen. The others are the same parts in the same sheet. */
const onPhones = ['三省', '定襄，示例的结对', '组织架构', '登记名单'];
const screens = { laptop: Object.keys(states), phone: onPhones, wall: onWalls };

testAccessible(test, states, screens, open);

test('打开的阵地没有无障碍问题 @phone @laptop', async ({ page }) => {
  await open(page, '?region=140702&count=SITES_CENTER');
  await page.locator('tbody tr[data-key]').first().click();
  await expect(page.getByRole('heading', { level: 2, name: '晋中开发区党群活动中心' })).toBeVisible();
  await expectAccessible(page);
});

test('图例打开时没有无障碍问题 @phone @laptop', async ({ page }) => {
  // with what every layer says of itself
  const layers = 'parks,verify,rings,organisations,clusters,pairings,contacts,chains,grids,enterprises,coverage';
  await open(page, `?region=140000&samples=on&layers=${layers}`);
  await page.getByText('图层与图例').click();
  await expect(page.getByRole('checkbox', { name: '园区' })).toBeVisible();
  await expectAccessible(page);
});

test('没有 WebGL2 的电脑上，图改用简图，列表样样可用，并且说明白', async ({ page }) => {
  await open(page, '?region=140700');
  await expect(page.getByText('简图，内容相同（无 WebGL2）')).toBeVisible();
  await expect(page.getByRole('application', { name: /党建一张图/ })).toBeVisible();
  await page.getByRole('tab', { name: '列表' }).click();
  await page.getByRole('combobox', { name: '列表内容' }).selectOption('特色阵地');
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(6);
  await page.getByRole('row', { name: /毛泽东纪念品展馆/ }).click();
  await expect(page.getByRole('heading', { name: /毛泽东纪念品展馆/ })).toBeVisible();
});
