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
};

/** Shows one stop after the other. */
export function createRotation({ stops, start, every, held, view, show }: RotationOptions): Rotation {
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
    const timer = setInterval(() => showAt(at + 1), every * 1000);
    onCleanup(() => clearInterval(timer));
  });
  return {
    begin: () => showAt(0),
    title: () => titleOf(stops(), view(), turned().stop),
    turns: () => turned().no,
  };
}

/** Of several stops with the same view it is the one that was turned to. */
function titleOf(stops: readonly WallStop[], view: View, turned: WallStop | null): string | null {
  const printed = printView(view);
  const shown = [...(turned === null ? [] : [turned]), ...stops].find((stop) => printView(stop.view) === printed);
  return shown?.title ?? null;
}
