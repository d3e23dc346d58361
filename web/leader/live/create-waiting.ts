import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Live } from './create-live.ts';

export type Waiting = {
  /** Publications since what is on the screen was read. */
  count: Accessor<number>;
  /** What is on the screen is being read anew. */
  taken: () => void;
};

/** How many publications a screen that holds still has not shown. */
export function createWaiting(live: Live): Waiting {
  const [shown, setShown] = createSignal<number | null>(null);
  const count = createMemo(() => {
    const latest = live.no();
    const known = shown();
    // the first word is what the screen has just read
    if (latest !== null && known === null) setShown(latest);
    return latest === null || known === null ? 0 : Math.max(latest < known ? 1 : 0, latest - known);
  });
  return { count, taken: () => setShown(live.no()) };
}
