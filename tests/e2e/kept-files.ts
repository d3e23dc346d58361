import type { BrowserContext } from '@playwright/test';
import { test as base } from './page-checks.ts';

/** By their options; a worker process that saw a test fail ends, and its contexts with it. */
const contexts = new Map<string, BrowserContext>();

/**
 * A test whose browser has the portal's files from the test before: fetching and compiling them took longer than most tests.
 * Cookies, storage and permissions are empty each time. Not for tests that put a clock in place or move the visitor: both
 * stay with the context.
 */
export const test = base.extend({
  context: async (
    {
      baseURL,
      browser,
      geolocation,
      hasTouch,
      isMobile,
      javaScriptEnabled,
      locale,
      permissions,
      serviceWorkers,
      timezoneId,
      userAgent,
      viewport,
    },
    use,
  ) => {
    const seen = { geolocation, hasTouch, isMobile, javaScriptEnabled, locale, timezoneId, userAgent, viewport };
    const options = { baseURL, permissions, serviceWorkers, ...seen };
    const key = JSON.stringify(options);
    const context = contexts.get(key) ?? (await browser.newContext(options));
    contexts.set(key, context);
    await use(context);
    await empty(context, baseURL ?? '');
    if (permissions !== undefined) await context.grantPermissions(permissions);
  },
});

async function empty(context: BrowserContext, origin: string): Promise<void> {
  await context.setOffline(false);
  await context.unrouteAll({ behavior: 'ignoreErrors' });
  await context.clearPermissions();
  await Promise.all(context.pages().map((page) => page.close()));
  await context.clearCookies();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'local_storage,indexeddb,cache_storage,service_workers',
  });
  await page.close();
}
