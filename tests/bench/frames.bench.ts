/**
 * Frame times of moving the leader's map at 1280 × 800 in headless Chromium that draws in software (SwiftShader): 5,000
 * positions, the counties of three provinces and 400 pairing lines. The map is dragged with the mouse in both directions and
 * zoomed with the wheel; the page notes the time between animation frames while it moves. Where the processor draws, a picture
 * of the map moves until the next one is drawn: so it also notes how many came and how long one was the newest, since a map that
 * is never drawn has quick frames too. The pairings are made from the samples of 定襄县 and given to the page in the place of the
 * API's answer: no place has 400. `SHOT=map.png` keeps a picture of what was moved.
 */
import type { Page } from '@playwright/test';
import type { Pairing } from '#core/schemas/pairing.ts';
import { randomNumbers } from '#tests/support/random.ts';
import { withCleanUp } from './support/afterwards.ts';
import { openBrowser } from './support/browser.ts';
import { ownState } from './support/data-set.ts';
import { commandOf, publish } from './support/results.ts';
import { readJson, servePortal } from './support/served-portal.ts';
import { median, quantile } from './support/statistics.ts';

const SITES = 5_000;
const LINES = 400;
/** Degrees by which the ends of made pairings are apart from those they are made from. */
const APART = 0.1;
const PASSES = 3;
/** Of one movement, ms: as far as it comes in this time. */
const PASS_MS = 1_500;
/** By address: gathered marks over all three provinces, county boundaries, and one county where every line is its own. */
const VIEWS = {
  'three provinces': null,
  'their counties': [111.9, 37.9, 114, 39.2],
  'one county': [112.88, 38.41, 113.12, 38.57],
} as const;
/** Pixels there, or back, in the time of a pass; turns of the wheel up, or down. */
const DRAG = { x: 260, y: 120 };
const WHEEL = 60;
/** Longer than the map goes on by itself. */
const REST_MS = 800;

await withCleanUp(async (afterwards) => {
  const own = await ownState(SITES);
  afterwards(own.forget);
  const portal = await servePortal(own.stateDir);
  afterwards(portal.stop);
  const browser = await openBrowser();
  afterwards(() => browser.close());
  const pairings = await madePairings(portal.origin);
  const rows = [];
  for (const [name, box] of Object.entries(VIEWS)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.route('**/api/pairings?*', (route) => route.fulfill({ json: pairings }));
    await page.addInitScript(takeFrames);
    const query = new URLSearchParams({ samples: 'on', ...(box === null ? {} : { box: box.join(',') }) });
    await page.goto(`${portal.origin}/leader/?${query}`);
    await page.locator('canvas.maplibregl-canvas').waitFor();
    await page.getByText('正在打开地图…').waitFor({ state: 'hidden' });
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(3 * REST_MS);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT.replace('.png', `-${rows.length}.png`) });
    rows.push(rowOf(`${name}: dragged`, await passes(page, dragged)));
    rows.push(rowOf(`${name}: zoomed`, await passes(page, zoomed)));
    await page.close();
  }
  publish({
    key: 'frames',
    title: `Moving the leader's map: ${SITES.toLocaleString('en')} positions, counties, ${LINES} pairing lines, 1280 × 800`,
    command: commandOf('frames'),
    told: [
      'Headless Chromium, WebGL by SwiftShader. Times between animation frames while the mouse drags the map to and fro or its wheel turns; between drawings the last one moves, and its age counts from when it was begun.',
      rows,
    ],
  });
});

/** Between animation frames, and since what is on the screen was begun to be drawn, ms; how often it was drawn anew. */
type Moved = { frames: number[]; ages: number[]; pictures: number };
type Noted = Moved & { since: number | null };

/** Runs in the page: notes what happens while `since` is set. */
function takeFrames(): void {
  const noted: Noted = { since: null, frames: [], ages: [], pictures: 0 };
  Object.assign(window, { noted });
  // a picture is asked for with what draws it, and shown when it has come
  let asked = 0;
  let shown: number | null = null;
  const { readPixels } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.readPixels = function (...args: unknown[]) {
    asked = performance.now();
    return Reflect.apply(readPixels, this, args);
  };
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (...args: unknown[]) {
    shown = asked;
    if (noted.since !== null) noted.pictures += 1;
    return Reflect.apply(putImageData, this, args);
  };
  let last = performance.now();
  const tick = (now: number) => {
    if (noted.since !== null) {
      noted.frames.push(now - last);
      if (shown !== null) noted.ages.push(now - Math.max(shown, noted.since));
    }
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

type Move = (page: Page, forth: boolean) => Promise<void>;

async function passes(page: Page, move: Move): Promise<Moved> {
  await move(page, true); // what is drawn for the first time is no part of moving
  await page.waitForTimeout(REST_MS);
  await inPage(page, (noted) => Object.assign(noted, { frames: [], ages: [], pictures: 0 }));
  for (let pass = 0; pass < PASSES; pass++) {
    await inPage(page, (noted) => Object.assign(noted, { since: performance.now() }));
    await move(page, pass % 2 === 1);
    await inPage(page, (noted) => Object.assign(noted, { since: null }));
    await page.waitForTimeout(REST_MS);
  }
  return inPage(page, (noted) => noted);
}

/** Runs `does` in the page, on what is noted there. */
async function inPage(page: Page, does: (noted: Noted) => Noted): Promise<Noted> {
  const noted = await page.evaluateHandle(() => (window as unknown as { noted: Noted }).noted);
  return noted.evaluate(does);
}

async function dragged(page: Page, forth: boolean): Promise<void> {
  const [x, y] = await middle(page);
  const sign = forth ? 1 : -1;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for await (const part of partsOfPass(page)) await page.mouse.move(x + DRAG.x * part * sign, y + DRAG.y * part * sign);
  await page.mouse.up();
}

async function zoomed(page: Page, forth: boolean): Promise<void> {
  const [x, y] = await middle(page);
  await page.mouse.move(x, y);
  for await (const _ of partsOfPass(page)) await page.mouse.wheel(0, forth ? -WHEEL : WHEEL);
}

/** The share of a pass that is over, frame by frame. */
async function* partsOfPass(page: Page): AsyncGenerator<number> {
  const start = performance.now();
  for (let part = 0; part < 1; part = (performance.now() - start) / PASS_MS) {
    yield part;
    await nextFrame(page);
  }
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

function rowOf(what: string, { frames, ages, pictures }: Moved) {
  const ms = (value: number) => Number(value.toFixed(1));
  const seconds = frames.reduce((sum, frame) => sum + frame, 0) / 1000;
  return {
    what,
    frames: frames.length,
    'median ms': ms(median(frames)),
    'p95 ms': ms(quantile(frames, 0.95)),
    'p99 ms': ms(quantile(frames, 0.99)),
    'most ms': ms(Math.max(...frames)),
    'drawn anew a second': ms(pictures / seconds),
    'picture as old as, median ms': Math.round(median(ages)),
    'most, ms': Math.round(Math.max(...ages)),
  };
}

/** Pairings as the API answers them: those of 定襄县 again and again, each time with other ends around theirs. */
async function madePairings(origin: string) {
  const answer = await readJson<{ items: Pairing[] }>(
    origin,
    '/api/pairings?region=140921&illustrative=only&limit=500',
  );
  const random = randomNumbers(19);
  const off = () => (random() - 0.5) * APART;
  const items = Array.from({ length: LINES }, (_, i): Pairing => {
    const pairing = answer.items[i % answer.items.length];
    if (pairing === undefined) throw new Error('the documents have no pairings');
    const idOf = (id: string) => `${id.slice(0, -4)}${1000 + i}`;
    const end = ({ id, point, ...party }: Pairing['a']): Pairing['a'] => ({
      ...party,
      id: idOf(id),
      point: point && { ...point, lng: point.lng + off(), lat: point.lat + off() },
    });
    return { ...pairing, id: idOf(pairing.id), a: end(pairing.a), b: end(pairing.b) };
  });
  return { ...answer, items, nextCursor: null };
}
