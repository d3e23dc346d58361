import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { open } from './leader-page.ts';
import { expectAccessible, expectNoSidewaysScroll } from './page-checks.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// What stands beside the map; leader-map.spec.ts looks at the page with the map drawn.
test.use({ launchOptions: WITHOUT_WEBGL });

test('用键盘从三省一直走到一个阵地，再一步步退回来', async ({ page }) => {
  await open(page);
  for (const [link, heading] of [
    ['山西省', '山西省'],
    ['晋中市', '晋中市'],
    ['榆次区', '榆次区'],
    ['晋中开发区', '山西转型综合改革示范区晋中开发区'],
  ] as const) {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${link} ?阵地`) })
      .press('Enter');
    const title = page.getByRole('heading', { level: 1, name: heading });
    await expect(title).toBeFocused();
  }
  await page.getByRole('link', { name: '查看登记的 7 条' }).press('Enter');
  await expect(page.getByRole('heading', { name: '党群阵地' })).toBeFocused();
  await page.getByRole('row', { name: /晋中开发区党群活动中心/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '晋中开发区党群活动中心' })).toBeFocused();
  await expect(page.getByText('中心阵地', { exact: true }).first()).toBeVisible();

  await page.goBack();
  await expect(page.getByRole('row', { name: /晋中开发区党群活动中心/ })).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '榆次区' })).toBeVisible();
  await page.getByRole('navigation', { name: '所在位置' }).getByRole('link', { name: '晋皖豫三省' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '晋皖豫三省' })).toBeVisible();
  await expect(page).toHaveURL('/leader/');
});

test('资料的数字一步就能看到原文、口径、分母的来历', async ({ page }) => {
  await open(page, '?region=140921');
  await page.getByRole('tab', { name: '资料数字' }).click();
  await page.getByText('非公企业组织覆盖率', { exact: true }).click();
  await expect(page).toHaveURL(/at=fg_/);
  const row = page.locator('[data-figure][data-open]');
  await expect(row.getByText('覆盖全县正常经营非公企业466户，覆盖率达95.9%')).toBeVisible();
  await expect(row.getByText('486（推算，资料未公布）')).toBeVisible();
  await expect(row.getByText('资料未附名单')).toBeVisible();

  await page.reload();
  await expect(row.getByText('486（推算，资料未公布）')).toBeVisible();
});

test('每张卡片一步就能看到口径、来源、原文，以及下级合计', async ({ page }) => {
  await open(page, '?region=140921');
  const card = page.getByRole('article').filter({ hasText: '党群阵地' }).first();
  await card.getByText('口径与来源').click();
  await expect(card.getByText('公开的党群阵地和服务站点，暂停开放的也计')).toBeVisible();
  await expect(card.getByText('同时升级打造党建活动阵地达119个')).toBeVisible();
  await expect(card.getByText(/^下级合计 \d+，/)).toBeVisible();
});

test('1+20+N：公布、登记、尚缺分得清，N 不写成 0', async ({ page }) => {
  await open(page, '?region=140700');
  const parts = page.getByRole('listitem').filter({ hasText: /资料公布 \d+ · 系统登记|N 未公布/ });
  await expect(parts).toHaveText([
    /中心阵地资料公布 1 · 系统登记 1 · 已齐/,
    /特色阵地资料公布 20 · 系统登记 6 · 尚缺 14/,
    /普通阵地N 未公布 · 系统登记 0/,
  ]);
});

test('示例默认不出现；打开后处处标明，登记数不变', async ({ page }) => {
  await open(page, '?region=140921&tab=list&rows=pairings');
  await expect(page.getByText('这里没有登记的结对')).toBeVisible();
  await expect(page.getByText('含示例数据')).toHaveCount(0);

  await page.getByRole('switch', { name: '显示示例' }).check();
  await expect(page).toHaveURL(/samples=on/);
  await expect(page.getByText('系统登记 0 条 · 示例 121 条；图上画出 121 条线，共 121 条结对')).toBeVisible();
  await expect(page.getByText('含示例数据')).toHaveCount(2);

  await page.goto('/leader/?region=411025&samples=on&tab=list&rows=pairings');
  await expect(page.getByText('系统登记 0 条 · 示例 36 条；图上画出 36 条线，共 36 条结对')).toBeVisible();
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(36);
  await page.locator('tbody tr[data-key]').first().click();
  await expect(page.getByText('这是示例记录，只为演示，不代表真实单位或阵地。')).toBeVisible();
});

test('拼音首字母能查到，选中就到', async ({ page }) => {
  await open(page);
  const box = page.getByRole('combobox', { name: /查找/ });
  await box.fill('jzkfq');
  await expect(page.getByRole('option').first()).toContainText('晋中开发区');
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '山西转型综合改革示范区晋中开发区' })).toBeVisible();
  await expect(page).toHaveURL(/park=pk_/);
});

test('图层的开关留在网址里，刷新还在；列表和图层同一口径', async ({ page }) => {
  await open(page, '?region=140702');
  await page.getByText('图层与图例').click();
  await page.getByRole('checkbox', { name: '特色阵地' }).uncheck();
  await expect(page).toHaveURL(/layers=/);
  await page.reload();
  await page.getByText('图层与图例').click();
  await expect(page.getByRole('checkbox', { name: '特色阵地' })).not.toBeChecked();
  await page.getByRole('link', { name: '特色阵地列表 6', exact: true }).click();
  await expect(page.getByText('此图层未在图上显示')).toBeVisible();
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(6);
  await page.getByRole('button', { name: '在图上显示' }).click();
  await expect(page.getByRole('checkbox', { name: '特色阵地' })).toBeChecked();
});

test('组织架构是一棵树：用键盘展开、走动、打开一个党组织；同样内容的列表按级列出', async ({ page }) => {
  await open(page, '?region=140702&tab=schemes');
  const scheme = page.getByRole('region', { name: '晋中开发区四级组织架构' });
  const tree = scheme.getByRole('tree');
  const root = tree.getByRole('treeitem', { name: /^晋中开发区党工委/ });
  await expect(root).toHaveAttribute('aria-expanded', 'true');
  const all = await tree.getByRole('treeitem').count();
  await root.press('ArrowLeft');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem')).toHaveCount(all);
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem', { level: 2 }).first()).toBeFocused();
  await page.keyboard.press('Home');
  await scheme.getByText('同样内容的列表').click();
  await expect(scheme.getByRole('listitem').getByText(/^第 \d 级$/)).toHaveCount(4);
  await root.press('Enter');
  await expect(page.getByRole('heading', { name: '晋中开发区党工委' })).toBeFocused();
});

test('换成英文再换回来，位置不丢', async ({ page }) => {
  await open(page, '?region=140921');
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: '定襄县' })).toBeVisible();
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.getByRole('tab', { name: '概况' })).toBeVisible();
});

test('长辈版字大，还能再大 @phone', async ({ page }) => {
  await open(page, '?region=140921');
  await page.getByRole('link', { name: '长辈版' }).click();
  await page.getByText('最大', { exact: true }).click();
  const size = () =>
    page.getByRole('heading', { level: 1 }).evaluate((it) => Number.parseFloat(getComputedStyle(it).fontSize));
  expect(await size()).toBeGreaterThanOrEqual(36);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});

test('断网时说清楚，来网后自己恢复', async ({ page, context, complaints }) => {
  await open(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: /^山西省/ }).click();
  await expect(page.getByText('网络连接不上，请检查网络后重试。').first()).toBeVisible();
  await expect(page.getByText('网络已断开，屏幕上是断开前的数据。')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: '山西省' })).toBeVisible();
  // the browser itself reports every request that found no network
  const own = complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
  complaints.splice(0, complaints.length, ...own);
});

test('不存在的园区有说明，有路可走', async ({ page, complaints }) => {
  await page.goto('/leader/?park=pk_0000000000');
  await expect(page.getByText('没有这条记录')).toBeVisible();
  // nothing is on its way, and nothing of another place stands below
  await expect(page.getByRole('tab')).toHaveCount(0);
  await page.getByRole('button', { name: '返回三省' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '晋皖豫三省' })).toBeVisible();
  const own = complaints.filter((text) => !text.includes('404'));
  complaints.splice(0, complaints.length, ...own);
});

test('手机上图和信息各占一半，也能各占全屏 @phone', async ({ page }) => {
  await open(page, '?region=140700');
  const stage = page.getByRole('region', { name: '晋中市地图' });
  await expect(stage).toBeInViewport({ ratio: 0.9 });
  await page.getByRole('button', { name: '收起地图' }).click();
  await expect(stage).toBeHidden();
  await page.getByRole('button', { name: '显示地图' }).click();
  await page.getByRole('button', { name: '只看地图' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await page.getByRole('button', { name: '显示信息' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('地图占宽度的 62% 以上 @laptop @wall', async ({ page }) => {
  await open(page);
  const stage = await page.getByRole('region', { name: '晋皖豫三省地图' }).boundingBox();
  const width = page.viewportSize()?.width ?? 0;
  expect((stage?.width ?? 0) / width).toBeGreaterThanOrEqual(0.62);
});

test('图表的标题说出结论，表格与图同数，下级合计等于本级', async ({ page, request }) => {
  await open(page, '?region=140000&tab=charts');
  await expect(page.getByRole('heading', { name: '党群阵地最多的是晋中市：7' })).toBeVisible();
  await expect(page.getByRole('img', { name: '党群阵地最多的是晋中市：7' })).toBeVisible();
  const { sums } = await (await request.get('/api/regions/140000/children?metrics=SITES')).json();
  await expect(
    page.getByText(`下级合计 ${sums[0].children.registered}，等于本级 ${sums[0].total.registered}`),
  ).toBeVisible();
  await page.getByText('同样内容的表格').click();
  const cells = await page.locator('.chart tbody td').allTextContents();
  const known = cells.filter((cell) => cell !== '未登记').map(Number);
  expect(known).not.toContain(0);
  expect(known.reduce((sum, count) => sum + count, 0)).toBe(sums[0].total.registered);

  await page.goto('/leader/?region=410471&tab=charts&chart=ranks');
  await expect(page.getByRole('heading', { name: '169家中位次从第 116 位升到第 88 位，前进 28 位' })).toBeVisible();
});

test('选一个过去的日子：整页标明，资料的数字从各自的时间起出现，一步回到现在', async ({ page }) => {
  await open(page, '?region=140921');
  await expect(page.getByText('资料公布 119（2024）')).toBeVisible();
  await page.getByText('选择截至日期').click();
  await page.getByLabel('其他日期').fill('2021-12-31');
  await page.getByRole('button', { name: '查看这一天' }).click();
  await expect(page).toHaveURL(/date=2021-12-31/);
  await expect(page.getByRole('status').filter({ hasText: '数据截至 2021-12-31' })).toBeVisible();
  // the figures of that day stand where the choice of days was
  await expect(page.getByLabel('其他日期')).toBeHidden();
  await expect(page.getByText('资料公布 119（2024）')).toHaveCount(0);
  await page.getByRole('link', { name: '回到现在' }).click();
  await expect(page).not.toHaveURL(/date=/);
  await expect(page.getByText('资料公布 119（2024）')).toBeVisible();
});
