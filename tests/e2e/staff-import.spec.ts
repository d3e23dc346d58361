import { expect, type Page } from '@playwright/test';
import { gb18030 } from '#tests/support/gb18030.ts';
import { madeWorkbook } from '#tests/support/made-workbook.ts';
import { test } from './kept-files.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { signInAs } from './staff-people.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// The map is not what it is about.
test.use({ launchOptions: WITHOUT_WEBGL });

/** A 台账 as offices keep it, from the file to what residents find, and back. */

const JINZHONG = { regionCode: '140700', record: null };

const found = async (page: Page, name: string): Promise<number> => {
  const answer = await page.request.get(`/api/sites?q=${encodeURIComponent(name)}`);
  const { items } = (await answer.json()) as { items: { name: string }[] };
  return items.filter((item) => item.name === name).length;
};

test('GB18030 的台账导入：预览、改错、提交，另一个人写入，再整批回退', async ({ page, browser, baseURL }) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', JINZHONG);
  const approver = await (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage();
  await signInAs(approver, baseURL, 'ORG_DEPT', JINZHONG);
  const [first, second] = [1, 2].map((no) => `导入测试阵地 ${crypto.randomUUID().slice(0, 8)} ${no}`) as [
    string,
    string,
  ];
  const table = [
    '和顺县党群阵地台账,,,,',
    '序号,阵地名称,阵地类型,行政区划代码,办公电话',
    `1,${first},党群活动阵地,140723,0354-3010000`,
    `2,${second},没有这种类型,140723,0354-3010001`,
  ].join('\r\n');

  await page.goto('/staff/import');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(gb18030(table)) });
  await expect(page.getByText('GB18030', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('2 行数据', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: '开始核对' }).click();
  await expect(page.getByText('还有 1 行有错误', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const wrong = page.getByRole('row').filter({ hasText: second });
  await wrong.getByRole('checkbox').check();
  await page.getByRole('button', { name: '不导入所选的 1 行' }).click();
  await expect(page.getByText('将新增 1 条、更新 0 条', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '提交审核' }).click();
  await expect(page.getByText('已提交', { exact: false }).first()).toBeVisible();
  expect(await found(page, first)).toBe(0);

  await approver.goto('/staff/import');
  await approver
    .getByRole('link', { name: /台账\.csv/ })
    .first()
    .click();
  await expect(approver.getByText(first).first()).toBeVisible();
  await expectAccessible(approver);
  await approver.getByRole('button', { name: '通过并写入' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: '通过并写入' }).click();
  await expect(approver.getByText('已全部写入。').first()).toBeVisible();
  expect(await found(page, first)).toBe(1);
  expect(await found(page, second)).toBe(0);

  await approver.getByRole('button', { name: '回退本次导入' }).click();
  await approver.getByRole('dialog').getByRole('textbox').fill('导错了地区');
  await approver.getByRole('dialog').getByRole('button', { name: '回退本次导入' }).click();
  await expect(approver.getByText('已回退，全部恢复原样。').first()).toBeVisible();
  expect(await found(page, first)).toBe(0);
});

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Rows of a sheet from texts; what is empty has no cell. */
function sheetRows(lines: readonly (readonly string[])[]): string {
  const cell = (text: string, column: number, row: number) =>
    text === '' ? '' : `<c r="${'ABCDEF'[column]}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return lines.map((line, i) => `<row r="${i + 1}">${line.map((t, c) => cell(t, c, i + 1)).join('')}</row>`).join('');
}

test('XLSX 台账的两级表头、合并单元格、合计都认得；审核人退回，提交人看到原因并放弃', async ({
  page,
  browser,
  baseURL,
}) => {
  await signInAs(page, baseURL, 'PARK_EDITOR', JINZHONG);
  const approver = await (await browser.newContext({ baseURL, locale: 'zh-CN' })).newPage();
  await signInAs(approver, baseURL, 'ORG_DEPT', JINZHONG);
  const names = [1, 2].map((no) => `合并单元格阵地 ${crypto.randomUUID().slice(0, 8)} ${no}`);
  const rows = sheetRows([
    ['和顺县党群阵地台账'],
    ['填报单位：和顺经济开发区'],
    ['序号', '基本情况', '', '', '联系方式'],
    ['', '阵地名称', '阵地类型', '行政区划代码', '办公电话'],
    ['1', names[0] ?? '', '党群活动阵地', '140723', '0354-3010000'],
    ['2', names[1] ?? '', '', '', '0354-3010001'],
    ['合计', '2'],
  ]);
  const merged = ['A1:E1', 'A3:A4', 'B3:D3', 'C5:C6', 'D5:D6'].map((ref) => `<mergeCell ref="${ref}"/>`);
  const after = `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`;
  const file = `和顺台账-${crypto.randomUUID().slice(0, 8)}.xlsx`;
  const buffer = Buffer.from(madeWorkbook({ sheets: [{ name: '台账', rows, after }] }));

  await page.goto('/staff/import');
  await page.locator('input[type=file]').setInputFiles({ name: file, mimeType: XLSX, buffer });
  await expect(page.getByText('2 行数据', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '开始核对' }).click();
  await expect(page.getByText('将新增 2 条、更新 0 条', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: '提交审核' }).click();
  await expect(page.getByText('已提交', { exact: false }).first()).toBeVisible();

  await approver.goto('/staff/inbox');
  await approver.getByRole('link', { name: new RegExp(file) }).click();
  await approver.getByRole('button', { name: '退回', exact: true }).click();
  await expect(approver.getByRole('dialog').getByRole('button', { name: '退回', exact: true })).toBeDisabled();
  await approver.getByRole('dialog').getByRole('textbox').fill('请补上地址');
  await approver.getByRole('dialog').getByRole('button', { name: '退回', exact: true }).click();
  await expect(approver.getByText('已退回。').first()).toBeVisible();

  await page.goto('/staff/inbox');
  await expect(page.getByText('请补上地址')).toBeVisible();
  await page.getByRole('link', { name: new RegExp(file) }).click();
  await expect(page.getByText('请补上地址')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '放弃这次导入' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '放弃这次导入' }).click();
  await expect(page.getByText('已放弃').first()).toBeVisible();
  for (const name of names) expect(await found(page, name)).toBe(0);
});
