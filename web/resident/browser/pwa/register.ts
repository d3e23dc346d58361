import type { EveryoneText } from '../../text/everyone-zh.ts';
import { wordsOf } from '../everyone-words.ts';
import { makeButton } from '../make-button.ts';
import { KEEP_PAGES, SKIP_WAITING } from './messages.ts';

/** After the page is usable the phone may fetch what it keeps for later, not before. */
const KEEP_AFTER_MS = 4000;
/** How often a page that stays open asks whether there is a new version. */
const ASK_EVERY_MS = 3_600_000;
/** Connections on which nothing is fetched that was not asked for. */
const THRIFTY = new Set(['slow-2g', '2g', '3g']);

/** Starts the service worker, has it keep this page and the places it lists, and offers a new version when there is one. */
export async function keepForOffline(): Promise<void> {
  const registration = await register();
  if (!registration) return;
  offerUpdates(registration);
  setTimeout(() => void keepPages(), KEEP_AFTER_MS);
}

/** Null where the browser refuses: private windows, full storage, an address without https. */
async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  } catch {
    return null;
  }
}

async function keepPages(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const links = document.querySelectorAll<HTMLAnchorElement>('.home__list .site-item__name a');
  const places = isThrifty() ? [] : Array.from(links, (link) => link.href);
  // a page that the worker fetched itself is kept already
  const page = wasUncontrolled ? [location.href] : [];
  active?.postMessage({ type: KEEP_PAGES, urls: [...page, ...places] });
}

/** The page came before there was a worker; the worker claims it later. */
const wasUncontrolled = navigator.serviceWorker.controller === null;

function isThrifty(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; effectiveType?: string } };
  return connection?.saveData === true || THRIFTY.has(connection?.effectiveType ?? '');
}

/** A new version waits until the visitor agrees: nobody loses what they are doing. */
function offerUpdates(registration: ServiceWorkerRegistration): void {
  const offer = () => {
    if (registration.waiting && navigator.serviceWorker.controller) void askToUpdate(registration);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => coming.state === 'installed' && offer());
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < ASK_EVERY_MS) return;
    asked = Date.now();
    registration.update().catch(() => undefined); // without network there is nothing new
  });
}

async function askToUpdate(registration: ServiceWorkerRegistration): Promise<void> {
  if (document.querySelector('.update-note')) return;
  const words: EveryoneText['update'] = (await wordsOf(document.documentElement.lang)).update;
  const note = document.createElement('section');
  note.className = 'update-note';
  note.setAttribute('role', 'status');
  const ready = document.createElement('p');
  ready.textContent = words.ready;
  note.append(
    ready,
    makeButton(words.go, 'primary', () => {
      // taken in another tab already: this page only has to be opened anew
      if (!registration.waiting) return location.reload();
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      registration.waiting.postMessage({ type: SKIP_WAITING });
    }),
    makeButton(words.later, 'secondary', () => note.remove()),
  );
  document.body.append(note);
}
