import { expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { CENTRE, COUNTER, sites } from './resident-page.ts';

const field = (page: Page) => page.getByRole('combobox', { name: '搜索服务点' });
const options = (page: Page) => page.getByRole('option');
const panel = (page: Page) => page.locator('details.filters');
const conditions = (page: Page) => page.getByRole('list', { name: '正在按这些条件找' });

/** Turns to the search field and types, once its suggestions have come. */
async function typeIn(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: '搜索服务点' }).focus();
  await field(page).pressSequentially(text);
}

test('one filters by what one needs, sees what is set, and takes it away again @phone @laptop', async ({ page }) => {
  await page.goto('/?region=410000');
  await page.getByLabel('筛选', { exact: true }).click();
  await panel(page)
    .getByRole('checkbox', { name: /^政务服务中心/ })
    .check();
  await panel(page)
    .getByRole('checkbox', { name: /^便民服务中心（镇街）/ })
    .check();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('checkbox').first()).toBeHidden();
  await expect(page.getByLabel('筛选', { exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: '看结果' }).click();

  await expect(page).toHaveURL(/\?region=410000&kind=GOV_SERVICE_CENTER,TOWN_SERVICE_CENTER$/);
  await expect(page).toHaveTitle(/^政务服务中心 · 便民服务中心（镇街） · 河南省/);
  await expect(sites(page).getByText('共 3 处')).toBeVisible();
  await expect(page.getByLabel('筛选 · 已选 2 项')).toBeVisible();

  await conditions(page).getByRole('link', { name: '去掉条件：政务服务中心' }).click();
  await expect(sites(page).getByText('共 2 处')).toBeVisible();
  await page.goBack();
  await expect(sites(page).getByText('共 3 处')).toBeVisible();
  await page.goForward();
  await page.reload();
  await expect(sites(page).getByText('共 2 处')).toBeVisible();
  await page.getByRole('link', { name: '能办事' }).click();
  await conditions(page).getByRole('link', { name: '全部清除' }).click();
  await expect(page).toHaveURL(/\?region=410000$/);
});

test('an address says all of it, and what it does not know narrows nothing', async ({ page }) => {
  await page.goto('/?kind=GOV_SERVICE_CENTER,CASTLE&facility=SAUNA&level=&box=1,2,3&service=nothing');
  await expect(sites(page).getByRole('listitem')).toHaveCount(1);
  await expect(sites(page).getByRole('link', { name: COUNTER })).toBeVisible();
  await page.goto('/?region=410471&function=AGENCY_ASSISTANCE&box=112.5,33,114,34.5');
  await expect(conditions(page)).toContainText('地图上的这个范围');
  await expect(sites(page).getByRole('link', { name: COUNTER })).toBeVisible();
});

test('a filter keeps the map open', async ({ page }) => {
  await page.goto('/?region=410471&lang=zh');
  await page.getByRole('link', { name: '看地图' }).click();
  await page.getByRole('link', { name: '能办事' }).click();
  await expect(page).toHaveURL(/for=counter/);
  await expect(page).toHaveURL(/view=map/);
  await expect(page.getByRole('region', { name: '服务点地图', exact: true })).toBeVisible();
});

test('what is to be done is found while typing, by keyboard alone', async ({ page }) => {
  await page.goto('/?region=140702');
  await typeIn(page, '办营业执照');
  await expect(options(page).first()).toContainText('营业执照');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(options(page).first()).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?region=410471&service=sv_[0-9a-z]{10}$/);
  await expect(sites(page).getByRole('link', { name: COUNTER })).toBeVisible();
  await expect(conditions(page)).toContainText('营业执照');
  await expect(page.getByLabel('筛选 · 已选 1 项')).toBeVisible();
});

test('a facility, a place and a region are found while typing', async ({ page }) => {
  await page.goto('/');
  await typeIn(page, '厕所');
  await options(page).filter({ hasText: '有这项设施' }).first().click();
  await expect(page).toHaveURL(/\?facility=TOILET$/);
  await typeIn(page, CENTRE.slice(0, 8));
  await options(page).filter({ hasText: CENTRE }).click();
  await expect(page).toHaveURL(/\/sites\/st_/);
  await page.goto('/');
  await typeIn(page, 'dingxiang');
  await options(page).filter({ hasText: '定襄县' }).filter({ hasText: '地区' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('定襄县');
});

test('a region is picked by pinyin and by drilling down to a town @phone @laptop', async ({ page, viewport }) => {
  await page.goto('/?region=140702');
  const region = page.getByRole('combobox', { name: '找地区' });
  if ((viewport?.width ?? 0) < 900) await page.getByText('换个地区').click();
  await page.getByRole('textbox', { name: '找地区' }).focus();
  await region.pressSequentially('pingdingshan');
  await options(page).filter({ hasText: '平顶山市' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('平顶山市');

  const choices = page.getByRole('navigation', { name: '所在地区' });
  if ((viewport?.width ?? 0) < 900) await page.getByText('换个地区').click();
  await choices.getByRole('link', { name: /^平顶山高新技术产业开发区/ }).click();
  if ((viewport?.width ?? 0) < 900) await page.getByText('换个地区').click();
  await choices.getByRole('link', { name: '皇台街道 1 处' }).click();
  await expect(page).toHaveURL(/\?region=\d{9}$/);
  await expect(page.getByText('河南省平顶山市平顶山高新技术产业开发区').first()).toBeVisible();
  await expect(sites(page).getByRole('listitem')).toHaveCount(1);
});

test('an empty list says what each way on would find @phone', async ({ page }) => {
  await page.goto('/?region=140702&for=counter');
  await expect(page.getByText('这里没有登记为这一类的服务点')).toBeVisible();
  await expect(page.getByRole('link', { name: '不限能办事（7 处）' })).toBeVisible();
  await expect(page.getByRole('link', { name: '打 12345 问一问' })).toHaveAttribute('href', 'tel:12345');
  await expectAccessible(page);
  await page.getByRole('link', { name: /^最近的有这样的服务点的地区/ }).click();
  await expect(page).toHaveURL(/for=counter/);
  await expect(sites(page).getByRole('listitem').first()).toContainText('能办事（有窗口）');

  await page.goto('/?region=140702&facility=TOILET&barrier=1');
  await page.getByRole('link', { name: '全部清除（7 处）' }).click();
  await expect(sites(page).getByText('共 7 处')).toBeVisible();
});

test('only what is known to be open counts as open', async ({ page }) => {
  await page.goto('/?region=140702');
  await page.getByRole('link', { name: '开放中' }).click();
  await expect(page).toHaveURL(/\?region=140702&open=1$/);
  await expect(page.getByText('没有登记为现在开放的服务点')).toBeVisible();
  await page.getByRole('link', { name: '不限开放中（7 处）' }).click();
  await expect(sites(page).getByText('共 7 处')).toBeVisible();
});

test('without network the field says so and finds again when it is back', async ({ page, context, complaints }) => {
  await page.goto('/');
  await typeIn(page, '定');
  await expect(options(page).first()).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.type('襄');
  await expect(page.getByText('网络连不上，没能查找。').first()).toBeVisible();
  await context.setOffline(false);
  await expect(options(page).first()).toContainText('定襄');
  complaints.length = 0; // the browser counts a lost connection as an error of its own
});

test('earlier searches are offered on this device until they are forgotten', async ({ page }) => {
  await page.goto('/');
  await typeIn(page, '文化园');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=/);
  await page.goto('/?region=140702');
  await page.getByRole('searchbox', { name: '搜索服务点' }).focus();
  await options(page).filter({ hasText: '文化园' }).click();
  await expect(page).toHaveURL(/\?region=140702&q=/);
  await page.goto('/');
  await page.getByRole('searchbox', { name: '搜索服务点' }).focus();
  await options(page).filter({ hasText: '清除记录' }).click();
  await expect(options(page).first()).toBeHidden();
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('in English the same is found', async ({ page }) => {
  await page.goto('/?lang=en&region=410000');
  await page.getByLabel('Filters', { exact: true }).click();
  await page.getByRole('checkbox', { name: /^Government service centre/ }).check();
  await page.getByRole('button', { name: 'Show results' }).click();
  await expect(page.getByRole('link', { name: COUNTER })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Remove filter: Government service centre' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search places' }).focus();
  await page.getByRole('combobox', { name: 'Search places' }).pressSequentially('qxqxqxq');
  await expect(page.getByText('Nothing found.').first()).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('filters, conditions and searches for regions and facilities work @phone', async ({ page }) => {
    await page.goto('/?region=410000');
    await page.getByLabel('筛选', { exact: true }).click();
    await panel(page)
      .getByRole('checkbox', { name: /^政务服务中心/ })
      .check();
    await panel(page)
      .getByRole('checkbox', { name: /^便民服务中心（镇街）/ })
      .check();
    await panel(page).getByRole('button', { name: '看结果' }).click();
    await expect(sites(page).getByText('共 3 处')).toBeVisible();
    await conditions(page).getByRole('link', { name: '全部清除' }).click();
    await expect(page).toHaveURL(/\?region=410000$/);

    await page.getByText('换个地区').click();
    await page.getByRole('textbox', { name: '找地区' }).fill('dingxiang');
    await page.getByRole('button', { name: '找', exact: true }).click();
    await page.getByRole('link', { name: '定襄县', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('定襄县');

    await page.getByRole('searchbox', { name: '搜索服务点' }).fill('哪里能充电');
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('link', { name: '手机充电' }).click();
    await expect(page).toHaveURL(/facility=PHONE_CHARGING/);
  });
});
