import { type Accessor, createSignal, onCleanup } from 'solid-js';

const STEP_MS = 30_000;

/** The present instant, ms UTC, moved on twice a minute while it is looked at. */
export function createClock(): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), STEP_MS);
  onCleanup(() => clearInterval(timer));
  return now;
}
