import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import { noteReach, reached } from '../parts/reach.ts';

/** While the portal does not answer it is asked so often whether it is back, ms. */
const ASK_EVERY_MS = 10_000;

/** Whether the portal can be reached: by what the browser says of the network, and by how the last call went. */
export function createOnline(ask: () => Promise<unknown> = health): Accessor<boolean> {
  const [network, setNetwork] = createSignal(navigator.onLine);
  const onChange = () => {
    setNetwork(navigator.onLine);
    // what failed before says nothing about another network
    if (navigator.onLine) noteReach(true);
  };
  for (const event of ['online', 'offline'] as const) window.addEventListener(event, onChange);
  createEffect(() => {
    if (!network() || reached()) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible')
        ask().then(
          () => noteReach(true),
          () => undefined,
        );
    }, ASK_EVERY_MS);
    onCleanup(() => clearInterval(timer));
  });
  onCleanup(() => {
    for (const event of ['online', 'offline'] as const) window.removeEventListener(event, onChange);
  });
  return createMemo(() => network() && reached());
}

/** Any answer at all is one. */
function health(): Promise<Response> {
  return fetch('/api/health', { cache: 'no-store' });
}
