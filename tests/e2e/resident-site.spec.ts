import { expect, type Page } from '@playwright/test';
import { encode } from 'uqr';
import { mobile, schematic, site } from '#tests/unit/resident/samples.ts';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { withSampleRecords } from './resident-page.ts';

const PAGE = `/sites/${site.id}`;

/** The clocks of Worker and phone at an instant in China; the phone's runs on. */
async function at(page: Page, china: string, answers = {}): Promise<void> {
  const time = new Date(`${china}+08:00`);
  await page.clock.install({ time });
  await withSampleRecords(page, answers, time.getTime());
}

const day = (page: Page, date: string) => page.getByRole('row', { name: new RegExp(date) });

test.describe('the coming seven days', () => {
  test('have the holiday by name and the make-up Saturday open @phone', async ({ page }) => {
    await at(page, '2026-02-13T09:00:00');
    await page.goto(PAGE);
    await expect(day(page, '2月13日')).toContainText('今天');
    await expect(day(page, '2月14日')).toContainText(/8:30–12:00.*14:00–17:30.*调休上班日/);
    await expect(day(page, '2月17日')).toContainText(/不开.*春节/);
  });

  test('on the second make-up Saturday the place is open @phone', async ({ page }) => {
    await at(page, '2026-02-28T10:00:00');
    await page.goto(PAGE);
    await expect(page.getByRole('article').locator('[data-open]')).toHaveText('开放中 · 12:00 结束');
    await expect(day(page, '2月28日')).toContainText(/8:30–12:00.*调休上班日/);
  });

  test('go on at midnight on a page left open, in China’s time @phone', async ({ page }) => {
    await at(page, '2026-11-20T23:59:00');
    await page.goto(PAGE);
    await expect(day(page, '11月20日')).toContainText('今天');
    await page.clock.runFor('02:00');
    await expect(day(page, '11月21日')).toContainText('今天');
    await expect(day(page, '11月20日')).toBeHidden();
  });

  test('say that the holidays of a year are not announced @phone', async ({ page }) => {
    await at(page, '2029-03-05T10:00:00', { '/api/calendar': 503 });
    await page.goto(PAGE);
    await expect(page.getByText('2029 年放假安排还没有公布')).toBeVisible();
    await expect(day(page, '3月5日')).toContainText('未确认，请先致电');
    await expect(page.getByRole('article').locator('[data-open]')).toHaveText('开放时间未确认，请先致电');
  });
});

test.describe('the way there', () => {
  test('leads to five map apps by coordinate, over https @phone', async ({ page }) => {
    await withSampleRecords(page);
    await page.goto(PAGE);
    await expect(page.getByRole('link', { name: '用高德导航' })).toHaveAttribute(
      'href',
      /^https:\/\/uri\.amap\.com\/navigation\?to=112\.71464/,
    );
    await page.getByText('其他地图').click();
    for (const [name, address] of [
      ['高德地图', 'https://uri.amap.com/navigation?to=112.71464'],
      ['百度地图', 'https://api.map.baidu.com/marker?location=37.70427'],
      ['腾讯地图', 'https://apis.map.qq.com/uri/v1/routeplan?'],
      ['苹果地图', 'https://maps.apple.com/?daddr=37.69834'],
      ['谷歌地图', 'https://www.google.com/maps/dir/?api=1&destination=37.69834'],
    ] as const) {
      const link = page.getByRole('link', { name, exact: true });
      await expect(link).toBeVisible();
      expect(await link.getAttribute('href')).toContain(address);
    }
  });

  test('of a place only known to its park asks by name, never by coordinate @phone', async ({ page }) => {
    await withSampleRecords(page);
    await page.goto(`/sites/${schematic.id}`);
    await page.getByText('其他地图').click();
    const links = await page.locator('.map-apps a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toHaveLength(5);
    for (const href of links) {
      expect(decodeURIComponent(href ?? '')).toContain(schematic.name);
      expect(href).not.toMatch(/37\.7|112\.7/);
    }
    await expect(page.getByText('坐标', { exact: true })).toHaveCount(0);
  });
});

test.describe('passing it on', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test('copies the words, and a coordinate in the system asked for @phone', async ({ page, baseURL }) => {
    await withSampleRecords(page);
    await page.goto(PAGE);
    await page.getByRole('button', { name: '复制一段话' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect((await copied(page)).split('\n')).toEqual([
      site.name,
      '地址：山西省晋中市榆次区示范街 1 号（政务大楼，一层，南门，人民广场北侧）',
      `开放时间：${site.hoursText}`,
      `电话：${site.phone}`,
      `${baseURL}${PAGE}`,
    ]);
    await page.getByText('坐标', { exact: true }).click();
    await page.getByRole('button', { name: '复制坐标：百度（BD-09）' }).click();
    await expect(page.getByRole('status').filter({ hasText: '坐标已复制' })).toBeVisible();
    expect(await copied(page)).toBe('37.7043, 112.7212');
  });

  test('shares what the phone can share @phone', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        share: (data: ShareData) => {
          document.documentElement.dataset.shared = JSON.stringify(data);
          return Promise.resolve();
        },
      });
    });
    await withSampleRecords(page);
    await page.goto(PAGE);
    await page.getByRole('button', { name: '分享' }).click();
    const shared = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '{}');
    expect(shared).toMatchObject({ title: site.name, url: expect.stringContaining(PAGE) });
    expect(shared.text).toContain(site.phone);
    expect(shared.text).not.toContain('http');
  });

  test('where nothing can share copies instead @phone', async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
    await withSampleRecords(page);
    await page.goto(PAGE);
    await page.getByRole('button', { name: '分享' }).click();
    await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
    expect(await copied(page)).toContain(site.name);
  });
});

test('where the clipboard is refused the words are shown selected @phone', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await withSampleRecords(page);
  await page.goto(PAGE);
  await page.getByRole('button', { name: '复制一段话' }).click();
  await expect(page.getByRole('status').filter({ hasText: '文字已经选中' })).toBeVisible();
  const words = page.getByRole('textbox', { name: /可以长按选中复制/ });
  await expect(words).toBeFocused();
  expect(
    await words.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart),
  ).toBeGreaterThan(40);
});

test.describe('in WeChat', () => {
  test.use({
    userAgent: 'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/116.0 Mobile MicroMessenger/8.0.42',
  });

  test('sharing is by the menu of WeChat @phone', async ({ page }) => {
    await withSampleRecords(page);
    await page.goto(PAGE);
    await page.getByRole('button', { name: '分享' }).click();
    await expect(page.getByRole('status').filter({ hasText: '点右上角的“···”' })).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the words can be selected, the code scanned, the maps opened @phone', async ({ page, baseURL }) => {
    await withSampleRecords(page);
    await page.goto(PAGE);
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByText('看这段话').click();
    await expect(page.getByRole('textbox', { name: /可以长按选中复制/ })).toHaveValue(new RegExp(site.phone ?? ''));
    await page.getByText('二维码', { exact: true }).click();
    const code = page.getByRole('img', { name: `${site.name}网页的二维码` });
    await expect(code).toBeVisible();
    const { data } = encode(`${baseURL}${PAGE}`, { ecc: 'M', border: 4 });
    expect(await modulesOf(code.locator('path').last().getAttribute('d'), data.length)).toEqual(data);
  });
});

/** The modules that a path of runs `Mx yhnv1h-nz` draws. */
async function modulesOf(path: Promise<string | null>, size: number): Promise<boolean[][]> {
  const grid = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, length] of ((await path) ?? '').matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    grid[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  }
  return grid;
}

test.describe('the sheet for the door', () => {
  for (const [what, record] of [
    ['of a plain place', site],
    ['with long name, seasons, changes and many services', crowded()],
  ] as const) {
    test(`is one page of A4: ${what}`, async ({ page }) => {
      await withSampleRecords(page, { [`/api/sites/${site.id}`]: record });
      await page.goto(`${PAGE}/door`);
      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: '打印（A4）' })).toBeHidden();
      await expect(page.getByRole('contentinfo').first()).toBeHidden();
    });
  }

  test('fits a phone, prints by its button and leads back @phone', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => void document.documentElement.setAttribute('data-printed', '');
    });
    await withSampleRecords(page);
    await page.goto(`${PAGE}/door`);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: '打印（A4）' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    await page.getByRole('link', { name: '回到详情' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(site.name);
  });
});

function crowded() {
  return {
    ...site,
    name: '山西转型综合改革示范区晋中开发区党群服务中心（汇通产业园区分中心）',
    hours: {
      ...site.hours,
      rules: [
        ...site.hours.rules,
        {
          weekdays: [1, 2, 3, 4, 5, 6],
          season: { from: '05-01', to: '09-30' },
          spans: [{ from: '08:00', to: '18:30' }],
        },
      ],
      exceptions: [
        { from: '2026-11-01', to: '2027-12-31', spans: [{ from: '09:00', to: '12:00' }], reason: '搬迁期间' },
      ],
    },
    closure: { reason: '系统升级', from: '2026-12-01', to: '2027-12-03' },
    services: Array.from({ length: 20 }, (_, i) => ({ ...site.services[0], name: `企业登记注册第 ${i + 1} 类业务` })),
  };
}

test.describe('a mobile position', () => {
  const state = (page: Page) => page.getByRole('article').locator('[data-open]');

  test('is at a stop only between its times, and on the way to the next otherwise @phone', async ({ page }) => {
    await at(page, '2026-11-20T09:58:30');
    await page.goto(`/sites/${mobile.id}`);
    await expect(state(page)).toHaveText('停靠中 · 人民广场 · 10:00 离开（按时刻表，非实时）');
    await expect(page.locator('.stops [data-when=AT]')).toContainText('人民广场');
    await page.clock.runFor('02:00');
    await expect(state(page)).toHaveText('下一站 火车站 · 14:00（按时刻表，非实时）');
    await expect(page.locator('.stops [data-when=AT]')).toHaveCount(0);
    await expect(page.locator('.stops [data-when=NEXT]')).toContainText('火车站');
    await page.clock.fastForward('04:30:00');
    await expect(state(page)).toHaveText(/^停靠中 · 火车站/);
    await page.clock.fastForward('02:00:00');
    await expect(state(page)).toHaveText('停靠时间、电话都未登记');
  });
});

test.describe('what is passed on', () => {
  test('has a picture that is there, and hours for search engines', async ({ page, request }) => {
    await at(page, '2026-02-13T09:00:00');
    await page.goto(PAGE);
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    const answer = await request.get(picture ?? '');
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'image/png']);
    const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '{}');
    expect(told['@type']).toBe('GovernmentOffice');
    expect(told.specialOpeningHoursSpecification[0]).toMatchObject({ validFrom: '2026-02-14', opens: '08:30' });
  });
});

test('a place that was withdrawn is named, with the nearest others @phone', async ({ page, complaints }) => {
  const gone = new Response(
    JSON.stringify({
      was: { name: '迎宾便民服务站', regionCode: '140702', regionName: '山西省晋中市榆次区', point: site.point },
    }),
    { status: 410 },
  );
  await withSampleRecords(page, { '/api/sites/st_0000000009': gone });
  const answer = await page.goto('/sites/st_0000000009');
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('迎宾便民服务站已停用');
  await expect(page.getByRole('heading', { name: '离它最近的服务点' })).toBeVisible();
  await expectAccessible(page);
  complaints.length = 0; // the browser counts a 410 as an error of its own
});

test('the page is accessible with everything opened @phone @laptop', async ({ page }) => {
  await withSampleRecords(page);
  await page.goto(PAGE);
  for (const name of ['其他地图', '看这段话', '坐标', '二维码']) await page.getByText(name, { exact: true }).click();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto(`${PAGE}?elder=3`);
  await expectNoSidewaysScroll(page);
});
