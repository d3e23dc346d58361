import type { VoiceStore } from '../browser/store.ts';

const NAME = 'park-atlas-send';
/** A tab that the system put to sleep while it sent must not keep the others silent for good. ms */
const PATIENCE_MS = 75_000;
/** A lease that nobody renews, as after a crash, ends after this. ms */
const LEASE_MS = 45_000;
const RENEW_MS = 15_000;

/**
 * Runs `work` while no other tab sends. Web Locks where the browser has them (secure origins only), else a lease in the
 * database. A lock that cannot be had in time is gone without: the key makes a second sending harmless, silence is not.
 */
export async function withSendLock(
  store: VoiceStore,
  work: () => Promise<void>,
  nav: Navigator = navigator,
): Promise<void> {
  if (nav.locks === undefined) return withLease(store, work);
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE_MS);
  let begun = false;
  try {
    await nav.locks.request(NAME, { signal: control.signal }, async () => {
      begun = true;
      clearTimeout(timer);
      await work();
    });
  } catch (error) {
    if (begun) throw error;
    await work();
  } finally {
    clearTimeout(timer);
  }
}

/** Without Web Locks: the tab that finds another at work leaves it to that one, and looks again when it is due. */
async function withLease(store: VoiceStore, work: () => Promise<void>): Promise<void> {
  const holder = crypto.getRandomValues(new Uint32Array(2)).join('-');
  if (!(await store.takeLease(holder, Date.now(), LEASE_MS))) return;
  const renewing = setInterval(() => void store.takeLease(holder, Date.now(), LEASE_MS), RENEW_MS);
  try {
    await work();
  } finally {
    clearInterval(renewing);
    await store.dropLease(holder);
  }
}
