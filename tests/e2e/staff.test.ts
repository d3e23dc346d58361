import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { countLine, names, namesFromApi, openFilters, openList, record, rows } from './staff-page.ts';
import { WITHOUT_WEBGL } from './without-webgl.ts';

// What stands beside the map; staff-places.spec.ts looks at lists with the map drawn.
test.use({ launchOptions: WITHOUT_WEBGL });

test('不认识的内容写未登记，从不写破折号 @laptop', async ({ page }) => {
  await openList(page);
  await rows(page).filter({ hasText: '定襄县高新技术服务中心' }).click();
  await expect(record(page, '定襄县高新技术服务中心')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '未登记' }).first()).toBeVisible();
  expect(await page.getByRole('main').innerText()).not.toMatch(/^[—–-]+$|：—/m);
});

test('按省、市、县和示例筛选，刷新、分享、前进、后退都保留 @laptop', async ({ page, context }) => {
  await openList(page);
  await openFilters(page);
  await page.getByRole('combobox', { name: '省（自治区、直辖市）' }).selectOption('山西省');
  await page.getByRole('combobox', { name: '市（州）' }).selectOption('忻州市');
  await page.getByRole('combobox', { name: '县（市、区）' }).selectOption('定襄县');
  await expect(page).toHaveURL('/staff/sites?region=140921');
  const named = await namesFromApi(page, 'sites?region=140921&sort=region');
  await expect(countLine(page)).toContainText(`共 ${named.length} 条`);
  expect(named).toContain('定襄县高新技术服务中心');

  await page.getByRole('switch', { name: '显示示例记录' }).click();
  await expect(page).toHaveURL('/staff/sites?region=140921&samples=on');
  const all = await namesFromApi(page, 'sites?region=140921&sort=region&illustrative=include');
  expect(all.length).toBeGreaterThan(100);
  await expect(countLine(page)).toContainText(`共 ${all.length} 条`);
  await expect(countLine(page)).toContainText('含示例数据');
  expect((await names(page)).sort()).toEqual(all.sort());

  await page.reload();
  await expect(countLine(page)).toContainText(`共 ${all.length} 条`);
  await openFilters(page);
  await expect(page.getByRole('combobox', { name: '县（市、区）' })).toHaveValue('140921');
  await expect(page.getByRole('switch', { name: '显示示例记录' })).toBeChecked();

  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect(countLine(shared)).toContainText(`共 ${all.length} 条`);
  await shared.close();

  await page.goBack();
  await expect(countLine(page)).toContainText(`共 ${named.length} 条`);
  await expect(page.getByRole('switch', { name: '显示示例记录' })).not.toBeChecked();
  await page.goForward();
  await expect(countLine(page)).toContainText(`共 ${all.length} 条`);

  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(page).toHaveURL('/staff/sites?samples=on');
  await expect(page.getByRole('combobox', { name: '省（自治区、直辖市）' })).toHaveValue('');
});

test('省管县和直辖市的区也能一级级选到 @laptop', async ({ page }) => {
  await openList(page, '/staff/sites?region=419001');
  await expect(page.getByRole('combobox', { name: '市（州）' })).toHaveValue('419001');
  await expect(page.getByRole('combobox', { name: '市（州）' }).getByRole('option', { name: '济源市' })).toBeAttached();
  await expect(page.getByRole('combobox', { name: '县（市、区）' })).toBeDisabled();
});

test('搜索名称和拼音首字母；没有结果时给出出路 @laptop', async ({ page }) => {
  await openList(page);
  const box = page.getByRole('searchbox', { name: '搜索名称' });
  await box.pressSequentially('hsbs');
  await expect(page).toHaveURL('/staff/sites?q=hsbs');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('红色巴士');

  await box.fill('没有这个名字的阵地');
  await expect(page.getByText('没有符合条件的记录')).toBeVisible();
  await expect(countLine(page)).toContainText('共 0 条');
  await page.getByRole('main').getByRole('button', { name: '清除筛选' }).last().click();
  await expect(box).toHaveValue('');
  await expect(rows(page).first()).toBeVisible();
});

test('很快换两次筛选，晚到的旧答案不会显示 @laptop', async ({ page }) => {
  await openList(page);
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/\/api\/sites\?.*kind=MOBILE/, async (route) => {
    await held;
    await route.continue().catch(() => {}); // the page has cancelled it by then
  });
  const kind = page.getByRole('combobox', { name: '类型' });
  await kind.selectOption('流动阵地');
  await kind.selectOption('展馆');
  const shown = await namesFromApi(page, 'sites?kind=EXHIBITION&sort=region');
  await expect(countLine(page)).toContainText(`共 ${shown.length} 条`);
  release();
  await page.waitForLoadState('networkidle');
  expect((await names(page)).sort()).toEqual(shown.sort());
});

test('点表头排序，再点倒过来，不再请求一次 @laptop', async ({ page }) => {
  await openList(page, '/staff/sites?region=140921&samples=on');
  await page.waitForLoadState('networkidle');
  const calls: string[] = [];
  page.on('request', (request) => request.url().includes('/api/sites?') && calls.push(request.url()));
  const head = page.getByRole('columnheader', { name: '名称' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const upwards = await names(page);
  expect(upwards.filter((name) => name.startsWith('示例阵地-')).slice(0, 3)).toEqual([
    '示例阵地-001',
    '示例阵地-002',
    '示例阵地-003',
  ]);
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await names(page)).toEqual(upwards.reverse());
  await expect(page).toHaveURL(/sort=-name/);
  expect(calls).toEqual([]);
});

test('用键盘：跳到正文，换到园区，逐行查看，Esc 关闭 @laptop', async ({ page }) => {
  await openList(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '园区', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/staff/parks');
  await expect(page.getByRole('link', { name: '园区', exact: true })).toBeFocused();
  // the sites' rows may stand a moment longer than their address
  const parks = (await namesFromApi(page, 'parks?sort=region')).sort();
  await expect.poll(async () => (await names(page)).sort()).toEqual(parks);

  const [first = '', second = '', third = ''] = await names(page);
  await rows(page).first().press('Enter');
  await expect(record(page, first)).toBeVisible();
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(record(page, second)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(record(page, third)).toBeVisible();
  await expect(rows(page).nth(2)).toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('Escape');
  await expect(record(page, third)).toBeHidden();
  await expect(rows(page).nth(2)).toBeFocused();
  await page.goBack();
  await expect(record(page, third)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  await expect(page).toHaveURL('/staff/parks');
});

test('打开的记录不遮住表格，1280×800 能看到二十行 @laptop', async ({ page }) => {
  await openList(page, '/staff/sites?region=140921&samples=on');
  const table = page.getByRole('region', { name: '阵地一览' });
  const box = await table.boundingBox();
  const whole = await rows(page).evaluateAll(
    (all) => all.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
  );
  expect(whole).toBeGreaterThanOrEqual(20);

  await rows(page).nth(2).click();
  const facts = page.getByRole('region', { name: '资料', exact: true });
  await expect(facts.getByRole('heading', { level: 3, name: '坐标' })).toBeVisible();
  expect(await table.boundingBox()).toEqual(box);
  const right = (box?.x ?? 0) + (box?.width ?? 0);
  expect((await facts.boundingBox())?.x).toBeGreaterThanOrEqual(right);
  await page.getByRole('button', { name: '关闭' }).click();
  await expect(rows(page).nth(2)).toBeFocused();
});

test('坐标按三种坐标系列出，可以复制 @laptop', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openList(page, '/staff/sites?q=%E9%AB%98%E6%96%B0%E6%8A%80%E6%9C%AF%E6%9C%8D%E5%8A%A1%E4%B8%AD%E5%BF%83');
  await rows(page).first().click();
  const line = page.getByRole('listitem').filter({ hasText: '高德/腾讯（GCJ-02）' });
  const shown = await line.getByRole('code').innerText();
  expect(shown).toMatch(/^11\d\.\d{4},3\d\.\d{4}$/);
  await line.getByRole('button', { name: '复制 高德/腾讯（GCJ-02）坐标' }).click();
  await expect(line.getByRole('button')).toContainText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
});

test('从园区去看它的阵地 @laptop', async ({ page }) => {
  await openList(page, '/staff/parks?q=jzkfq');
  await rows(page).first().click();
  await page.getByRole('link', { name: '列出这个园区的阵地' }).click();
  await expect(page).toHaveURL(/\/staff\/sites\?park=pk_/);
  await expect(rows(page).filter({ hasText: '晋中开发区党群活动中心' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '园区' })).toHaveValue(/^pk_/);
});

test('登录处说明账号从哪里来，可以回去 @phone @laptop', async ({ page }) => {
  await openList(page, '/staff/sites?region=140700');
  await page.getByRole('link', { name: '登录' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '登录' })).toBeVisible();
  await expect(page.getByText('没有默认账号，也不能自己注册')).toBeVisible();
  await page.getByRole('link', { name: '查看阵地' }).click();
  await expect(page).toHaveURL('/staff/sites?region=140700');
  await expect(rows(page).first()).toBeVisible();
});

test('地址少了斜杠会补上，不认识的地址有说明 @laptop', async ({ page }) => {
  await openList(page, '/staff');
  await expect(page).toHaveURL('/staff/');
  await page.goto('/staff/nowhere/at-all');
  await expect(page.getByText('网址可能抄错了，或者页面已经搬走。')).toBeVisible();
  await page.getByRole('link', { name: '查看阵地' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('换成英文，筛选还在 @laptop', async ({ page }) => {
  await openList(page, '/staff/sites?region=140700');
  const count = await rows(page).count();
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(countLine(page)).toContainText(`${count} records`);
  await expect(page.getByRole('combobox', { name: 'City' })).toHaveValue('140700');
});

test('打印只有表格、条数和数据截至 @laptop', async ({ page }) => {
  await openList(page, '/staff/sites?region=140921&samples=on');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('form', { name: '筛选' })).toBeHidden();
  await expect(page.getByRole('region', { name: '园区和阵地的地图', exact: true })).toBeHidden();
  await expect(countLine(page)).toContainText('含示例数据');
  const table = page.getByRole('table');
  await expect(table).toBeVisible();
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter(
        (box) => box.scrollHeight > box.clientHeight + 1 && getComputedStyle(box).overflowY === 'auto',
      ).length,
  );
  expect(cut).toBe(0);
});

test('手机上：筛选折起，表格和地图切换，记录从下面升起 @phone', async ({ page }) => {
  await openList(page);
  await expect(page.getByRole('combobox', { name: '类型' })).toBeHidden();
  await expect(page.getByRole('region', { name: '园区和阵地的地图', exact: true })).toHaveCount(0);
  await page.getByRole('radio', { name: '地图' }).check({ force: true });
  await expect(page.getByRole('region', { name: '园区和阵地的地图', exact: true })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page).toHaveURL('/staff/sites?show=map');
  await page.getByRole('radio', { name: '表格' }).check({ force: true });

  const [first = ''] = await names(page);
  await rows(page).first().tap();
  const sheet = page.getByRole('dialog', { name: first });
  await expect(sheet).toBeVisible();
  await expect(sheet.getByRole('heading', { level: 3, name: '坐标' })).toBeVisible();
  await sheet.getByRole('button', { name: '关闭' }).tap();
  await expect(sheet).toBeHidden();
  await expect(rows(page).first()).toBeFocused();
});

test('手机上要按的东西都有 44 像素 @phone', async ({ page }) => {
  await openList(page);
  await openFilters(page);
  await expect(page.getByRole('combobox', { name: '类型' })).toBeVisible();
  const small = await page
    .getByRole('main')
    .locator('a, button, select, summary, input:not([type=radio]), label.segmented__option')
    .evaluateAll((all) =>
      all
        .filter((control) => control.checkVisibility())
        .map((control) => ({ control, box: (control.closest('label.switch') ?? control).getBoundingClientRect() }))
        .filter(({ control, box }) => box.height < 44 && !control.closest('thead'))
        .map(({ control }) => control.outerHTML.slice(0, 120)),
    );
  expect(small).toEqual([]);
});
