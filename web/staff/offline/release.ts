import { type Accessor, createEffect } from 'solid-js';
import { isHeld } from './holds.ts';
import { shellCacheName } from './kept.ts';

/** How often a page that stays open asks whether there is a new release. */
const ASK_EVERY_MS = 3_600_000;
/** A page that nobody looks at for so long, with nothing in it, becomes the new release. */
const HIDDEN_MS = 30_000;

let isNewReady = false;

/** Whether the next page may as well be fetched whole: there is a new release, and nothing would be lost. */
export function takesRelease(): boolean {
  return isNewReady && navigator.onLine && !isHeld();
}

/**
 * Keeps the console for when there is no network, once somebody has signed in, and takes a new release at a quiet moment: with
 * a link that is followed, or while nobody looks. Never while a form holds something.
 */
export function keepForOffline(isSignedIn: Accessor<boolean>): void {
  let started = false;
  createEffect(() => {
    if (started || !isSignedIn() || !import.meta.env.PROD) return;
    started = true;
    void start();
  });
}

async function start(): Promise<void> {
  const registration = await navigator.serviceWorker
    ?.register('/staff/sw.js', { scope: '/staff/', updateViaCache: 'none' })
    .catch(() => undefined); // private windows, full storage, an address without https
  if (!registration) return;
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'activated') void look(registration.scope);
    });
  });
  let asked = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (document.hidden) timer = setTimeout(() => takesRelease() && location.reload(), HIDDEN_MS);
    else if (Date.now() - asked > ASK_EVERY_MS) {
      asked = Date.now();
      registration.update().catch(() => undefined); // without network there is nothing new
    }
  });
}

/** A new worker knows another release than this page, or it is the page that came first. */
async function look(scope: string): Promise<void> {
  const shell = await caches.open(shellCacheName(scope));
  isNewReady = (await shell.match(import.meta.url)) === undefined;
}
