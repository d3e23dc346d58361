import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import type { Load } from '#web-api/create-load.ts';
import type { PlaceData } from '../model/place-data.ts';
import { placeKey, type View } from '../paths.ts';

/** Longest that the map waits for the figures of a place, ms. */
const PATIENCE_MS = 800;

/**
 * The view that the map shows: a new place only once its figures are on the screen, or have not come in time. Where software
 * draws the map its first frames take the processor for longer than the figures need.
 */
export function createMapView(view: Accessor<View>, place: Pick<Load<PlaceData>, 'stale' | 'error'>): Accessor<View> {
  const key = createMemo(() => placeKey(view().place));
  const [followed, setFollowed] = createSignal(untrack(key));
  createEffect(() => {
    const next = key();
    if (next === untrack(followed)) return;
    const isThere = !place.stale() || place.error() !== undefined;
    const timer = setTimeout(() => setFollowed(next), PATIENCE_MS);
    const stop = isThere ? afterPaint(() => setFollowed(next)) : () => undefined;
    onCleanup(() => {
      clearTimeout(timer);
      stop();
    });
  });
  return createMemo((before: View) => (key() === followed() ? view() : before), untrack(view));
}

/** Runs once what stands in the page now has been painted. A page in the background paints nothing. */
function afterPaint(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}
