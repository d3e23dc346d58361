import { expect } from '@playwright/test';
import { test } from './kept-files.ts';
import { expectNoSidewaysScroll } from './page-checks.ts';
import { BUS, CENTRE, COUNTER, sites } from './resident-page.ts';

test('a resident finds a place by region and reads its page @phone @laptop', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('便民地图：党群服务中心和服务点');
  await page.getByRole('link', { name: /^山西省/ }).click();
  await expect(page).toHaveURL(/\?region=140000$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('山西省');
  await expect(sites(page).getByRole('heading', { name: '晋中市榆次区' })).toBeVisible();

  await sites(page).getByRole('link', { name: CENTRE }).click();
  await expect(page).toHaveURL(/\/sites\/st_[0-9a-z]{10}$/);
  await expect(page).toHaveTitle(`${CENTRE}｜便民地图`);
  await expect(page.getByText('开放时间、电话都未登记').first()).toBeVisible();
  await expect(page.getByText('不能用来导航')).toBeVisible();
  await expect(page.getByRole('link', { name: '在高德中查看' })).toHaveAttribute(
    'href',
    /uri\.amap\.com\/search\?keyword=/,
  );

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('山西省');
  await page.goForward();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CENTRE);
});

test('the first places are seen without scrolling @phone', async ({ page }) => {
  await page.goto('/?region=140702');
  const tops = await sites(page)
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => item.getBoundingClientRect()).map(({ top, height }) => ({ top, height })),
    );
  const { top, height } = tops[2] ?? { top: 9999, height: 1 };
  expect(top + height / 2).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
  await expect(page.getByRole('region', { name: '服务点地图' })).toBeHidden();
});

test('the region panel leads up and to neighbours @phone', async ({ page }) => {
  await page.goto('/?region=140702');
  const panel = page.getByRole('navigation', { name: '所在地区' });
  await expect(panel).toBeHidden();
  await page.getByText('换个地区').click();
  await panel.getByRole('link', { name: '晋中市' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('晋中市');
});

test('a region without places says so and leads on @phone @laptop', async ({ page }) => {
  await page.goto('/?region=110000');
  await expect(page.getByText('这里还没有登记的服务点')).toBeVisible();
  await page.getByRole('link', { name: '看全部地区的服务点' }).click();
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
});

test('search finds places and regions, or says what else to try @phone @laptop', async ({ page }) => {
  await page.goto('/?region=410000');
  // it becomes a combobox as soon as suggestions can come
  const name = { name: '搜索服务点' };
  const field = page.getByRole('searchbox', name).or(page.getByRole('combobox', name));
  await field.fill('禹州');
  await field.press('Enter');
  await expect(page).toHaveURL(/\?region=410000&q=/);
  await expect(sites(page).getByText('找到 1 处')).toBeVisible();
  await page.getByRole('link', { name: '禹州市' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('禹州市');

  await field.fill('没有这样的地方');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page.getByText('没有找到和“没有这样的地方”有关的服务点')).toBeVisible();
  await page.getByRole('link', { name: '不搜了，看全部' }).click();
  await expect(sites(page).getByText('共 1 处')).toBeVisible();
});

test('what one needs narrows the list down', async ({ page }) => {
  await page.goto('/?region=410000');
  await page.getByRole('link', { name: '能办事' }).click();
  await expect(page).toHaveURL(/\?region=410000&for=counter$/);
  await expect(sites(page).getByRole('link', { name: COUNTER })).toBeVisible();
  await expect(sites(page).getByText('能办事（有窗口）')).toHaveCount(await sites(page).getByRole('listitem').count());
});

test('samples come on request only, in their own group @phone', async ({ page }) => {
  await page.goto('/?region=140702');
  await expect(page.getByText('示例特色阵地')).toHaveCount(0);
  await page.getByRole('link', { name: '显示示例' }).click();
  const group = page.getByRole('region', { name: '示例（不是真实地点）' });
  await expect(group.getByRole('listitem').first()).toBeVisible();
  await expect(group.getByRole('listitem').first()).toContainText('示例');
  await expect(group.getByText('开放')).toHaveCount(0);
  await group
    .getByRole('link', { name: /^示例特色阵地/ })
    .first()
    .click();
  await expect(page.getByText('这是示例记录，不是真实地点，请不要前往。')).toBeVisible();
  await expect(page.getByRole('link', { name: '在高德中查看' })).toHaveCount(0);
  await expect(page.locator('head meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('a mobile position has stops in place of hours, samples of them on request', async ({ page }) => {
  await page.goto(`/?q=${encodeURIComponent('红色巴士')}`);
  await sites(page).getByRole('link', { name: BUS }).click();
  await expect(page.getByText('停靠时间、电话都未登记')).toBeVisible();
  await expect(page.getByText('示例停靠点')).toHaveCount(0);
  await page.getByRole('link', { name: '显示示例停靠时间' }).click();
  await expect(page.getByText('示例停靠时间（不是真实班次）')).toBeVisible();
  await expect(page.getByText('示例停靠点-01').first()).toBeVisible();
});

test('language and elder mode follow the visitor from page to page @phone @laptop', async ({ page }) => {
  await page.goto('/?region=140702');
  await page.getByRole('link', { name: 'EN', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('link', { name: CENTRE }).click();
  await expect(page.getByText('No hours or phone registered').first()).toBeVisible();
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');

  await page.getByRole('link', { name: '长辈版' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');
  await page.getByRole('link', { name: '最大' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-elder-step', '3');
  const size = await page
    .locator('.definition-list__value')
    .first()
    .evaluate((fact) => getComputedStyle(fact).fontSize);
  expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(30);
  await page.goto('/?region=140702');
  await expect(page.getByRole('link', { name: '最大' })).toHaveAttribute('aria-current', 'true');
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: '标准版' }).click();
  await page.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-elder');
});

test('nothing hangs over the edge of the screen @phone @laptop @wall', async ({ page }) => {
  for (const path of [
    '/',
    '/?region=140702',
    '/?region=410471&samples=1',
    '/?q=zzz',
    '/sitemap',
    '/?lang=en&elder=2',
    '/?lang=zh&elder=3',
  ]) {
    await page.goto(path);
    await expectNoSidewaysScroll(page);
  }
});

test('a printed page of a place is the place', async ({ page }) => {
  await page.goto('/?region=410471');
  await sites(page).getByRole('link', { name: COUNTER }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('所在地区')).toBeVisible();
  for (const hidden of ['在高德中查看', '长辈版', '开放时间、电话都未登记', '同一园区的服务点']) {
    await expect(page.getByText(hidden).first()).toBeHidden();
  }
});

test('motion stops where the visitor wants none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/?region=140702');
  const motion = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--motion').trim(),
  );
  expect(Number.parseFloat(motion)).toBeLessThan(1);
});

test.describe('by keyboard alone', () => {
  test('one skips to the content, opens a place and comes back', async ({ page }) => {
    await page.goto('/?region=140702');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('summary:focus')).toHaveText(/换个地区/);
    const place = sites(page).getByRole('link', { name: CENTRE });
    for (
      let presses = 0;
      presses < 20 && !(await place.evaluate((link) => link === document.activeElement));
      presses++
    ) {
      await page.keyboard.press('Tab');
    }
    await expect(place).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(CENTRE);
  });

  test('the focus is seen on every stop @phone', async ({ page }) => {
    await page.goto('/');
    for (let presses = 0; presses < 15; presses++) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
        return styles.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 3,
        );
      });
      expect(seen, `stop ${presses + 1}`).toBe(true);
    }
  });
});
