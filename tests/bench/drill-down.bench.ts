/**
 * From the click on a region to its figures on the screen, on the local stack with 5,000 generated sites: the leader's page
 * goes from the three provinces to a county and back, again and again. The page itself notes the time between the click and
 * the animation frame after the figures of the place that was clicked are there. `RUNS=20` measures more.
 */
import type { Page } from '@playwright/test';
import { withCleanUp } from './support/afterwards.ts';
import { openBrowser } from './support/browser.ts';
import { ownState } from './support/data-set.ts';
import { commandOf, publish } from './support/results.ts';
import { servePortal } from './support/served-portal.ts';
import { median } from './support/statistics.ts';

const RUNS = Number(process.env.RUNS ?? 5);
const WAY = ['山西省', '晋中市', '榆次区'];

await withCleanUp(async (afterwards) => {
  const own = await ownState(5_000);
  afterwards(own.forget);
  const portal = await servePortal(own.stateDir);
  afterwards(portal.stop);
  const browser = await openBrowser();
  afterwards(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(takeTimes);
  const times = new Map(WAY.map((name) => [name, [] as number[]]));
  for (let run = -1; run < RUNS; run++) {
    await page.goto(`${portal.origin}/leader/`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await page.getByText('正在打开地图…').waitFor({ state: 'hidden' });
    await page.waitForLoadState('networkidle');
    for (const name of WAY) {
      const ms = await clickTo(page, name);
      if (run >= 0) times.get(name)?.push(ms); // the first way is the portal's own warm-up
      await page.waitForLoadState('networkidle');
    }
  }
  publish({
    key: 'drill-down',
    title: 'From the click on a region to its figures',
    command: commandOf('drill-down'),
    told: [
      'Headless Chromium at 1280 × 800 with the map drawn in software, nothing slowed down.',
      [...times].map(([name, all]) => ({
        to: name,
        clicks: all.length,
        'median ms': Math.round(median(all)),
        'most ms': Math.round(Math.max(...all)),
      })),
    ],
  });
});

type Noted = { clickedAt: number };

/** Runs in the page: when something was clicked last. */
function takeTimes(): void {
  const noted = { clickedAt: 0 };
  Object.assign(window, noted);
  addEventListener('click', () => Object.assign(window, { clickedAt: performance.now() }), { capture: true });
}

async function clickTo(page: Page, name: string): Promise<number> {
  const shown = page.evaluate(
    (heading) =>
      new Promise<number>((done) => {
        const look = () => {
          const title = document.querySelector('h1')?.textContent?.trim();
          const figures = document.querySelector('.overview:not([data-stale]) .overview__cards');
          if (title !== heading || figures === null) return requestAnimationFrame(look);
          // what was put into the page now is on the screen one frame later
          return requestAnimationFrame(() => done(performance.now()));
        };
        look();
      }),
    name,
  );
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name} ?阵地`) })
    .click();
  const at = await shown;
  return at - (await page.evaluate(() => (window as unknown as Noted).clickedAt));
}
