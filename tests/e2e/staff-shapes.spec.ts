import { expect, type Page } from '@playwright/test';
import type { Park } from '#core/schemas/park.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { signInAs } from './staff-people.ts';

const JINZHONG = { regionCode: '140700', record: null };

/** A real park with a point, as an editor of its city may change it. */
async function openPark(page: Page, baseURL: string | undefined): Promise<void> {
  await signInAs(page, baseURL, 'PARK_EDITOR', JINZHONG);
  const answer = await page.request.get('/api/parks?region=140700&limit=100');
  const { items } = (await answer.json()) as { items: Park[] };
  const park = items.find(({ point, isIllustrative }) => point !== null && !isIllustrative);
  await page.goto(`/staff/parks/${park?.id}?tab=edit`);
}

/** Whether the drawing library has come. */
function drawingFiles(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => /start-shaping/.test(request.url()) && files.push(request.url()));
  return files;
}

const table = (page: Page) => page.getByRole('region', { name: '顶点表格' });

test('an outline is clicked together on the map, and its corners stand in the table', async ({ page, baseURL }) => {
  const files = drawingFiles(page);
  await openPark(page, baseURL);
  const begin = page.getByRole('button', { name: '画边界' });
  await begin.scrollIntoViewIfNeeded();
  expect(files).toEqual([]);
  await begin.click();
  await expect(page.getByText('在地图上逐点点击画出来', { exact: false })).toBeVisible();
  expect(files).toHaveLength(1);

  const canvas = page.getByRole('region', { name: '画园区范围的地图' }).locator('canvas.maplibregl-canvas');
  await canvas.scrollIntoViewIfNeeded();
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  for (const [index, [x, y]] of [at(0.3, 0.3), at(0.3, 0.7), at(0.6, 0.7), at(0.6, 0.3)].entries()) {
    await page.mouse.move(x, y, { steps: 3 });
    await page.mouse.click(x, y);
    await expect(page.getByText(`已有 ${index + 1} 个顶点`, { exact: false })).toBeVisible();
  }
  await page.getByRole('button', { name: '完成' }).click();

  await expect(table(page).getByRole('row')).toHaveCount(5);
  await expect(page.getByText('边界没有问题')).toBeVisible();
  // what was clicked as a rectangle is one on the ground: opposite sides alike, to a metre and its rounding
  const cells = await table(page).getByRole('row').getByRole('cell').allInnerTexts();
  const sides = cells
    .map((cell) => cell.replaceAll(',', ''))
    .filter((cell) => /^\d+$/.test(cell))
    .map(Number);
  expect(sides).toHaveLength(4);
  expect(Math.abs((sides[0] ?? 0) - (sides[2] ?? 0))).toBeLessThanOrEqual(3);
  expect(Math.abs((sides[1] ?? 0) - (sides[3] ?? 0))).toBeLessThanOrEqual(3);
  await expectAccessible(page);

  await page.getByRole('group', { name: '编辑边界' }).getByRole('button', { name: '撤销上一步' }).click();
  await expect(table(page)).toBeHidden();
});

test('@phone an outline that is pasted fits the screen and says how large it is', async ({ page, baseURL }) => {
  await openPark(page, baseURL);
  await page.getByRole('button', { name: '画边界' }).click();
  await page
    .getByRole('textbox', { name: /坐标列表/ })
    .fill('POLYGON ((112.69 37.70, 112.70 37.70, 112.70 37.71, 112.69 37.71, 112.69 37.70))');
  await page.getByLabel(/^坐标来自/).selectOption('CGCS2000');
  await page.getByRole('button', { name: '读入' }).click();
  await expect(page.getByText('97.82 公顷')).toBeVisible();
  await expect(table(page).getByRole('row')).toHaveCount(5);
  await expectNoSidewaysScroll(page);
});
