import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { CENTRE, sites, untilDrawn, withSampleRecords } from './resident-page.ts';

/** WeChat's browser on Android: its own engine, no speech, no installing, no position, no sharing, no service worker. */
test.use({
  userAgent:
    'Mozilla/5.0 (Linux; Android 13; V2164A Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240501 MicroMessenger/8.0.50.2701(0x28003255) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
});

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const gone = (target: object, name: string) => Reflect.deleteProperty(target, name);
    for (const name of [
      'speechSynthesis',
      'SpeechSynthesisUtterance',
      'BeforeInstallPromptEvent',
      'requestIdleCallback',
    ]) {
      gone(window, name);
    }
    for (const name of [
      'geolocation',
      'share',
      'canShare',
      'serviceWorker',
      'clipboard',
      'permissions',
      'connection',
    ]) {
      gone(Navigator.prototype, name);
    }
  });
});

test('finding a place works with none of what the browser lacks @phone', async ({ page }) => {
  await page.goto('/?region=140702&elder=on');
  const lacks = await page.evaluate(() => [
    'speechSynthesis' in window,
    'geolocation' in navigator,
    'serviceWorker' in navigator,
  ]);
  expect(lacks).toEqual([false, false, false]);
  await expect(page.getByRole('button', { name: '朗读' })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await sites(page).getByRole('link', { name: CENTRE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CENTRE);
  await page.goBack();
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
});

test('asking for the nearest without a position says what else to do @phone', async ({ page }) => {
  await page.goto('/?region=140702');
  await page.getByRole('link', { name: '离我最近' }).click();
  const near = page.locator('#near');
  await expect(near.getByRole('heading').first()).toBeVisible();
  const ask = near.getByRole('button').first();
  if (await ask.isVisible()) await ask.click();
  await expect(near).toContainText(/定位|位置/);
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await expectAccessible(page);
});

test('a place is passed on by words and code, called and found by https links @phone', async ({ page }) => {
  await withSampleRecords(page);
  await page.goto('/sites/st_0000000001');
  await expect(page.getByRole('link', { name: '打电话 0354-3081234', exact: true })).toBeVisible();
  const addresses = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).protocol));
  expect(addresses.filter((protocol) => !['http:', 'https:', 'tel:'].includes(protocol))).toEqual([]);
  const copy = page.getByRole('button', { name: /复制/ }).first();
  if (await copy.isVisible()) {
    await copy.click();
    await expect(page.locator('[data-notice]')).not.toBeEmpty();
  }
  await page.getByText('二维码').first().click();
  await expect(page.locator('svg.qr')).toBeVisible();
  await expectAccessible(page);
});

test('the map opens in place @phone', async ({ page }) => {
  await page.goto('/?region=140702&view=map');
  await untilDrawn(page);
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
});

test('without a worker a lost network leaves the page as it is @phone', async ({ page, context, complaints }) => {
  await page.goto('/?region=140702');
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: '长辈版' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  complaints.length = 0; // the browser names every request that had no network
});
