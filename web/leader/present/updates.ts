import { createSignal } from 'solid-js';

/** What was published since the presentation began; whoever hears of publications counts here. */
const [updates, setUpdates] = createSignal(0);

export { updates };

/** Counts one publication more; called by the live feed while camera and figures are held. */
export function noteUpdate(count = 1): void {
  setUpdates((n) => n + count);
}

/** A presentation that begins or ends has nothing waiting. */
export function forgetUpdates(): void {
  setUpdates(0);
}
