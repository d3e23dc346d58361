import { expect, type Page } from '@playwright/test';
import { CENTRE, expectAccessible, sites, test, untilDrawn } from './resident-page.ts';

const map = (page: Page) => page.getByRole('region', { name: '服务点地图', exact: true });
const card = (page: Page) => page.getByRole('region', { name: '在地图上选中的服务点' });

test('the map comes when asked for and goes with the address @phone @laptop', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/?region=140702');
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  expect(fetched.filter((path) => path.startsWith('/shared/') || path.startsWith('/api/'))).toEqual([]);

  await page.getByRole('link', { name: '看地图' }).click();
  await expect(page).toHaveURL(/\?region=140702&view=map$/);
  await untilDrawn(page);
  await page.goBack();
  await expect(map(page)).toBeHidden();
  await page.goForward();
  await expect(map(page)).toBeVisible();
  await page.reload();
  await untilDrawn(page);
  await page.getByRole('link', { name: '收起地图' }).click();
  await expect(map(page)).toBeHidden();
  await expect(page).toHaveURL(/\?region=140702$/);
});

test('a place is shown on the map, as on its page @phone @laptop', async ({ page }) => {
  await page.goto('/?region=140702');
  await sites(page).getByRole('link', { name: CENTRE }).click();
  await page.getByRole('link', { name: '在地图上看' }).click();
  await untilDrawn(page);
  await expect(page).toHaveURL(/\?region=140702&view=map&site=st_[0-9a-z]{10}$/);
  await expect(card(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await expect(sites(page).getByRole('listitem').filter({ hasText: CENTRE })).toHaveAttribute('data-selected', '');
  await card(page).getByRole('button', { name: '关闭' }).click();
  await expect(card(page)).toBeHidden();
  await expect(page).toHaveURL(/\?region=140702&view=map$/);
});

test('list and map point at the same place', async ({ page }) => {
  const name = '定襄县高新技术服务中心';
  await page.goto('/?region=140921');
  await sites(page).getByRole('link', { name }).click();
  await page.getByRole('link', { name: '在地图上看' }).click();
  await untilDrawn(page);
  await card(page).getByRole('button', { name: '关闭' }).click();
  const item = sites(page).getByRole('listitem').filter({ hasText: name });
  const canvas = page.locator('canvas.maplibregl-canvas');

  const before = await canvas.screenshot();
  await item.hover();
  await expect(async () => expect(Buffer.compare(await canvas.screenshot(), before)).not.toBe(0)).toPass();

  // what is shown on the map is shown in its middle
  await expect(async () => {
    await page.mouse.move(0, 0);
    await canvas.hover();
    await expect(item).toHaveAttribute('data-hovered', '', { timeout: 1000 });
  }).toPass();
  await canvas.click();
  await expect(card(page).getByRole('link', { name })).toBeVisible();
  await expect(item).toHaveAttribute('data-selected', '');
});

test('without WebGL there is a sentence and the whole list @phone', async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    // as on a phone whose browser has no WebGL2
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      return kind === 'webgl2' ? null : Reflect.apply(original, this, [kind, ...rest]);
    } as typeof original;
  });
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/?region=140702&view=map');
  await expect(page.getByText('这台设备画不出地图，请看列表，内容是一样的。')).toBeVisible();
  await expect(sites(page).getByRole('listitem')).toHaveCount(7);
  expect(fetched.filter((url) => url.includes('/shared/'))).toEqual([]);
});

test('a map that can not be fetched leaves the list whole @phone', async ({ page, complaints }) => {
  await page.route('**/shared/**', (route) => route.abort());
  await page.goto('/?region=140702&view=map');
  await expect(page.getByText('地图没能载入，请看列表。')).toBeVisible();
  await expect(sites(page).getByRole('listitem')).toHaveCount(7);
  expect(complaints.every((text) => text.includes('ERR_FAILED'))).toBe(true);
  complaints.length = 0;
});

test('by keyboard the map can be skipped', async ({ page }) => {
  await page.goto('/?region=140702&view=map');
  await untilDrawn(page);
  await page.getByRole('link', { name: '收起地图' }).focus();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: '跳过地图' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeFocused();
});

test('the page with its map is accessible @phone @laptop', async ({ page }) => {
  await page.goto('/?region=140702&view=map');
  await untilDrawn(page);
  await expectAccessible(page);
});
