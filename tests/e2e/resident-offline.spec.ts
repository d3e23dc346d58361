import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll, test } from './page-checks.ts';
import { CENTRE, sites } from './resident-page.ts';

test.use({ serviceWorkers: 'allow' });

/** Kept pages by path, as the browser tells them. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const requests = await (await caches.open('atlas-pages')).keys();
    return requests.map(({ url }) => url.slice(location.origin.length));
  });

/** Opens a page and waits until the worker keeps it and the places it lists. */
async function seen(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect
    .poll(async () => (await kept(page)).filter((one) => one.startsWith('/sites/')).length)
    .toBeGreaterThan(3);
  await expect.poll(() => kept(page)).toContain(path);
}

test('the last seen region and its places are there without network, with their age @phone', async ({
  page,
  context,
  complaints,
}) => {
  await seen(page, '/?region=140702');
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText(/^离线：这是 \d\d:\d\d 看到的列表$/)).toBeVisible();
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await sites(page).getByRole('link', { name: CENTRE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CENTRE);
  await expect(page.getByText(/^离线：这是 \d\d:\d\d 看到的内容$/)).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: '长辈版' }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-elder', 'on');

  await page.goto('/?region=410000');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('现在没有网络');
  await expect(page.getByRole('link', { name: /榆次区的党群服务中心/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: /榆次区的党群服务中心/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('榆次区');

  await context.setOffline(false);
  await expect(page.getByText('网络恢复了')).toBeVisible();
  await page.getByRole('button', { name: '看最新的' }).click();
  await expect(page.getByText('网络恢复了')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-seen');
  complaints.length = 0; // the browser names every request that had no network
});

test('an open state of a kept page is that of the minute, not of the visit @phone', async ({
  page,
  context,
  complaints,
}) => {
  await seen(page, '/?region=140702');
  // hours that no registered place has yet: the kept copy is given a place that opens and closes
  const id = await page.evaluate(async () => {
    const cache = await caches.open('atlas-pages');
    const response = await cache.match('/?region=140702');
    const html = (await response?.text()) ?? '';
    const data = JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/.exec(html)?.[1] ?? '{}');
    const [, site = ''] = /data-open="([^"]+)"/.exec(html) ?? [];
    const spans = [{ from: '09:00', to: '17:00' }];
    data.timed[site] = {
      hours: {
        mode: 'REGULAR',
        holidays: 'OPEN',
        exceptions: [],
        rules: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], season: null, spans }],
      },
      closure: null,
      hasPhone: false,
    };
    const changed = html.replace(
      /(id="data">).*?(<\/script>)/,
      (_all, a, b) => a + JSON.stringify(data).replace(/</g, '\\u003c') + b,
    );
    await cache.put('/?region=140702', new Response(changed, { headers: response?.headers }));
    return site;
  });
  const line = page.locator(`[data-open="${id}"]`);
  await context.setOffline(true);
  await page.clock.install({ time: '2026-11-23T16:58:00+08:00' });
  await page.reload();
  await expect(line).toHaveText('开放中 · 17:00 结束');
  await page.clock.runFor(3 * 60_000);
  await expect(line).toHaveText(/9:00 开/);
  complaints.length = 0; // the browser names every request that had no network
});

test('nothing that is a visitor’s own business is kept: positions, words searched for, tickets', async ({ page }) => {
  await seen(page, '/?region=140702');
  for (const path of [`/?q=${encodeURIComponent('开发区')}`, '/tickets?no=ABCDE-12345', '/?region=140702&sort=near']) {
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
  }
  await page.evaluate(async () => {
    await fetch('/api/sites/near?lat=37.7&lng=112.7&limit=5');
    await fetch('/api/sites?region=140702&limit=5');
  });
  const everything = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => url);
    });
  await expect.poll(everything).toContainEqual(expect.stringContaining('/api/sites?region=140702&limit=5'));
  for (const url of await everything()) expect(url).not.toMatch(/[?&](q|no|code|lat|lng|sort)=/);
});

test('a new version waits until it is asked for, and the page keeps the files it came with', async ({ page }) => {
  await seen(page, '/?region=140702');
  const old = await page.evaluate(async () => {
    // a release before this one: a file that the server no longer has
    const name = (await caches.keys()).find((one) => one.includes('precache')) ?? '';
    await (await caches.open(name)).put('/resident/assets/older-AAAAAAAA.js', new Response('export {}'));
    return name;
  });
  expect(old).not.toBe('');
  // the next release: another worker for the same pages
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js?next'));
  const note = page.getByRole('status').filter({ hasText: '有新版本' });
  await expect(note).toBeVisible();
  await expectAccessible(page);
  const lateFile = await page.evaluate(async () => (await fetch('/resident/assets/older-AAAAAAAA.js')).status);
  expect(lateFile).toBe(200);
  // a search box turns into a list box with suggestions when it is entered
  const field = page.locator('main input[name=q]:not([type=hidden])').first();
  await field.fill('写到一半');
  await expect(field).toHaveValue('写到一半');
  await Promise.all([page.waitForEvent('load'), note.getByRole('button', { name: '点这里更新' }).click()]);
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  const now = await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL);
  expect(now).toMatch(/\?next$/);
  const after = await page.evaluate(async () => (await fetch('/resident/assets/older-AAAAAAAA.js')).status);
  expect(after).toBe(200);
});

test('the portal can be installed: manifest, icons and worker are there', async ({ page, request }) => {
  await page.goto('/');
  const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
  const answer = await request.get(href);
  expect(answer.headers()['content-type']).toContain('application/manifest+json');
  const manifest = (await answer.json()) as { name: string; lang: string; icons: { src: string; sizes: string }[] };
  expect([manifest.name, manifest.lang]).toEqual(['便民地图', 'zh-CN']);
  for (const { src, sizes } of manifest.icons.filter(({ src }) => src.endsWith('.png'))) {
    const size = await page.evaluate(async (url) => {
      const picture = await createImageBitmap(await (await fetch(url)).blob());
      return `${picture.width}x${picture.height}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  const worker = await request.get('/sw.js');
  expect([worker.status(), worker.headers()['cache-control']]).toEqual([200, 'no-cache']);
  expect(worker.headers()['content-security-policy']).toContain("default-src 'self'");
});

test('where storage is full or refused, the page is what it is', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await page.goto('/?region=140702');
  await expect(sites(page).getByRole('link', { name: CENTRE })).toBeVisible();
  await sites(page).getByRole('link', { name: CENTRE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CENTRE);
});
