/**
 * From the click on a region to its figures on the screen, on the local stack with 5,000 generated sites: the leader's page
 * goes from the three provinces to a county and back, again and again. The page itself notes the time from the click until
 * the figures of the place that was clicked stand in it, and until the next frame is drawn, which waits for the map in flight:
 * software draws it. `RUNS=20` measures more.
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
  const times = new Map(WAY.map((name) => [name, [] as Drilled[]]));
  for (let run = -1; run < RUNS; run++) {
    await page.goto(`${portal.origin}/leader/`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await page.getByText('正在打开地图…').waitFor({ state: 'hidden' });
    await page.waitForLoadState('networkidle');
    for (const name of WAY) {
      const drilled = await clickTo(page, name);
      if (run >= 0) times.get(name)?.push(drilled); // the first way is the portal's own warm-up
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
        'in the page, median ms': Math.round(median(all.map(({ there }) => there))),
        'most ms': Math.round(Math.max(...all.map(({ there }) => there))),
        'in the next frame, median ms': Math.round(median(all.map(({ drawn }) => drawn))),
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

/** Milliseconds from the click. */
interface Drilled {
  readonly there: number;
  readonly drawn: number;
}

async function clickTo(page: Page, name: string): Promise<Drilled> {
  const shown = page.evaluate(
    (heading) =>
      new Promise<{ there: number; drawn: number }>((done) => {
        const watcher = new MutationObserver(() => {
          const title = document.querySelector('h1')?.textContent?.trim();
          if (title !== heading || !document.querySelector('.overview:not([data-stale]) .overview__cards')) return;
          watcher.disconnect();
          const there = performance.now();
          requestAnimationFrame(() => done({ there, drawn: performance.now() }));
        });
        watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    name,
  );
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${name} ?阵地`) })
    .click();
  const { there, drawn } = await shown;
  const clickedAt = await page.evaluate(() => (window as unknown as Noted).clickedAt);
  return { there: there - clickedAt, drawn: drawn - clickedAt };
}
