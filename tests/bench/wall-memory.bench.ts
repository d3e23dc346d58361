/**
 * Whether the memory of a wall stays flat: an open wall is told of one publication after the other and reads everything anew
 * each time, map included. Prints heap, DOM nodes and listeners after a warm-up and at the end, each after a full garbage
 * collection; exits with 1 when the heap grew by 10 % or more. `REFRESHES=200` measures less, `ORIGIN=http://…` a portal that
 * runs already. The portal's answers are kept after the first time, so that the bench measures the page and not the server.
 */
import type { Page } from '@playwright/test';
import type { LiveMessage } from '#core/schemas/live.ts';
import { openBrowser } from './support/browser.ts';
import { portal } from './support/own-portal.ts';
import { commandOf, publish } from './support/results.ts';

const REFRESHES = Number(process.env.REFRESHES ?? 2000);
/** What is compiled, cached and laid out once belongs to the first hour of a wall and to no leak. */
const WARM_UP = 50;
const MOST_GROWTH = 0.1;

interface Measured {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

async function measure(page: Page): Promise<Measured> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heapBytes: usedSize, nodes, listeners: jsEventListeners };
}

/** Answers from what the portal said the first time, with a time that moves on, as it does on a wall. */
async function keepAnswers(page: Page): Promise<void> {
  const kept = new Map<string, string>();
  await page.route(/\/api\/(?!live)/, async (route) => {
    const url = route.request().url();
    if (route.request().method() !== 'GET') return route.continue();
    if (!kept.has(url)) kept.set(url, await (await route.fetch()).text());
    const asOf = `"asOf":"${new Date().toISOString()}"`;
    const body = (kept.get(url) ?? '').replace(/"asOf":"\d{4}-\d\d-\d\dT[^"]*"/, asOf);
    return route.fulfill({ contentType: 'application/json', body });
  });
}

const { origin, stop } = await portal();
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await keepAnswers(page);
  let tell = (_: LiveMessage) => {};
  await page.routeWebSocket(/\/api\/live/, (socket) => {
    tell = (message) => socket.send(JSON.stringify(message));
    tell({ type: 'hello', no: 0, build: 'bench', now: new Date().toISOString() });
  });
  await page.goto(`${origin}/leader/wall?region=140921&samples=on`);
  await page.getByText('定襄县').first().waitFor();
  await page.waitForFunction(() => document.querySelector('canvas.maplibregl-canvas') !== null);

  let no = 0;
  const refresh = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const read = page.waitForResponse((response) => response.url().includes('/api/pairings'));
      no += 1;
      tell({ type: 'changes', no, changes: [] });
      await read;
    }
  };
  await refresh(WARM_UP);
  const before = await measure(page);
  const started = performance.now();
  await refresh(REFRESHES);
  const after = await measure(page);
  const growth = after.heapBytes / before.heapBytes - 1;
  publish({
    key: 'wall-memory',
    title: `Memory of a wall over ${REFRESHES.toLocaleString('en')} refreshes`,
    command: commandOf('wall-memory'),
    told: [
      `In ${Math.round((performance.now() - started) / 1000)} s; the heap grew by ${(growth * 100).toFixed(1)} %.`,
      [
        { when: 'after a warm-up', ...before },
        { when: 'at the end', ...after },
      ],
    ],
  });
  if (growth >= MOST_GROWTH) process.exitCode = 1;
} finally {
  await browser.close();
  await stop();
}
