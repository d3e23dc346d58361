/** Within this a second tap was meant for what the first one took away, ms and CSS px. */
const AGAIN_MS = 800;
const AGAIN_PX = 24;

export interface TapGuard {
  /** Something was taken out of the list. */
  readonly gone: () => void;
  /** Whether a tap here, in CSS px of the window, is the second one for what has gone. */
  readonly isStray: (x: number, y: number) => boolean;
}

/**
 * A double tap on a list from which the first takes a card: the next one moves up under the finger, and the second tap would
 * say of it what nobody means, e.g. that somebody was there. `now`: ms of a clock that never goes back.
 */
export function makeTapGuard(now: () => number = () => performance.now()): TapGuard {
  let last: readonly [x: number, y: number] | null = null;
  let goneAt = Number.NEGATIVE_INFINITY;
  return {
    gone: () => {
      goneAt = now();
    },
    isStray: (x, y) => {
      const isThere = last !== null && Math.hypot(x - last[0], y - last[1]) < AGAIN_PX;
      if (isThere && now() - goneAt < AGAIN_MS) return true;
      last = [x, y];
      return false;
    },
  };
}
