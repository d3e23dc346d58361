import { type CDPSession, expect } from '@playwright/test';
import { expectAccessible, test } from './page-checks.ts';
import { faultsOf } from './wall-faults.ts';

/** The sizes a wall is made for, each measured where it stands. */

const SIZES = [
  { width: 1920, height: 1080, query: '?region=140921&samples=on', columns: 1 },
  { width: 3840, height: 2160, query: '?region=140702', columns: 1 },
  { width: 6656, height: 1792, query: '?seams=3x1', columns: 3 },
  { width: 3840, height: 1080, query: '?seams=2x1&region=140700', columns: 2 },
] as const;

test('@wall nothing is cut, covered, small or across a seam at three sizes and on a pair', async ({
  baseURL,
  browser,
}) => {
  for (const { width, height, query, columns } of SIZES) {
    // every CSS pixel counts for the layout; the map is drawn coarsely, or software would take a minute for it
    const device = { viewport: { width, height }, deviceScaleFactor: 0.25 };
    const context = await browser.newContext({ baseURL, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...device });
    const page = await context.newPage();
    await page.goto(`/leader/wall${query}`);
    await expect(page.getByRole('listitem').first()).toBeVisible();
    await expect(page.getByText(/数据截至 \d{4}-\d\d-\d\d \d\d:\d\d/)).toBeVisible();
    await expect(page.getByRole('note')).toContainText(/周边陆地.*(未送审|GS)/);
    expect([width, await faultsOf(page, columns)]).toEqual([width, []]);
    expect(await page.textContent('body')).not.toContain('实时');
    await context.close();
  }
});

test('@wall turns by itself, stays while somebody is there, and is black at night', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-20T12:00:00+08:00') });
  const stop = {
    title: '千企帮千村',
    view: 'region=140921&layers=pairings&samples=on',
    text: null,
    at: null,
    record: null,
  };
  await page.route('/api/presentations/ps_0123456789', (route) => route.fulfill({ json: { stops: [stop] } }));
  await page.goto('/leader/wall?rotate=140702,ps_0123456789&every=10&night=22:00-06:00');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('榆次区');
  await page.clock.fastForward(11_000);
  await expect(title).toHaveText('定襄县');
  await expect(page.getByText(stop.title)).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.clock.fastForward(60_000);
  await expect(title).toHaveText('定襄县');
  // left for three minutes it goes on
  await page.clock.fastForward(3 * 60_000);
  await page.clock.fastForward(11_000);
  await expect(title).toHaveText('榆次区');

  // paused by a key and left: it is told, ends when it said, and the pictures turn again
  await expect(page.getByRole('main')).toHaveCSS('cursor', 'none');
  await page.keyboard.press(' ');
  await expect(page.getByRole('main')).not.toHaveCSS('cursor', 'none');
  const paused = page.getByText(/^轮换已暂停，13:0\d 自动继续$/);
  await expect(paused).toBeVisible();
  await page.clock.fastForward(50 * 60_000);
  await expect(paused).toBeVisible();
  await expect(title).toHaveText('榆次区');
  await page.clock.fastForward(10 * 60_000);
  await expect(paused).toBeHidden();
  await page.clock.fastForward(11_000);
  await expect(title).toHaveText('定襄县');
  // the first movement that a page sees has no length yet
  for (const x of [300, 340]) await page.mouse.move(x, 300);
  await page.getByRole('button', { name: '暂停轮换' }).click();
  await expect(page.getByText(/^轮换已暂停/)).toBeVisible();
  await page.getByRole('button', { name: '继续轮换' }).click();
  await expect(page.getByText(/^轮换已暂停/)).toBeHidden();
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press('f');
  await expect.poll(isFull).toBe(false);

  await page.clock.fastForward('10:00:00');
  await expect(page.getByText('夜间休眠')).toBeVisible();
  // only the page was deployed: it is opened anew while nobody is there
  const release = page.locator('meta[name="release"]');
  const running = (await release.getAttribute('content')) ?? '';
  expect(running).toMatch(/^[0-9a-f]{12}$/);
  await page.route(/\/leader\/wall\?/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(running, '0123456789ab') });
  });
  const looked = page.waitForResponse(/\/leader\/wall\?/);
  await page.clock.fastForward(5 * 60_000);
  await looked;
  const opened = page.waitForEvent('domcontentloaded');
  await page.clock.fastForward(30_000);
  await opened;
  await expect(release).toHaveAttribute('content', '0123456789ab');
});

/** Two fingers on the middle of the map, which part. */
async function spread(devtools: CDPSession): Promise<void> {
  const fingers = (type: 'touchStart' | 'touchMove', apart: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [-apart, apart].map((dx, id) => ({ x: 1300 + dx, y: 500, id })),
    });
  await fingers('touchStart', 60);
  for (let apart = 80; apart <= 400; apart += 40) await fingers('touchMove', apart);
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('@wall a touch table has targets of 60 px and nothing for axe, zooms by two fingers, and is at its start when left', async ({
  page,
}) => {
  await page.clock.install();
  await page.goto('/leader/wall?touch=1&region=140702');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
  }
  await expectAccessible(page);
  const scale = page.getByText(/^\d+ (公里|米)$/);
  // the whole of 榆次区
  const atStart = '10 公里';
  await expect(scale).toHaveText(atStart);
  const devtools = await page.context().newCDPSession(page);
  await spread(devtools);
  await expect(scale).not.toHaveText(atStart);
  await page.getByRole('button', { name: '回到起点' }).click();
  await expect(scale).toHaveText(atStart);
  await spread(devtools);
  await expect(scale).not.toHaveText(atStart);
  await page.clock.fastForward(4 * 60_000);
  await expect(scale).toHaveText(atStart);
  await page.goto('/leader/wall?check=1&night=25:00');
  await expect(page.getByRole('row', { name: /变更通知/ })).toContainText('已接通');
  await expect(page.getByRole('row', { name: /网址参数/ })).toContainText('night=25:00 认不得');
  await expectAccessible(page);
});
