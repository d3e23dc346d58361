import { FORGET, SKIP_WAITING } from '../pwa/messages.ts';

/** Longest wait for the browser to forget, ms: the next visitor is not kept waiting. */
const FORGET_MS = 3000;

/** Forgets the visitor and goes to the start: the server clears the cookies that no script can reach on the way. */
export async function restart(): Promise<void> {
  await Promise.race([forgetVisitor(), new Promise((done) => setTimeout(done, FORGET_MS))]);
  location.replace('/?kiosk=restart');
}

/** Drafts, tickets, kept pages: everything that this browser holds of what somebody looked at or wrote. Never rejects. */
export async function forgetVisitor(): Promise<void> {
  clear(() => localStorage.clear());
  clear(() => sessionStorage.clear());
  await Promise.allSettled([forgetDatabases(), forgetPages(), takeNewVersion()]);
}

/** Storage may be closed to pages altogether. */
function clear(work: () => void): void {
  try {
    work();
  } catch {
    // nothing is kept where nothing may be
  }
}

async function forgetDatabases(): Promise<void> {
  const known = (await indexedDB.databases?.()) ?? [{ name: 'park-atlas' }];
  // what the service worker notes of its files' ages tells nothing of a visitor
  const names = known.flatMap(({ name }) => (name && !name.startsWith('workbox') ? [name] : []));
  await Promise.all(names.map(deleteDatabase));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((done) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => done(); // blocked: it goes with the page that holds it
  });
}

async function forgetPages(): Promise<void> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return;
  const { port1, port2 } = new MessageChannel();
  const done = new Promise((answered) => {
    port1.onmessage = answered;
  });
  worker.postMessage({ type: FORGET }, [port2]);
  await done;
}

/** Nobody is at the screen: the time to take a new version. */
async function takeNewVersion(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  registration?.waiting?.postMessage({ type: SKIP_WAITING });
}
