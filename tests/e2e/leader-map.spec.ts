import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open, untilDrawn } from './leader-page.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';

test('在图上点区域往下走，点标记打开阵地', async ({ page }) => {
  test.slow();
  await open(page, '?region=140900');
  await untilDrawn(page);
  const canvas = page.locator('canvas.maplibregl-canvas');
  await canvas.click();
  await expect(page).toHaveURL(/region=1409(?!00)\d\d/);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('忻州市');

  await open(page, '?region=140921&count=SITES');
  await untilDrawn(page);
  await page.getByRole('row', { name: /定襄县高新技术服务中心/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '定襄县高新技术服务中心' })).toBeVisible();
  await page.getByRole('link', { name: '返回' }).click();
  await expect(page.getByRole('heading', { name: '党群阵地' })).toBeVisible();
  // the map went to the site, so that its mark is in the middle once the picture of the flight is gone
  const picture = page.locator('.atlas-map__stand-in');
  await expect(picture).toBeHidden({ timeout: 30_000 });
  await canvas.click();
  await expect(page.getByRole('heading', { name: '定襄县高新技术服务中心' })).toBeVisible();

  // while the map is dragged a picture of it moves; then the map itself is there again, where it was dragged to
  await page.getByRole('link', { name: '返回' }).click();
  await expect(picture).toBeHidden({ timeout: 30_000 });
  const { x, y, width, height } = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [from, to] = [x + width / 2, x + width / 2 - 150];
  await page.mouse.move(from, y + height / 2 + 60);
  await page.mouse.down();
  await page.mouse.move(from - 75, y + height / 2 + 60);
  await page.mouse.move(to, y + height / 2 + 60);
  await expect(picture).toBeVisible();
  // a hand that rests before it lets go gives the map no swing: MapLibre looks at the last 160 ms
  const rested = (await page.evaluate(() => performance.now())) + 200;
  await page.waitForFunction((end) => performance.now() > end, rested);
  await page.mouse.up();
  await expect(picture).toBeHidden();
  await page.mouse.click(to, y + height / 2);
  await expect(page.getByRole('heading', { name: '定襄县高新技术服务中心' })).toBeVisible();
});

test('画出来的地图：图例打开时没有无障碍问题，没有横向滚动 @phone', async ({ page }) => {
  await open(page, '?region=140921&samples=on');
  await untilDrawn(page);
  await page.getByText('图层与图例').click();
  await expect(page.getByRole('checkbox', { name: '园区' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
