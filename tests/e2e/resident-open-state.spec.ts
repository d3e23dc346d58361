import { expect, type Page } from '@playwright/test';
import { test } from './page-checks.ts';
import { withSampleRecords } from './resident-page.ts';

const PLACE = '榆次区政务服务中心';
const line = (page: Page) => page.getByRole('listitem').filter({ hasText: PLACE }).locator('[data-open]');

/** The clocks of Worker and phone at an instant in China; the phone's runs on. */
async function at(page: Page, china: string): Promise<void> {
  const time = new Date(`${china}+08:00`);
  await page.clock.install({ time });
  await withSampleRecords(page, {}, time.getTime());
}

for (const timezoneId of ['Asia/Shanghai', 'America/New_York', 'Pacific/Auckland']) {
  test.describe(`on a phone set to ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('it is the time in China that decides @phone', async ({ page }) => {
      await at(page, '2026-11-20T11:59:30');
      await page.goto('/?region=140702');
      await expect(line(page)).toHaveText('开放中 · 12:00 结束');
      await page.clock.runFor('01:00');
      await expect(line(page)).toHaveText('午间休息 · 14:00 开');
      await page.clock.fastForward('02:00:00');
      await expect(line(page)).toHaveText('开放中 · 17:30 结束');
    });
  });
}

for (const [day, state] of [
  ['2026-02-17T10:00:00', '今天不开（春节） · 2月24日 8:30 开'],
  ['2026-02-14T10:00:00', '开放中 · 12:00 结束'],
  ['2026-02-28T18:00:00', '今天已结束 · 周一 8:30 开'],
  ['2026-11-21T10:00:00', '今天不开 · 周一 8:30 开'],
] as const) {
  test(`state holidays and make-up days decide: ${day}`, async ({ page }) => {
    await at(page, day);
    await page.goto('/sites/st_0000000001');
    await expect(page.getByRole('article').locator('[data-open]')).toHaveText(state);
  });
}

test('the number of an office can be called from list and page @phone', async ({ page }) => {
  await withSampleRecords(page);
  await page.goto('/?region=140702');
  await expect(page.getByRole('link', { name: `打电话 0354-3081234：${PLACE}` })).toHaveAttribute(
    'href',
    'tel:0354-3081234',
  );
  await page.getByRole('link', { name: PLACE, exact: true }).click();
  await expect(page.getByRole('article').getByRole('link', { name: '打电话 0354-3081234' })).toBeVisible();
  await expect(page.getByRole('link', { name: '用高德导航' })).toHaveAttribute('href', /\/navigation\?to=112\.7146/);
});
