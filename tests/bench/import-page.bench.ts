/**
 * The preview of a 台账 of 10,000 rows in a browser, from choosing the file to the table with all rows: what is read, what is
 * compared, and what the page draws. What an account would be asked for is answered here; regions and outlines are the
 * portal's. On a machine that does other work too, seconds of processor time say more than seconds on the clock.
 * `ROWS=50000` measures another number, `ORIGIN=http://…` a portal that runs already.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Me } from '#core/schemas/access.ts';
import { findChromium } from '#run/chromium.ts';
import { madeLedger } from './support/made-ledger.ts';
import { portal } from './support/own-portal.ts';

const ROWS = Number(process.env.ROWS ?? 10_000);
const LIMIT_S = 10;
const PATIENCE_MS = 300_000;

const me: Me = {
  account: { id: 'bench', login: 'bench', name: '测量' },
  roles: ['PARK_EDITOR'],
  regions: [],
  ...{ pending: null, secondFactor: true, secondFactorNeeded: false, passwordExpiresAt: null },
  session: { idleSeconds: 1800, absoluteSeconds: 43_200 },
};
const park = { kind: 'PARK', id: 'pk_0000000001', name: '定襄经济开发区', others: [], park: null, region: '140921' };
const scope = { everywhere: true, regions: [], parks: [] };

/** Answers by what the path holds, the most special first. */
const ANSWERS: readonly (readonly [RegExp, unknown])[] = [
  [/\/import-ground\/sites\/names\?of=PARK/, { items: [park], next: null }],
  [/\/import-ground\/sites\/names/, { items: [], next: null }],
  [/\/import-ground\/sites\/beside/, { taken: [], waiting: [] }],
  [/\/import-ground\/sites/, { items: [], next: null, within: ['140921'], scope }],
  [/\/api\/staff\/draft-key$/, { account: 'bench', key: 'A'.repeat(43) }],
  [/\/api\/staff\//, { items: [], nextCursor: null, sections: [] }],
  [/\/api\/(me|auth\/stay)$/, me],
];

/** Seconds of processor time of the pages' process so far, its workers with it. */
async function processorSeconds(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function signedInPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  page.setDefaultTimeout(PATIENCE_MS);
  for (const [path, json] of [...ANSWERS].reverse()) await page.route(path, (route) => route.fulfill({ json }));
  return page;
}

const { origin, stop } = await portal();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const steps: { step: string; clock: number; processor: number }[] = [];

async function timed(step: string, work: () => Promise<unknown>): Promise<void> {
  const [start, before] = [performance.now(), await processorSeconds(browser)];
  await work();
  const [clock, processor] = [(performance.now() - start) / 1000, (await processorSeconds(browser)) - before];
  steps.push({ step, clock: Number(clock.toFixed(1)), processor: Number(processor.toFixed(1)) });
}

try {
  const page = await signedInPage(browser);
  const file = await madeLedger(ROWS);
  const buffer = Buffer.from(await file.arrayBuffer());
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.goto(`${origin}/staff/import`);
  const chosen = page.locator('input[type=file]');
  await chosen.waitFor({ state: 'attached' });
  const next = page.getByRole('button', { name: '下一步' });
  const compare = page.getByRole('button', { name: '开始核对' });
  await timed('read the file, find the table', async () => {
    await chosen.setInputFiles({ name: file.name, mimeType, buffer });
    await next.waitFor();
  });
  await next.click();
  await compare.waitFor();
  await timed('compare, draw the preview', async () => {
    await compare.click();
    await page
      .getByText(/将新增 [\d,]+ 条/)
      .first()
      .waitFor();
  });
  console.log(`${ROWS.toLocaleString('en')} rows, ${(file.size / 1024 / 1024).toFixed(1)} MB; seconds`);
  console.table(steps);
  console.log(
    await page
      .getByText(/将新增 [\d,]+ 条/)
      .first()
      .innerText(),
  );
  const total = steps.reduce((sum, { processor }) => sum + processor, 0);
  console.log(
    `file to preview: ${total.toFixed(1)} s of processor time${total > LIMIT_S ? ` – more than ${LIMIT_S} s` : ''}`,
  );
} finally {
  await browser.close();
  await stop();
}
