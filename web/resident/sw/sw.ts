import { precache as files } from 'virtual:precache';
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { keepOldFiles } from '#sw/keep-old-files.ts';
import { limit, limitOf } from '#sw/limit.ts';
import { preloaded, usePreload } from '#sw/preload.ts';
import { ANSWERS, FILES, isBuiltFile, isPhoto, keepsAnswer, PAGES, PHOTOS, pageKey } from '../browser/pwa/kept.ts';
import { FORGET, KEEP_PAGES, SKIP_WAITING } from '../browser/pwa/messages.ts';
import { keepPages } from './keep-pages.ts';
import { shown, stamped } from './seen-page.ts';

declare const self: ServiceWorkerGlobalScope;

const OFFLINE = '/offline';
/** A page on a bad network is answered from what is kept after this time, if it is kept. */
const PATIENCE_SECONDS = 3;
/** Pages, and days, that a phone keeps. */
const PAGES_LIMIT = [120, 30] as const;

self.addEventListener('install', (event) => event.waitUntil(keepOldFiles(FILES, isBuiltFile).catch(() => undefined)));
precacheAndRoute([...files]);
cleanupOutdatedCaches();
clientsClaim();
usePreload();

const pages = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: PATIENCE_SECONDS,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => pageKey(request.url) ?? request,
      cacheWillUpdate: ({ response }) => stamped(response, Date.now()),
      cachedResponseWillBeUsed: async ({ cachedResponse }) => (cachedResponse ? shown(cachedResponse) : null),
    },
    limit(...PAGES_LIMIT),
  ],
});

/** Leader, staff and API pages have no offline side; they are the browser's alone. */
const ours = new NavigationRoute(
  async (options) => {
    try {
      if (pageKey(options.request.url) !== null) return await pages.handle(options);
      return (await preloaded(options.event)) ?? (await fetch(options.request));
    } catch {
      return (await matchPrecache(OFFLINE)) ?? Response.error();
    }
  },
  { denylist: [/^\/(leader|staff|api|shared|resident)(\/|$)/, /\.[a-z]+$/] },
);
registerRoute(ours);

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isBuiltFile(url.href),
  new CacheFirst({ cacheName: FILES, plugins: [limit(200, 60)] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && keepsAnswer(url.href),
  new NetworkFirst({ cacheName: ANSWERS, networkTimeoutSeconds: PATIENCE_SECONDS, plugins: [limit(40, 7)] }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isPhoto(url.href),
  new CacheFirst({ cacheName: PHOTOS, plugins: [limit(40, 30)] }),
);

self.addEventListener('message', (event) => {
  const { type, urls } = event.data as { type?: string; urls?: string[] }; // from our own pages only, see messages.ts
  if (type === SKIP_WAITING) event.waitUntil(self.skipWaiting());
  if (type === KEEP_PAGES && urls) event.waitUntil(keepPages(urls, limitOf(PAGES, ...PAGES_LIMIT)));
  if (type === FORGET) event.waitUntil(forget().then(() => event.ports[0]?.postMessage(FORGET)));
});

/** Everything that tells what a visitor looked at; the files of the release stay. */
async function forget(): Promise<void> {
  await Promise.all([PAGES, ANSWERS, PHOTOS].map((name) => caches.delete(name)));
}
