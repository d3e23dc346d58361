import { type Accessor, createSignal, onCleanup } from 'solid-js';

/**
 * How long a pause lasts, ms: as long as a meeting speaks of one place. A screen where somebody pressed a key and left turns
 * again, and takes new releases, within the hour.
 */
export const PAUSE_MS = 60 * 60_000;

/**
 * How long a frozen picture stands, ms: longer than any meeting. One that was forgotten would show old figures, and keep new
 * releases away, for weeks.
 */
export const FREEZE_MS = 4 * 60 * 60_000;

export type Pause = {
  /** When it ends by itself, ms UTC; null while nothing is paused. */
  until: Accessor<number | null>;
  set: (paused: boolean) => void;
};

/** The rotation, or the whole picture, held by hand for so many ms. */
export function createPause(ms: number): Pause {
  const [until, setUntil] = createSignal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return {
    until,
    set(paused) {
      clearTimeout(timer);
      setUntil(paused ? Date.now() + ms : null);
      if (paused) timer = setTimeout(() => setUntil(null), ms);
    },
  };
}
