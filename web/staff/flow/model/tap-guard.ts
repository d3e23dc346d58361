/** Within this a second tap was meant for what the first one took away, ms and CSS px. */
const AGAIN_MS = 800;
const AGAIN_PX = 24;
/** After this, ms, what goes was tapped too long ago for another tap to be meant for it. */
const SLOWEST_MS = 3000;

export interface TapGuard {
  /** How many were taken out of the list as it was read; fewer than before: it was read anew, and nothing has gone. */
  readonly dropped: (count: number) => void;
  /** Whether a tap here, in CSS px of the window, is the second one for what has gone. */
  readonly isStray: (x: number, y: number) => boolean;
}

/**
 * A double tap on a list from which the first takes a card: the next one moves up under the finger, and the second tap would
 * say of it what nobody means, e.g. that somebody was there. `now`: ms of a clock that never goes back.
 */
export function makeTapGuard(now: () => number = () => performance.now()): TapGuard {
  let last: { readonly x: number; readonly y: number; readonly at: number } | null = null;
  let droppedBefore = 0;
  let goneAt = Number.NEGATIVE_INFINITY;
  return {
    dropped: (count) => {
      if (count > droppedBefore) goneAt = now();
      droppedBefore = count;
    },
    isStray: (x, y) => {
      const isThere = last !== null && Math.hypot(x - last.x, y - last.y) < AGAIN_PX;
      const wasMeant = last !== null && goneAt - last.at < SLOWEST_MS;
      if (isThere && wasMeant && now() - goneAt < AGAIN_MS) return true;
      last = { x, y, at: now() };
      return false;
    },
  };
}
