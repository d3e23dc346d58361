import { expect, type Page } from '@playwright/test';

/** What the console keeps on a PC, for journeys without network. */

/** Names of the caches of the portal, and the addresses in those of 阵地管理. */
export function kept(page: Page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith('staff-'));
    const requests = await Promise.all(own.map(async (name) => (await caches.open(name)).keys()));
    return { names, urls: requests.flat().map(({ url }) => new URL(url).pathname) };
  });
}

/** Waits until the console can be opened without network. */
export async function keptForOffline(page: Page): Promise<void> {
  await expect.poll(async () => (await kept(page)).urls).toContain('/staff/');
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** What the browser says of a network that is not there is no fault of the page. */
export function forgive(complaints: string[]): void {
  const isNetwork = (text: string) => /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_RESET)/.test(text);
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !isNetwork(text)));
}
