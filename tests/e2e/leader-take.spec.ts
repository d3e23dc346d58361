import { expect, type Page } from '@playwright/test';
import { test } from './kept-files.ts';
import { open, untilDrawn } from './leader-page.ts';
import { printedPages } from './printed.ts';

test('打印与 PDF：每页有标题、路径、日期、来源、示例标记、页码和固定链接，地图不是空白', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    window.print = () => undefined; // headless, it would print by itself and keep the test from it
  });
  await open(page, '?region=140921&samples=on&tab=list&rows=villages');
  await untilDrawn(page);
  await take(page, '打印、PDF 与地图图片');
  await page.getByRole('button', { name: '打印 / 存为 PDF' }).click();
  await expect(page.getByText('已备好')).toBeVisible({ timeout: 90_000 });

  const colours = await page.locator('.print-sheet canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    const seen = new Set<string>();
    for (let i = 0; i < data.length; i += 4000) seen.add([data[i], data[i + 1], data[i + 2]].join());
    return { seen: seen.size, width: canvas.width };
  });
  expect(colours.seen).toBeGreaterThan(5);
  // 212 mm of A4 at 200 dots an inch
  expect(colours.width).toBeGreaterThan(1660);

  const pages = await printedPages(page);
  expect(pages.length).toBeGreaterThan(3);
  for (const [i, { height, text, width }] of pages.entries()) {
    expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
    for (const part of [
      '定襄县·党建一张图',
      '晋皖豫三省›山西省›忻州市›定襄县',
      /数据截至\d{4}-\d\d-\d\d\d\d:\d\d/,
      '含示例数据',
      '底图来源:',
      '示例底图,未送审',
      `第${i + 1}/${pages.length}`,
      /固定链接:http:\S*region=140921\S*date=\d{4}-\d\d-\d\d\S*box=/,
    ]) {
      expect(text).toMatch(part);
    }
  }
  expect(pages[0]?.text).toMatch(/图例.*普通阵地.*示例119.*位置为示意示例.*公里/);
  const rows = pages.map(({ text }) => text.match(/位置为示意|无坐标/g)?.length ?? 0);
  expect(rows.reduce((sum, n) => sum + n, 0)).toBeGreaterThanOrEqual(118);
});

/** Opens a part of 带走. */
async function take(page: Page, name: string): Promise<void> {
  await page.locator('summary').filter({ hasText: '带走' }).click();
  await page.getByRole('button', { name }).click();
}
