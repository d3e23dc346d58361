import { expect, type Page } from '@playwright/test';
import { expectAccessible, test } from './page-checks.ts';

/** The sizes a wall is made for, each measured where it stands. */

const SIZES = [
  { width: 1920, height: 1080, query: '?region=140921&samples=on', columns: 1 },
  { width: 3840, height: 2160, query: '?region=140702', columns: 1 },
  { width: 6656, height: 1792, query: '?seams=3x1', columns: 3 },
  { width: 3840, height: 1080, query: '?seams=2x1&region=140700', columns: 2 },
] as const;

/** Text that is cut off, too small, across a seam or over other text; the map's own letters are MapLibre's. */
function faultsOf(page: Page, columns: number): Promise<string[]> {
  return page.evaluate((seams) => {
    const base = window.innerHeight / 34;
    const faults: string[] = [];
    const boxes: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (
        text === '' ||
        parent === null ||
        parent.closest('.maplibregl-map, .wall__tools, script, noscript, .map-view')
      )
        continue;
      const style = getComputedStyle(parent);
      if (style.visibility === 'hidden') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width === 0) continue;
        if (Number.parseFloat(style.fontSize) < base - 0.5) faults.push(`small: ${text}`);
        const isOut = box.left < 0 || box.top < 0 || box.right > window.innerWidth || box.bottom > window.innerHeight;
        if (isOut) faults.push(`outside: ${text}`);
        for (let seam = 1; seam < seams; seam++) {
          const x = (window.innerWidth / seams) * seam;
          if (box.left < x && box.right > x) faults.push(`across a seam: ${text}`);
        }
        const list = parent.closest('ul')?.getBoundingClientRect();
        if (list && box.bottom > list.bottom + 1) faults.push(`cut: ${text}`);
        for (const other of boxes) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // line boxes of one paragraph touch each other by the leading
          if (wide > 1 && high > base * 0.4) faults.push(`over each other: ${text} | ${other.text}`);
        }
        boxes.push({ text, box });
      }
    }
    const map = document.querySelector('.wall__map')?.getBoundingClientRect();
    if (!map || map.width < window.innerWidth * 0.6 - 1) faults.push('the map has less than three fifths');
    const label = document.querySelector('.wall-figure__label');
    const value = document.querySelector('.wall-figure__value');
    const size = (element: Element | null) => Number.parseFloat(element ? getComputedStyle(element).fontSize : '0');
    if (Math.abs(size(value) - size(label) * 2.5) > 1) faults.push('figures are not two and a half times the text');
    if (document.querySelectorAll('.wall-figure').length > 4) faults.push('more than four figures');
    return faults;
  }, columns);
}

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
  await page.clock.fastForward('10:00:00');
  await expect(page.getByText('夜间休眠')).toBeVisible();
});

test('@wall a touch table has targets of 60 px and nothing for axe', async ({ page }) => {
  await page.goto('/leader/wall?touch=1&region=140702');
  await expect(page.getByRole('listitem').first()).toBeVisible();
  for (const button of await page.getByRole('button').all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
  }
  await expectAccessible(page);
  await page.goto('/leader/wall?check=1&night=25:00');
  await expect(page.getByRole('row', { name: /变更通知/ })).toContainText('已接通');
  await expect(page.getByRole('row', { name: /网址参数/ })).toContainText('night=25:00 认不得');
  await expectAccessible(page);
});
