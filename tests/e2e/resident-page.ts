import { expect, type Page } from '@playwright/test';
import { type Answers, answers, sampleApi } from '#tests/unit/resident/samples.ts';

/** Places of the documents, by what a resident would look for. */
export const CENTRE = '晋中开发区党群活动中心';
export const COUNTER = '平顶山高新区政务服务中心';
export const BUS = '“红色巴士”';

export const sites = (page: Page) => page.getByRole('region', { name: '服务点', exact: true });

/** Drawn, not only loaded. Drawing in software takes its time on a busy machine. */
export async function untilDrawn(page: Page): Promise<void> {
  await expect(page.locator('canvas.maplibregl-canvas')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('正在载入地图…')).toBeHidden({ timeout: 40_000 });
}

const BUILT = '../../.build/resident/server/index.js';

type Built = {
  assets: unknown;
  handle(request: Request, api: (path: string) => Promise<Response>, assets: unknown): Promise<Response>;
};

/**
 * Lets pages of this browser come from the built resident Worker's own code over made-up answers of the API: hours, phones and
 * holidays that the documents' records do not have. Everything else, the gateway's policy too, is the running portal.
 * `now` (ms UTC) is the Worker's clock.
 */
export async function withSampleRecords(page: Page, given: Answers = {}, now?: number): Promise<void> {
  const { assets, handle } = (await import(BUILT)) as Built; // what workers/resident/build.d.ts declares
  // a service worker would ask the running portal, which does not have these records
  await page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  const real = await page.request.get('/robots.txt');
  const policy = real.headers()['content-security-policy'] ?? '';
  await page.route(
    (url) => url.pathname === '/' || url.pathname === '/report' || url.pathname.startsWith('/sites/'),
    async (route) => {
      const request = new Request(route.request().url(), { headers: await route.request().allHeaders() });
      const api = sampleApi({ ...answers, ...given });
      const response = await atTime(now, () => handle(request, api, assets));
      const headers = { ...Object.fromEntries(response.headers), 'content-security-policy': policy };
      await route.fulfill({ status: response.status, headers, body: await response.text() });
    },
  );
}

/** The Worker reads the time from `Date.now` alone; Playwright keeps its own by other means. */
async function atTime<T>(now: number | undefined, work: () => Promise<T>): Promise<T> {
  if (now === undefined) return work();
  const real = Date.now;
  Date.now = () => now;
  try {
    return await work();
  } finally {
    Date.now = real;
  }
}
