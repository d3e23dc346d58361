/**
 * What a resident waits for on a cheap phone: Chromium with a slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms) and a processor
 * four times slower, nothing cached. `ORIGIN=http://…` measures a portal that runs already, `RUNS=9` more often.
 * Times depend on the machine and on what else it does; bytes do not.
 */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { openBrowser } from './support/browser.ts';
import { anySite, portal } from './support/own-portal.ts';
import { commandOf, publish } from './support/results.ts';

const RUNS = Number(process.env.RUNS ?? 5);
const SLOW_4G = { offline: false, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8, latency: 150 };
const CPU_SLOWDOWN = 4;
const MAP_TIMEOUT_MS = 120_000;

interface Visit {
  /** Milliseconds since navigation until the places can be read and pressed. */
  listMs: number;
  lcpMs: number;
  cls: number;
  /** The longest task before that, ms. */
  longTaskMs: number;
  /** On the wire until the page had loaded, headers included. */
  kilobytes: number;
  requests: number;
  /** From pressing 看地图 until it is drawn and still; in the last run only, null where the page has none. */
  mapMs: number | null;
  mapKilobytes: number | null;
}

/** What the page notes of itself while it loads. */
interface Noted {
  list: number;
  paint: number;
  lcp: number;
  cls: number;
  tasks: [start: number, duration: number][];
}

async function visit(browser: Browser, url: string, { withMap = false } = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const wire = { bytes: 0, requests: 0 };
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    wire.bytes += encodedDataLength;
    wire.requests += 1;
  });
  await page.addInitScript(takeNotes);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForFunction(() => (window as unknown as { noted: Noted }).noted.lcp > 0); // painted a moment after
  const noted = await page.evaluate(() => (window as unknown as { noted: Noted }).noted); // left there by takeNotes
  const listMs = Math.max(noted.list, noted.paint);
  const result: Visit = {
    listMs,
    lcpMs: noted.lcp,
    cls: noted.cls,
    longTaskMs: Math.max(0, ...noted.tasks.filter(([start]) => start < listMs).map(([, duration]) => duration)),
    kilobytes: wire.bytes / 1000,
    requests: wire.requests,
    mapMs: null,
    mapKilobytes: null,
  };
  const map = withMap ? await openMap(page) : null;
  if (map !== null) Object.assign(result, { mapMs: map, mapKilobytes: wire.bytes / 1000 - result.kilobytes });
  await context.close();
  return result;
}

/** Runs in the page, first thing: it must stand alone. */
function takeNotes(): void {
  const noted: Noted = { list: Number.POSITIVE_INFINITY, paint: 0, lcp: 0, cls: 0, tasks: [] };
  Object.assign(window, { noted });
  const watch = (type: string, take: (entry: PerformanceEntry & { value?: number }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') noted.paint = entry.startTime;
  });
  watch('largest-contentful-paint', (entry) => {
    noted.lcp = entry.startTime;
  });
  watch('layout-shift', (entry) => {
    noted.cls += entry.value ?? 0;
  });
  watch('longtask', (entry) => void noted.tasks.push([entry.startTime, entry.duration]));
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('.site-item a, .site h1')) return;
    noted.list = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}

async function openMap(page: Page): Promise<number | null> {
  const link = page.getByRole('link', { name: '看地图' });
  if ((await link.count()) === 0) return null;
  const started = Date.now();
  await link.click();
  await page.locator('canvas.maplibregl-canvas').waitFor({ timeout: MAP_TIMEOUT_MS });
  await page.getByText('正在载入地图…').waitFor({ state: 'hidden', timeout: MAP_TIMEOUT_MS });
  return Date.now() - started;
}

/** Sizes as they are after brotli, whatever a server does about it. */
async function sizes(origin: string, path: string) {
  const html = await (await fetch(new URL(path, origin))).text();
  const named = (pattern: RegExp) => Array.from(html.matchAll(pattern), ([, url]) => url ?? '');
  const total = async (urls: string[]) => {
    const files = await Promise.all(urls.map(async (url) => (await fetch(new URL(url, origin))).arrayBuffer()));
    return files.reduce((sum, file) => sum + brotli(Buffer.from(file)), 0);
  };
  const [data = ''] = /<script type="application\/json".*<\/script>/.exec(html) ?? [];
  return {
    page: path,
    'html raw kB': round(Buffer.byteLength(html) / 1000),
    'html br kB': round(brotli(Buffer.from(html))),
    'data in it kB': round(Buffer.byteLength(data) / 1000),
    'script br kB': round(await total(named(/<script[^>]* src="([^"]+)"/g))),
    'style br kB': round(await total(named(/<link rel="stylesheet" href="([^"]+)"/g))),
  };
}

const brotli = (content: Buffer) => brotliCompressSync(content).length / 1000;
const round = (value: number, digits = 1) => Number(value.toFixed(digits));

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function summary(path: string, visits: readonly Visit[]) {
  const of = (key: keyof Visit, digits = 0) => {
    const values = visits.map((each) => each[key]).filter((value) => value !== null);
    return values.length === 0 ? null : round(median(values), digits);
  };
  return {
    page: path,
    'list ms': of('listMs'),
    'best ms': round(Math.min(...visits.map((each) => each.listMs)), 0),
    'LCP ms': of('lcpMs'),
    CLS: of('cls', 3),
    'longest task ms': of('longTaskMs'),
    kB: of('kilobytes', 1),
    requests: of('requests'),
    'map ms': of('mapMs'),
    'map kB': of('mapKilobytes', 1),
  };
}

const { origin, stop } = await portal();
const browser = await openBrowser();
try {
  const paths = ['/', '/?region=140702', await anySite(origin)];
  const bytes = await Promise.all(paths.map((path) => sizes(origin, path)));
  await visit(browser, new URL('/', origin).href); // the Workers' first request pays for their start
  const rows = [];
  for (const path of paths) {
    const visits: Visit[] = [];
    const { href } = new URL(path, origin);
    for (let run = 1; run <= RUNS; run++) visits.push(await visit(browser, href, { withMap: run === RUNS }));
    rows.push(summary(path, visits));
  }
  publish({
    key: 'resident',
    title: 'What a resident waits for on a cheap phone',
    command: commandOf('resident'),
    told: [bytes, `Slow 4G, processor ÷ ${CPU_SLOWDOWN}, nothing cached, medians of ${RUNS}.`, rows],
  });
} finally {
  await browser.close();
  await stop();
}
