import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible } from './page-checks.ts';
import { printedPages } from './printed.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// routes and lists need no map, and a page without it takes a tenth of the time
test.use({ launchOptions: WITHOUT_WEBGL, permissions: ['clipboard-read', 'clipboard-write'] });

async function take(page: Page, name: string): Promise<void> {
  await page.locator('summary').filter({ hasText: '带走' }).click();
  await page.getByRole('button', { name }).click();
}

test('观摩路线：加三站、用键盘换顺序、删了能撤销、复制行程、翻页笔演示', async ({ page }) => {
  await open(page, '?region=140921&count=SITES');
  await take(page, '保存视图与观摩路线');
  const drawer = page.getByRole('dialog', { name: '视图与观摩路线' });
  const [beside, map] = [await drawer.boundingBox(), await page.locator('.stage').boundingBox()];
  expect((map?.x ?? 0) + (map?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
  await drawer.getByRole('button', { name: '新建观摩路线' }).click();
  await drawer.getByLabel('名称').fill('定襄一日');
  await drawer.getByLabel('日期').fill('2026-12-03');
  const add = drawer.getByRole('button', { name: '把当前视图加为一站' });
  await add.click();
  await page.getByRole('row', { name: /定襄县高新技术服务中心/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '定襄县高新技术服务中心' })).toBeVisible();
  await add.click();
  await page.getByRole('link', { name: '忻州市' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '忻州市' })).toBeVisible();
  await add.click();

  const names = drawer.getByLabel('站名');
  await names.nth(1).fill('高新技术服务中心');
  await drawer.getByLabel('时间').nth(1).fill('09:30');
  await drawer.locator('summary').nth(1).click();
  await drawer.getByRole('textbox', { name: '讲解词' }).fill('先看服务大厅');
  await drawer.getByRole('button', { name: '忻州市 上移' }).press('Enter');
  await drawer.getByRole('button', { name: '忻州市 上移' }).press('Enter');
  await expect(names.first()).toHaveValue('忻州市');
  await drawer.getByRole('button', { name: '删去 忻州市' }).click();
  await expect(names).toHaveCount(2);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(names).toHaveCount(3);
  await expectAccessible(page);
  await drawer.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存')).toBeVisible();

  await drawer.getByRole('button', { name: '复制行程' }).click();
  await expect(drawer.getByRole('button', { name: '已复制' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^定襄一日\n日期：2026-12-03\n共 3 站\n\n1\. 忻州市/);
  expect(text).toMatch(/3\. 09:30 高新技术服务中心\n地点：定襄县高新技术服务中心\n地址：.+/);
  expect(text).toMatch(/导航：/);

  await drawer.getByRole('button', { name: '返回列表' }).click();
  await drawer.getByRole('link', { name: '定襄一日' }).click();
  const stage = page.getByRole('complementary', { name: '演示' });
  await expect(stage.getByRole('heading', { level: 1, name: '忻州市' })).toBeVisible();
  await expect(stage.getByText('1 / 3', { exact: true })).toBeVisible();
  // begun from the drawer, the map is still what the room looks at
  const [shown, said] = [await page.locator('.stage').boundingBox(), await stage.boundingBox()];
  expect(shown?.width ?? 0).toBeGreaterThan((said?.width ?? 0) * 1.5);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(stage.getByText('先看服务大厅')).toBeVisible();
  await expect(page).toHaveURL(/region=140921&at=st_\w+.*present=1&route=lv_\w+&stop=3/);
  await expectAccessible(page);
  await page.reload();
  await expect(stage.getByText('3 / 3', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  const black = page.getByRole('button', { name: /已黑屏/ });
  await expect(black).toBeVisible();
  await page.keyboard.press('b');
  await expect(black).toBeHidden();
  await page.keyboard.press('PageUp');
  await expect(stage.getByText('2 / 3', { exact: true })).toBeVisible();
  await page.keyboard.press('F5');
  await expect(stage.getByText('1 / 3', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stage).toBeHidden();
  await expect(page).not.toHaveURL(/present/);
});

test('没有页边框的旧浏览器：标题和来源随表头表尾印在每一页；列表导出与督办清单', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => undefined; // headless, it would print by itself
    Reflect.deleteProperty(window, 'CSSMarginRule');
  });
  await open(page, '?region=140921&samples=on&tab=list&rows=villages');
  await take(page, '打印、PDF 与地图图片');
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click();
  await expect(page.getByText('已备好')).toBeVisible();
  const pages = await printedPages(page);
  expect(pages.length).toBeGreaterThan(2);
  for (const { text } of pages) {
    expect(text).toMatch(/定襄县.党建一张图/);
    expect(text).toMatch(/数据截至\d{4}-\d\d-\d\d/);
    expect(text).toContain('含示例数据');
    expect(text).toContain('固定链接:http');
  }
  await page.keyboard.press('Escape');

  await take(page, '导出列表');
  const dialog = page.getByRole('dialog', { name: '导出列表' });
  await dialog.getByText('CSV 文本').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines.slice(0, 5)).toEqual([
    '村与社区',
    '范围,定襄县',
    expect.stringMatching(/^数据截至,\d{4}-\d\d-\d\d \d\d:\d\d$/),
    '来源,园区党建一张图，系统登记',
    '条数,119',
  ]);
  const head = lines.indexOf('') + 1;
  expect(lines[head]).toMatch(/^名称,.*,示例$/);
  expect(lines.slice(head + 1)).toHaveLength(119);
  // one village is of a document, the others are samples
  expect(lines.slice(head + 1).filter((line) => line.endsWith(',示例'))).toHaveLength(118);

  await dialog.getByLabel('哪个列表').selectOption({ label: '督办清单' });
  await dialog.getByText('Excel 工作簿').click();
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  expect(workbook.suggestedFilename()).toMatch(/^定襄县-督办清单-\d{4}-\d\d-\d\d\.xlsx$/);
  await expectAccessible(page);
});
