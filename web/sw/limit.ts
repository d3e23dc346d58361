import { ExpirationPlugin } from 'workbox-expiration';

const DAY_SECONDS = 86_400;

/** No device is filled up: the oldest go first, and all of them when the browser says there is no room. */
export function limit(maxEntries: number, days: number): ExpirationPlugin {
  return new ExpirationPlugin({ maxEntries, maxAgeSeconds: days * DAY_SECONDS, purgeOnQuotaError: true });
}
