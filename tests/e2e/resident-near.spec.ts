import { expect, type Page } from '@playwright/test';
import type { NearSites, Site } from '#core/schemas/site.ts';
import { site as sample } from '#tests/unit/resident/samples.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { CENTRE, sites } from './resident-page.ts';

/** Friday, 10:00 in China. */
const FRIDAY = '2026-11-20T10:00:00+08:00';
const HERE = { latitude: 37.7001234, longitude: 112.7005678, accuracy: 20 };
/** Within the places of the documents. */
const YUCI = { latitude: 37.7, longitude: 112.72, accuracy: 25 };

const near = (page: Page) => page.getByRole('region', { name: '离我最近的服务点' });
const useMine = (page: Page) => page.getByRole('button', { name: '用我的位置' });
const names = (page: Page) => near(page).getByRole('heading', { level: 3 }).allTextContents();

const unknown: Site['hours'] = { mode: 'UNKNOWN', holidays: 'UNSTATED', rules: [], exceptions: [] };
const until = (time: string): Site['hours'] => ({
  ...unknown,
  mode: 'REGULAR',
  rules: [{ weekdays: [1, 2, 3, 4, 5], season: null, spans: [{ from: '08:30', to: time }] }],
  holidays: 'CLOSED',
});

/** A place so many kilometres north of the visitor. The documents know no door exactly, so these are made up. */
function place(name: string, km: number, given: Partial<Site> = {}): Site {
  const index = String(Math.round(km * 100)).padStart(10, '0');
  const point = { lng: 112.7006, lat: Math.round((37.7001 + km / 111.195) * 1e4) / 1e4 };
  return {
    ...sample,
    id: `st_${index}`,
    name,
    hours: unknown,
    phone: null,
    point: { ...point, precision: 'SURVEYED', schematic: false },
    ...given,
  };
}

/** Lets the API know these places; keeps what it was asked. */
async function withPlaces(page: Page, places: readonly Site[]): Promise<string[]> {
  const asked: string[] = [];
  const answer: NearSites = {
    items: places.map((site) => ({ ...site, distanceM: null })),
    searchedRadiusM: 20_000,
    complete: true,
    asOf: FRIDAY,
  };
  await page.route('**/api/sites/near?*', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ json: answer });
  });
  return asked;
}

async function sortByDistance(page: Page): Promise<void> {
  await page.getByRole('link', { name: '离我最近' }).click();
  await useMine(page).click();
}

test.describe('with the position allowed', () => {
  test.use({ permissions: ['geolocation'], geolocation: HERE });

  test('the nearest come first, an open one before a closed one that is hardly nearer @phone @laptop', async ({
    page,
  }) => {
    await page.clock.setFixedTime(FRIDAY);
    const asked = await withPlaces(page, [
      place('四公里外开放的', 4, { hours: until('17:30') }),
      place('不知道开不开的', 0.4),
      place('两公里外开放的', 2, { hours: until('17:30') }),
      place('很远的', 30),
    ]);
    await page.goto('/?region=140702');
    await page.getByRole('link', { name: '离我最近' }).click(); // allowed before: nothing to explain
    await expect(near(page).getByRole('heading', { level: 2 })).toBeFocused();
    expect(await names(page)).toEqual(['两公里外开放的', '不知道开不开的', '四公里外开放的', '很远的']);
    const first = near(page).getByRole('listitem').first();
    await expect(first).toContainText('直线 2.0 公里 · 步行约 39 分钟');
    await expect(first).toContainText('开放中 · 17:30 结束');
    await expect(near(page).getByRole('listitem').last()).toContainText('直线 30.0 公里');
    await expect(near(page).getByRole('listitem').last()).not.toContainText('步行');
    await expect(page.getByText('按您的位置排列：刚刚找到，误差约 20 米')).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    // three decimals to the API, nothing at all in the address
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(new URL(asked[0] ?? '').searchParams)).toMatchObject({ lat: '37.700', lng: '112.701' });
    await expect(page).toHaveURL(/\/\?region=140702&sort=near$/);
    const kept = await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
    expect(kept).not.toMatch(/37\.7001|112\.7005/);
  });

  test('back, forward and a look at a place keep the list by distance', async ({ page }) => {
    await withPlaces(page, [place('近的', 1)]);
    await page.goto('/?region=140702');
    await page.getByRole('link', { name: '离我最近' }).click();
    await expect(near(page).getByRole('link', { name: '近的' })).toBeVisible();
    await page.goBack();
    await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
    await expect(near(page)).toHaveCount(0);
    await page.goForward();
    await expect(near(page).getByRole('link', { name: '近的' })).toBeVisible();
    await page.reload();
    await expect(near(page).getByRole('link', { name: '近的' })).toBeVisible();
    // filters go along
    await page.getByRole('link', { name: '能办事' }).click();
    await expect(page).toHaveURL(/for=counter&sort=near$/);
    await expect(near(page).getByRole('link', { name: '近的' })).toBeVisible();
    await page.getByRole('link', { name: '只看榆次区' }).click();
    await expect(page).toHaveURL(/\?region=140702&for=counter$/);
    await expect(near(page)).toHaveCount(0);
  });

  test('the order follows the minute, in another time zone too, and the focus stays where it was', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      timezoneId: 'America/Los_Angeles',
      permissions: ['geolocation'],
      geolocation: HERE,
    });
    const page = await context.newPage();
    await page.clock.install({ time: '2026-11-20T17:29:30+08:00' });
    await withPlaces(page, [
      place('开到五点半的', 2, { hours: until('17:30') }),
      place('不知道开不开的', 0.5),
      place('开到七点的', 3, { hours: until('19:00') }),
    ]);
    await page.goto('/?region=140702');
    await page.getByRole('link', { name: '离我最近' }).click();
    await expect.poll(() => names(page)).toEqual(['开到五点半的', '开到七点的', '不知道开不开的']);
    const link = near(page).getByRole('link', { name: '开到五点半的' });
    await link.focus();
    await page.clock.runFor(60_000);
    await expect.poll(() => names(page)).toEqual(['开到七点的', '不知道开不开的', '开到五点半的']);
    await expect(link).toBeFocused();
    await context.close();
  });

  test('who walks on can have the list follow, and can have the position forgotten', async ({ page, context }) => {
    await withPlaces(page, [place('南边的', 0.2), place('北边的', 1)]);
    await page.goto('/');
    await page.getByRole('link', { name: '离我最近' }).click();
    await expect.poll(() => names(page)).toEqual(['南边的', '北边的']);
    await page.getByText('按您的位置排列').click();
    await page.getByRole('button', { name: '边走边更新' }).click();
    await context.setGeolocation({ ...HERE, latitude: 37.7089 });
    await expect.poll(() => names(page)).toEqual(['北边的', '南边的']);
    await page.getByRole('button', { name: '不用位置了' }).click();
    await expect(near(page)).toHaveCount(0);
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole('link', { name: '离我最近' })).toBeFocused();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('an inexact position promises no minutes and offers better ways @phone', async ({ page, context }) => {
    await context.setGeolocation({ ...HERE, accuracy: 4000 });
    await withPlaces(page, [place('附近的', 1), place('远一点的', 12)]);
    await page.goto('/?region=140702');
    await page.getByRole('link', { name: '离我最近' }).click();
    const rows = near(page).getByRole('listitem');
    await expect(near(page).getByText('您的位置误差约 4 公里')).toBeVisible();
    await expect(rows.first()).toContainText('5 公里以内');
    await expect(rows.last()).toContainText('大约 12 公里');
    await expect(near(page).getByText('步行')).toHaveCount(0);
    await near(page).getByRole('button', { name: '选地区' }).click();
    await expect(page.getByRole('navigation', { name: '所在地区' })).toBeVisible();
  });

  test('far from every place it says so, and where the nearest is', async ({ page }) => {
    await withPlaces(page, [place('远方的', 420)]);
    await page.goto('/');
    await page.getByRole('link', { name: '离我最近' }).click();
    await expect(
      near(page).getByText(/^您附近 100 公里内没有登记的服务点。最近的在.*，直线约 420\s公里。$/),
    ).toBeVisible();
    await expect(near(page).getByRole('link', { name: '远方的' })).toBeVisible();
  });

  test('without network it says so, and the list of the region stays', async ({ page, complaints }) => {
    await page.route('**/api/sites/near?*', (route) => route.abort());
    await page.goto('/?region=140702');
    await page.getByRole('link', { name: '离我最近' }).click();
    await expect(page.getByRole('heading', { name: '附近的服务点没能读到' })).toBeFocused();
    await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
    expect(complaints.every((text) => text.includes('ERR_FAILED'))).toBe(true);
    complaints.length = 0;
    await page.unroute('**/api/sites/near?*');
    await withPlaces(page, [place('近的', 1)]);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(near(page).getByRole('link', { name: '近的' })).toBeVisible();
  });
});

test('the places of the documents come without distance, because nobody knows their doors @phone', async ({
  page,
  context,
}) => {
  await context.setGeolocation(YUCI);
  await page.goto('/?region=140702');
  await page.getByRole('link', { name: '离我最近' }).click();
  await expect(page.getByText('位置留在这台设备上')).toBeVisible();
  await expectAccessible(page);
  await context.grantPermissions(['geolocation']);
  await useMine(page).click();
  await expect(near(page).getByRole('heading', { name: '位置不准，没有算距离的' })).toBeVisible();
  await expect(near(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await expect(near(page).getByText(/直线|步行/)).toHaveCount(0);
});

test('refused, it says how to allow it and how else to find a place, all by keyboard', async ({ page }) => {
  await page.goto('/?region=140702');
  await page.getByRole('link', { name: '离我最近' }).focus();
  await page.keyboard.press('Enter');
  await expect(useMine(page)).toBeFocused();
  await page.keyboard.press('Enter'); // headless Chromium says no by itself
  const title = page.getByRole('heading', { name: '浏览器没有让这个网站用位置' });
  await expect(title).toBeFocused();
  await expect(page.getByText('把“位置”改成“允许”')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '再试一次' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('搜索服务点')).toBeFocused();
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await page.getByRole('button', { name: '不用', exact: true }).click();
  await expect(page).toHaveURL(/\?region=140702$/);
});

/** Geolocation as a phone has it that does not answer, or none at all. */
const withGeolocation = (page: Page, kind: 'silent' | 'absent') =>
  page.addInitScript((wanted) => {
    const silent = { watchPosition: () => 1, clearWatch: () => undefined, getCurrentPosition: () => undefined };
    Object.defineProperty(navigator, 'geolocation', { value: wanted === 'silent' ? silent : undefined });
    Object.defineProperty(navigator, 'permissions', { value: undefined });
  }, kind);

test('a slow device is waited for, with a way out after ten seconds @phone', async ({ page }) => {
  await withGeolocation(page, 'silent');
  await page.clock.install();
  await page.goto('/?region=140702');
  await sortByDistance(page);
  await expect(page.getByText('设备问“是否允许”时，请点“允许”。')).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(page.getByText('还没有找到位置。')).toBeVisible();
  await expect(page.getByRole('button', { name: '输入地名' })).toBeVisible();
  await page.getByRole('button', { name: '不找了' }).click();
  await expect(page.getByText('还没有找到位置。')).toHaveCount(0);
  await expect(page).toHaveURL(/\?region=140702$/);
});

test('a browser without positions has an answer, WeChat its own @phone', async ({ browser }) => {
  const context = await browser.newContext({
    userAgent:
      'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/109.0 Mobile Safari/537.36 MicroMessenger/8.0.42',
  });
  const page = await context.newPage();
  await withGeolocation(page, 'absent');
  await page.goto('/?region=140702');
  await sortByDistance(page);
  await expect(page.getByRole('heading', { name: '这个浏览器不能提供位置' })).toBeVisible();
  await expect(page.getByText('用手机浏览器打开')).toBeVisible();
  await expect(page.getByRole('button', { name: '再试一次' })).toHaveCount(0);
  await page.getByRole('button', { name: '拖动地图' }).click();
  await expect(page.getByRole('region', { name: '服务点地图', exact: true })).toBeVisible();
  await context.close();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what is needed, and keeps its list', async ({ page }) => {
    await page.goto('/?region=140702');
    await page.getByRole('link', { name: '离我最近' }).click();
    // Playwright finds no text inside noscript
    await expect(page.locator('#near noscript')).toBeVisible();
    await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  });
});
