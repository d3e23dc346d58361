import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from 'solid-js';
import { printView, type View } from '../paths.ts';
import type { WallStop } from './create-stops.ts';

export type Rotation = {
  /** Shows what it begins with, map included, wherever that was moved to. */
  begin: () => void;
  /** The name of the saved view on the screen; null for any other. */
  title: Accessor<string | null>;
  /** How often it has shown something: each time the map fits its place anew, though that may be the same. */
  turns: Accessor<number>;
};

export type RotationOptions = {
  stops: Accessor<readonly WallStop[]>;
  start: View;
  /** Seconds that each stop stands. */
  every: number;
  /** The present stop stays; it then has its full time again. */
  held: Accessor<boolean>;
  view: Accessor<View>;
  show: (view: View) => void;
  /** Reads what the screen will say of a place; rejects where it cannot be read. */
  read: (view: View) => Promise<unknown>;
};

/**
 * Shows one stop after the other, each once it has been read, so that map, title and figures change together: one that cannot
 * be read is passed over, and where none can the present one stays.
 */
export function createRotation({ stops, start, every, held, view, show, read }: RotationOptions): Rotation {
  const [turned, setTurned] = createSignal<{ no: number; stop: WallStop | null }>({ no: 0, stop: null });
  let at = 0;
  const showAt = (next: number) => {
    at = next % Math.max(1, stops().length);
    const stop = stops()[at] ?? { view: start, title: null };
    batch(() => {
      setTurned(({ no }) => ({ no: no + 1, stop }));
      // a view of its own each time: what was moved by hand goes back, though the place is the same
      show({ ...stop.view });
    });
  };
  // what was saved is there a moment later than the page, and may be changed by its owner
  createEffect(on(stops, () => !held() && showAt(at), { defer: true }));
  createEffect(() => {
    if (stops().length < 2 || held()) return;
    let isOver = false;
    let isReading = false;
    const step = async () => {
      if (isReading) return;
      isReading = true;
      const next = await nextRead(stops(), at, read);
      isReading = false;
      if (next !== null && !isOver) showAt(next);
    };
    const timer = setInterval(step, every * 1000);
    onCleanup(() => {
      isOver = true;
      clearInterval(timer);
    });
  });
  return {
    begin: () => showAt(0),
    title: () => titleOf(stops(), view(), turned().stop),
    turns: () => turned().no,
  };
}

/** The number of the next stop that can be read, counted on from the present one; null where none can. */
async function nextRead(
  stops: readonly WallStop[],
  at: number,
  read: (view: View) => Promise<unknown>,
): Promise<number | null> {
  for (const step of stops.keys()) {
    const next = stops[(at + step) % stops.length];
    if (step === 0 || next === undefined) continue;
    const isRead = await read(next.view).then(
      () => true,
      () => false,
    );
    if (isRead) return at + step;
  }
  return null;
}

/** Of several stops with the same view it is the one that was turned to. */
function titleOf(stops: readonly WallStop[], view: View, turned: WallStop | null): string | null {
  const printed = printView(view);
  const shown = [...(turned === null ? [] : [turned]), ...stops].find((stop) => printView(stop.view) === printed);
  return shown?.title ?? null;
}
