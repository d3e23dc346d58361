import type { CacheExpiration } from 'workbox-expiration';
import { PAGES, pageKey, SEEN_AT } from '../browser/pwa/kept.ts';
import { stamped } from './seen-page.ts';

/** Pages fetched for later at one time: as many as a list has. */
const MOST = 31;
/** A copy of this age is good enough for later, ms. */
const FRESH_MS = 12 * 3_600_000;

/**
 * Fetches pages that may be wanted without network, one after the other so that they stand in nobody's way, and has the
 * oldest go where there are too many.
 */
export async function keepPages(urls: readonly string[], limit: CacheExpiration): Promise<void> {
  await putPages(urls, limit);
  await limit.expireEntries();
}

async function putPages(urls: readonly string[], limit: CacheExpiration): Promise<void> {
  const cache = await caches.open(PAGES);
  for (const url of urls.slice(0, MOST)) {
    const key = sameOrigin(url) ? pageKey(url) : null;
    if (key === null || isFresh(await cache.match(key))) continue;
    try {
      const copy = await stamped(await fetch(key, { headers: { accept: 'text/html' } }), Date.now());
      if (!copy) continue;
      await cache.put(key, copy);
      await limit.updateTimestamp(key);
    } catch {
      return; // no network, or no room: what is kept already stays
    }
  }
}

function isFresh(kept: Response | undefined): boolean {
  return kept !== undefined && Date.now() - Number(kept.headers.get(SEEN_AT)) < FRESH_MS;
}

function sameOrigin(url: string): boolean {
  return new URL(url).origin === location.origin;
}
