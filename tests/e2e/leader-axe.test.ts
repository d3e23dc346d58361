import { expect } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, open, test } from './leader-page.ts';

const states: Record<string, string> = {
  三省: '',
  '晋中，含集群': '?region=140700',
  '定襄，示例的结对': '?region=140921&samples=on&tab=list&rows=pairings',
  '襄城，示例': '?region=411025&samples=on',
  资料数字: '?region=140921&tab=figures',
  组织架构: '?region=140702&tab=schemes',
  登记名单: '?region=140700&count=SITES',
  没有记录的县: '?region=140105',
  英文: '?region=140921&lang=en',
};

for (const [name, query] of Object.entries(states)) {
  test(`${name}：没有无障碍问题，没有横向滚动 @phone @laptop @wall`, async ({ page }) => {
    await open(page, query);
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('打开的阵地没有无障碍问题 @phone @laptop', async ({ page }) => {
  await open(page, '?region=140702&count=SITES_CENTER');
  await page.locator('tbody tr[data-key]').first().click();
  await expect(page.getByRole('heading', { level: 2, name: '晋中开发区党群活动中心' })).toBeVisible();
  await expectAccessible(page);
});

test('图例打开时没有无障碍问题 @phone @laptop', async ({ page }) => {
  await open(page, '?samples=on');
  await page.getByText('图层与图例').click();
  await expect(page.getByRole('checkbox', { name: '园区' })).toBeVisible();
  await expectAccessible(page);
});
