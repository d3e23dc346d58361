import { onCleanup } from 'solid-js';

/** Less than this after the last time nothing can have changed that matters, ms. */
const REST_MS = 15_000;

/** Runs something whenever somebody comes back to the page: from another tab, another program, a sleeping PC. */
export function createOnReturn(run: () => void, now: () => number = Date.now): void {
  let last = now();
  const onSeen = () => {
    if (document.visibilityState !== 'visible' || now() - last < REST_MS) return;
    last = now();
    run();
  };
  document.addEventListener('visibilitychange', onSeen);
  window.addEventListener('focus', onSeen);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', onSeen);
    window.removeEventListener('focus', onSeen);
  });
}
