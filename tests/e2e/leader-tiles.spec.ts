import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open, untilDrawn } from './leader-page.ts';

test('阵地很多时，图上的标记来自瓦片：看到的、点到的与列表里的一样', async ({ page }) => {
  test.slow();
  // the portal of the tests has few sites: only their number is made up, the tiles are its own
  await page.route(/\/api\/regions\/\d+\/summary/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { counts: { metric: string; registered: number }[] };
    for (const count of body.counts) if (count.metric === 'SITES') count.registered += 100_000;
    await route.fulfill({ response: answer, json: body });
  });
  const tiles: { at: string; status: number; caching: string }[] = [];
  page.on('response', (response) => {
    const at = /\/api\/tiles\/sites\/(\d+)\/.*&region=140921$/.exec(response.url());
    if (at === null) return;
    tiles.push({
      at: at[1] ?? '',
      status: response.status(),
      caching: response.headers()['cache-control'] ?? '',
    });
  });

  await open(page, '?region=140921&count=SITES');
  await untilDrawn(page);
  await page.getByRole('row', { name: /定襄县高新技术服务中心/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '定襄县高新技术服务中心' })).toBeVisible();
  // the map goes to the site, where every mark stands for itself
  await expect
    .poll(() => tiles.filter(({ at, status }) => Number(at) >= 10 && status === 200).length)
    .toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: '返回' }).click();
  await expect(page.getByRole('heading', { name: '党群阵地' })).toBeVisible();
  await page.locator('canvas.maplibregl-canvas').click();
  await expect(page.getByRole('heading', { name: '定襄县高新技术服务中心' })).toBeVisible();

  for (const { status, caching } of tiles) {
    expect([200, 204]).toContain(status);
    expect(caching).toBe('public, max-age=31536000, immutable');
  }
});
