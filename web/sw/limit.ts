import { CacheExpiration, ExpirationPlugin } from 'workbox-expiration';

const DAY_SECONDS = 86_400;

/** No device is filled up: the oldest go first, and all of them when the browser says there is no room. */
export function limit(maxEntries: number, days: number): ExpirationPlugin {
  return new ExpirationPlugin({ maxEntries, maxAgeSeconds: days * DAY_SECONDS, purgeOnQuotaError: true });
}

/** The same limit for what is put into a cache by hand: each entry has to be told, or it stays for ever. */
export function limitOf(cacheName: string, maxEntries: number, days: number): CacheExpiration {
  return new CacheExpiration(cacheName, { maxEntries, maxAgeSeconds: days * DAY_SECONDS });
}
