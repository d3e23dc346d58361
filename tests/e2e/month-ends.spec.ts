import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { post, signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The figures are what it is about, not the map.
test.use({ launchOptions: WITHOUT_WEBGL });

/** Counties with parks that no other journey looks at when something is frozen. */
const COUNTIES = ['411082', '411003', '411002', '340210', '340121', '340104'];

/** What is frozen stays: each run takes a county of which nothing is frozen yet. */
async function unfrozenCounty(request: APIRequestContext): Promise<string> {
  for (const code of COUNTIES) {
    const { frozen } = await (await request.get(`/api/regions/${code}/frozen`)).json();
    const { counts } = await (await request.get(`/api/regions/${code}/summary`)).json();
    const parks = counts.find(({ metric }: { metric: string }) => metric === 'PARKS');
    if (frozen === null && parks.registered > 0) return code;
  }
  throw new Error('every county is frozen: the data of these tests wants to be made anew');
}

test('月末定稿：核对、定稿一次、写明原因才能更正；打印、汇报和选日期都认定稿', async ({
  page,
  baseURL,
  complaints,
}) => {
  await page.addInitScript(() => {
    window.print = () => undefined; // headless, it would print by itself and keep the test from it
  });
  await signInAs(page, baseURL, 'ORG_DEPT', { regionCode: null, record: null });
  const county = await unfrozenCounty(page.request);
  await page.goto(`/staff/month-ends?region=${county}`);
  const month = (await page.getByLabel('月份').inputValue()) ?? '';
  const bar = page.getByRole('region', { name: '这个月的定稿' });
  await expect(bar).toContainText('未定稿');
  await bar.getByRole('button', { name: `定稿 ${month}` }).click();
  // pressed twice, it is done once
  await page.getByRole('dialog').getByRole('button', { name: '确认定稿' }).dblclick();
  await expect(page.getByText(`${month} 已定稿，是第 1 版。`)).toBeVisible();
  const editions = page.getByRole('table', { name: '历次定稿' });
  await expect(editions.getByRole('rowheader')).toHaveCount(1);

  // another edition needs a reason, and figures that are other than those of the first
  await bar.getByRole('button', { name: '更正并重新定稿' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '定为第 2 版' }).click();
  await expect(dialog.getByText('请写明为什么要重新定稿')).toBeVisible();
  await dialog.getByLabel('原因').fill('补报一处阵地');
  await dialog.getByRole('button', { name: '定为第 2 版' }).click();
  await expect(dialog.getByText(/数字与现行的一版完全一样，没有可更正的/)).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  await expect(editions.getByRole('rowheader')).toHaveCount(1);

  // somebody else is faster: it is said, and nothing is frozen over it
  const earlier = (await page.getByLabel('月份').locator('option').nth(2).getAttribute('value')) ?? '';
  await page.getByLabel('月份').selectOption(earlier);
  await bar.getByRole('button', { name: `定稿 ${earlier}` }).click();
  const other = { key: 'x'.repeat(22), region: county, month: earlier, edition: 0, reason: null, on: null };
  await post(page.request, new URL(baseURL ?? '').origin, '/api/month-ends', other);
  await dialog.getByRole('button', { name: '确认定稿' }).click();
  await expect(page.getByText('刚刚已由别人定稿，没有重复定稿')).toBeVisible();
  await expect(editions.getByRole('rowheader')).toHaveCount(2);
  // the browser notes the refusals that were to come
  expect(complaints.splice(0)).toEqual([expect.stringContaining('400'), expect.stringContaining('409')]);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await open(page, `?region=${county}`);
  const parks = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '园区', exact: true }) });
  await expect(parks.getByText(/系统登记 [1-9]/)).toBeVisible();
  await page.getByText('选择截至日期').click();
  await expect(page.getByRole('link', { name: new RegExp(`^${month}-\\d\\d\\s*定稿$`) })).toBeVisible();
  // nothing was registered yet at the end of that month, as this portal was set up today
  await print(page);
  await expect(sheet(page).locator('.sheet-cards__value').first()).toHaveText('未登记');
  expect(await headOf(page)).toContain(`主要数字为 ${month} 月末定稿`);
  expect(await headOf(page)).toContain('地图和图例是现在的登记');
  await page.getByRole('radio', { name: '现在的登记' }).check({ force: true });
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click();
  await expect(sheet(page).locator('.sheet-cards__value').first()).not.toHaveText('未登记');
  expect(await headOf(page)).toContain('主要数字为现在的登记，不是定稿');

  await page.goto(`/leader/?region=${county}&present=1`);
  const presenter = page.getByRole('complementary', { name: '演示' });
  await expect(presenter).toContainText(`月末定稿 ${month}（第 1 版）`);
  await expect(presenter).toContainText('地图是现在的登记');
  await presenter.getByRole('button', { name: '改看现在的数' }).click();
  await expect(presenter).toContainText('未定稿');
});

const sheet = (page: Page) => page.locator('.print-sheet');

async function print(page: Page): Promise<void> {
  await page.locator('summary').filter({ hasText: '带走' }).click();
  await page.getByRole('button', { name: '打印、PDF 与地图图片' }).click();
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click();
}

/** What stands at the edge of every printed page. */
function headOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.adoptedStyleSheets].flatMap((css) => [...css.cssRules].map((rule) => rule.cssText)).join('\n'),
  );
}
