import { expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { expectAccessible } from './page-checks.ts';
import { CENTRE, sites, untilDrawn } from './resident-page.ts';

const map = (page: Page) => page.getByRole('region', { name: '服务点地图', exact: true });
const canvasOf = (page: Page) => page.locator('canvas.maplibregl-canvas');
const card = (page: Page) => page.getByRole('region', { name: '在地图上选中的服务点' });

test('the map comes when asked for and goes with the address @phone', async ({ page }) => {
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

test('a place is shown on the map, as on its page @phone', async ({ page }) => {
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

/** Moves what is under the pointer by so many pixels. */
async function drag(page: Page, right: number, down: number): Promise<void> {
  const box = await canvasOf(page).boundingBox();
  const from = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + right, from.y + down, { steps: 6 });
  await page.mouse.up();
}

test('an area is searched where the map was dragged to, and back leads back', async ({ page }) => {
  await page.goto('/?region=140702&view=map');
  await untilDrawn(page);
  await page.evaluate(() => Reflect.set(window, 'samePage', true));
  const searchArea = page.getByRole('button', { name: '搜索此区域' });
  await expect(searchArea).toBeHidden();
  await drag(page, -200, -40);
  await searchArea.click();
  await expect(page).toHaveURL(/\/\?view=map&box=[\d.]+,[\d.]+,[\d.]+,[\d.]+$/);
  await expect(searchArea).toBeHidden();
  await expect(page.getByRole('heading', { name: '服务点', exact: true })).toBeFocused();
  const inArea = await sites(page).getByRole('listitem').count();
  await expect(page.getByText(`这个范围里有 ${inArea} 处`)).toBeVisible();
  await expect(page.getByRole('link', { name: '收起地图' })).toHaveAttribute('href', /^\/\?box=/);
  const address = page.url();

  await page.goBack();
  await expect(page).toHaveURL(/\?region=140702&view=map$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('榆次区');
  await expect(sites(page).getByRole('listitem')).toHaveCount(7);
  await page.goForward();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('榆次区');
  await expect(sites(page).getByRole('listitem')).toHaveCount(inArea);
  expect(await page.evaluate(() => Reflect.get(window, 'samePage'))).toBe(true); // the map was never loaded anew
  await page.reload();
  await expect(sites(page).getByRole('listitem')).toHaveCount(inArea);
});

test('an area that can not be searched leaves list and map as they are', async ({ page, complaints }) => {
  await page.goto('/?region=140702&view=map');
  await untilDrawn(page);
  await drag(page, -150, 0);
  await page.route('**/*box=*', (route) => route.abort());
  await page.getByRole('button', { name: '搜索此区域' }).click();
  await expect(page.getByText('没有找成，请看看网络')).toBeVisible();
  await expect(page).toHaveURL(/\?region=140702&view=map$/);
  await expect(sites(page).getByRole('listitem')).toHaveCount(7);
  await expect(page.getByRole('button', { name: '搜索此区域' })).toBeEnabled();
  expect(complaints.every((text) => text.includes('ERR_FAILED'))).toBe(true);
  complaints.length = 0;
});

test('by keyboard: from the list to the map, and places of one spot one by one', async ({ page }) => {
  await page.goto('/?region=140702&view=map');
  await untilDrawn(page);
  await page.getByRole('button', { name: `在地图上看${CENTRE}` }).press('Enter');
  await expect(card(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await expect(page).toHaveURL(/view=map&site=st_[0-9a-z]{10}$/);
  await card(page).getByRole('button', { name: '关闭' }).press('Enter');
  await expect(card(page)).toBeHidden();

  await canvasOf(page).focus();
  const spot = page.getByRole('heading', { name: /^这个位置有 \d+ 处$/ });
  await expect(async () => {
    await page.keyboard.press('Enter'); // what is shown from the list is in the middle
    await expect(spot).toBeFocused({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Tab');
  const second = page
    .getByRole('region', { name: /^这个位置有/ })
    .getByRole('button')
    .nth(1);
  const name = (await second.textContent()) ?? '';
  await page.keyboard.press('Tab');
  await expect(second).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page).getByRole('link', { name })).toBeVisible();
  await expect(sites(page).getByRole('listitem').filter({ hasText: name })).toHaveAttribute('data-selected', '');
  await expectAccessible(page);
});

test('the service circle is a straight line and only around a place that is known well', async ({ page }) => {
  await page.goto('/?region=140702&view=map');
  await untilDrawn(page);
  const rings = page.getByRole('button', { name: '15 分钟服务圈' });
  await rings.click();
  await expect(page.getByText('先在地图或列表里选一个服务点')).toBeVisible();
  await page.getByRole('button', { name: `在地图上看${CENTRE}` }).click();
  await expect(page.getByText('这个服务点位置为示意，不画服务圈。')).toBeVisible();
  await expect(rings).toHaveAttribute('aria-pressed', 'true');
});

test.describe('with the position allowed', () => {
  test.use({ permissions: ['geolocation'], geolocation: { latitude: 37.7, longitude: 112.72, accuracy: 60 } });

  test('the list by distance is on the map, with the visitor in the middle @phone', async ({ page }) => {
    await page.goto('/?region=140921&view=map');
    await untilDrawn(page);
    await page.getByRole('link', { name: '离我最近' }).click();
    const near = page.getByRole('region', { name: '离我最近的服务点' });
    await expect(near.getByRole('link', { name: CENTRE })).toBeVisible();
    await expect(page).toHaveURL(/\?region=140921&view=map&sort=near$/);
    await page.getByRole('button', { name: '15 分钟服务圈' }).click();
    await expect(page.getByText('离您直线距离 1 公里以内')).toBeVisible();
    // a place of another region than the page's is on the map as well
    await near.getByRole('button', { name: `在地图上看${CENTRE}` }).click();
    await expect(card(page).getByRole('link', { name: CENTRE })).toBeVisible();
    await page.getByRole('button', { name: '回到我的位置' }).click();
    await expectAccessible(page);
    await page.getByText('按您的位置排列').click();
    await page.getByRole('button', { name: '不用位置了' }).click();
    await expect(page.getByRole('button', { name: '回到我的位置' })).toBeHidden();
    await expect(page).toHaveURL(/\?region=140921&view=map/);
  });
});
