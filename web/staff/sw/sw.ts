import { precache as files } from 'virtual:precache';
import { clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addRoute, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst } from 'workbox-strategies';
import { keepOldFiles } from '#sw/keep-old-files.ts';
import { limit } from '#sw/limit.ts';
import { preloaded, usePreload } from '#sw/preload.ts';
import { CACHE_PREFIX, FILES, isBuiltFile, isShellPage, SHELL, SHELL_CACHE } from '../offline/kept.ts';

declare const self: ServiceWorkerGlobalScope;

/** A page on a bad network is answered from what is kept after this time. ms */
const PATIENCE_MS = 3000;

setCacheNameDetails({ prefix: CACHE_PREFIX, precache: SHELL_CACHE });

// It may take over at once: it only keeps files, those of the release before too, and a page that is open stays what it is
// until it takes the new release itself (offline/release.ts).
self.addEventListener('install', (event) => {
  event.waitUntil(keepOldFiles(FILES, isBuiltFile).catch(() => undefined));
  void self.skipWaiting();
});
clientsClaim();
usePreload();

// before the kept copies get their say: online the newest page is shown
registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === 'navigate' && isShellPage(url.pathname),
  async ({ request, event }) => {
    const kept = await matchPrecache(SHELL);
    const fresh = page(request, event);
    if (kept === undefined) return fresh;
    // a portal that is being mended is no answer
    const good = fresh.then((response) => (response.status < 500 ? response : kept));
    return Promise.race([good.catch(() => kept), patience().then(() => kept)]);
  },
);
precache([...files]);
addRoute();
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isBuiltFile(url.href),
  new CacheFirst({ cacheName: FILES, plugins: [limit(300, 60)] }),
);

/** The page from the network. */
async function page(request: Request, event: ExtendableEvent): Promise<Response> {
  return (await preloaded(event)) ?? fetch(request);
}

function patience(): Promise<void> {
  return new Promise((done) => setTimeout(done, PATIENCE_MS));
}
