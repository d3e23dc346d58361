/**
 * Frame times of moving the leader's map at 1280 × 800 in headless Chromium that draws in software (SwiftShader): 5,000
 * positions, the counties of three provinces and 400 pairing lines. The map is dragged with the mouse in both directions and
 * zoomed with the wheel; the page notes the time between animation frames while it moves. The pairings are made from those
 * of the documents, set apart over the provinces, and given to the page in the place of the API's answer: there are not
 * 400 of any place. `SHOT=map.png` keeps a picture of what was moved.
 */
import type { Page } from '@playwright/test';
import type { Pairing } from '#core/schemas/pairing.ts';
import { randomNumbers } from '#tests/support/random.ts';
import { withCleanUp } from './support/afterwards.ts';
import { openBrowser } from './support/browser.ts';
import { databaseFile, ownState } from './support/data-set.ts';
import { nearQuestions, publicSites } from './support/near-questions.ts';
import { commandOf, publish } from './support/results.ts';
import { readJson, servePortal } from './support/served-portal.ts';
import { median, quantile } from './support/statistics.ts';

const SITES = 5_000;
const LINES = 400;
const PASSES = 5;
/** Around all three provinces, and around where they meet, with county boundaries drawn. */
const VIEWS = { 'three provinces': null, 'their counties': [112.2, 32.6, 117, 35.6] } as const;
const DRAG = { steps: 90, x: 260, y: 120 };
const WHEEL = { steps: 20, by: 60 };
/** Longer than the map goes on by itself. */
const REST_MS = 1_500;

await withCleanUp(async (afterwards) => {
  const own = await ownState(SITES);
  afterwards(own.forget);
  const portal = await servePortal(own.stateDir);
  afterwards(portal.stop);
  const browser = await openBrowser();
  afterwards(() => browser.close());
  const pairings = await madePairings(portal.origin, databaseFile(own.stateDir));
  const rows = [];
  for (const [name, box] of Object.entries(VIEWS)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route('**/api/pairings?*', (route) => route.fulfill({ json: pairings }));
    const query = new URLSearchParams({ samples: 'on', ...(box === null ? {} : { box: box.join(',') }) });
    await page.goto(`${portal.origin}/leader/?${query}`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await page.getByText('正在打开地图…').waitFor({ state: 'hidden' });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(REST_MS);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT.replace('.png', `-${rows.length}.png`) });
    await page.evaluate(takeFrames);
    rows.push(rowOf(`${name}: dragged`, await passes(page, dragged)));
    rows.push(rowOf(`${name}: zoomed`, await passes(page, zoomed)));
    await page.close();
  }
  publish({
    key: 'frames',
    title: `Moving the leader's map: ${SITES.toLocaleString('en')} positions, counties, ${LINES} pairing lines, 1280 × 800`,
    command: commandOf('frames'),
    told: [
      'Headless Chromium, WebGL by SwiftShader. Times between animation frames while the mouse drags the map to and fro or its wheel turns.',
      rows,
    ],
  });
});

/** Runs in the page: what lies between two animation frames while `moving` is set, ms. */
function takeFrames(): void {
  const noted = { moving: false, frames: [] as number[] };
  Object.assign(window, { noted });
  let last = performance.now();
  const tick = (now: number) => {
    if (noted.moving) noted.frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

type Noted = { noted: { moving: boolean; frames: number[] } };

async function passes(page: Page, move: (page: Page, forth: boolean) => Promise<void>): Promise<number[]> {
  await move(page, true); // what is drawn for the first time is no part of moving
  await move(page, false);
  await page.waitForTimeout(REST_MS);
  const frames: number[] = [];
  for (let pass = 0; pass < PASSES; pass++) {
    await page.evaluate(() => Object.assign((window as unknown as Noted).noted, { moving: true, frames: [] }));
    await move(page, pass % 2 === 0);
    frames.push(...(await page.evaluate(() => (window as unknown as Noted).noted.frames)));
    await page.evaluate(() => Object.assign((window as unknown as Noted).noted, { moving: false }));
    await page.waitForTimeout(REST_MS / 3);
  }
  return frames;
}

async function dragged(page: Page, forth: boolean): Promise<void> {
  const [x, y] = await middle(page);
  const sign = forth ? 1 : -1;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= DRAG.steps; step++) {
    const part = (sign * step) / DRAG.steps;
    await page.mouse.move(x + DRAG.x * part, y + DRAG.y * part);
    await nextFrame(page);
  }
  await page.mouse.up();
}

async function zoomed(page: Page, forth: boolean): Promise<void> {
  const [x, y] = await middle(page);
  await page.mouse.move(x, y);
  for (let step = 0; step < WHEEL.steps; step++) {
    await page.mouse.wheel(0, forth ? -WHEEL.by : WHEEL.by);
    await nextFrame(page);
  }
  await page.waitForTimeout(500);
}

/** A hand moves on with what it sees, not ahead of it. */
function nextFrame(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
}

async function middle(page: Page): Promise<[number, number]> {
  const box = await page.locator('canvas.maplibregl-canvas').boundingBox();
  if (box === null) throw new Error('the page has no map');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function rowOf(what: string, frames: readonly number[]) {
  const ms = (value: number) => Number(value.toFixed(1));
  return {
    what,
    frames: frames.length,
    'median ms': ms(median(frames)),
    'p95 ms': ms(quantile(frames, 0.95)),
    'p99 ms': ms(quantile(frames, 0.99)),
    'most ms': ms(Math.max(...frames)),
  };
}

/** Pairings as the API answers them, their ends at sites of the same neighbourhood all over the provinces. */
async function madePairings(origin: string, file: string) {
  const answer = await readJson<{ items: Pairing[] }>(
    origin,
    '/api/pairings?region=140921&illustrative=only&limit=500',
  );
  const places = nearQuestions(publicSites(file), LINES, 17);
  const random = randomNumbers(19);
  const items = places.map(({ lng, lat }, i): Pairing => {
    const pairing = answer.items[i % answer.items.length];
    if (pairing === undefined) throw new Error('the documents have no pairings');
    const at = () => ({ lng: lng + (random() - 0.5) / 2, lat: lat + (random() - 0.5) / 2 });
    const end = (party: Pairing['a']) => ({
      ...party,
      id: `${party.id.slice(0, -4)}${1000 + i}`,
      point: party.point && { ...party.point, ...at() },
    });
    return { ...pairing, id: `${pairing.id.slice(0, -4)}${1000 + i}`, a: end(pairing.a), b: end(pairing.b) };
  });
  return { ...answer, items, nextCursor: null };
}
