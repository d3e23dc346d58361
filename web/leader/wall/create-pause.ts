import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * How long a pause lasts, ms: as long as a meeting speaks of one place. A screen where somebody pressed a key and left turns
 * again, and takes new releases, within the hour.
 */
export const PAUSE_MS = 60 * 60_000;

export type Pause = {
  /** When it ends by itself, ms UTC; null while nothing is paused. */
  until: Accessor<number | null>;
  set: (paused: boolean) => void;
};

/** The rotation held by hand, for a while. */
export function createPause(): Pause {
  const [until, setUntil] = createSignal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return {
    until,
    set(paused) {
      clearTimeout(timer);
      setUntil(paused ? Date.now() + PAUSE_MS : null);
      if (paused) timer = setTimeout(() => setUntil(null), PAUSE_MS);
    },
  };
}
