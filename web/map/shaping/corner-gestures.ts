import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '#core/geo/lng-lat.ts';
import type { PolygonRings } from '#core/geo/polygon.ts';
import { type Corner, cornersOf } from '#core/geo/ring-edits.ts';
import { REACH } from './shape-modes.ts';

export type GestureHost = {
  rings(): PolygonRings;
  /** A press: on a corner, or beside them all. */
  press(corner: Corner | null, at: LngLat): void;
  /** Whatever was dragged or clicked is let go of. */
  release(): void;
  /** The right button, or a finger that stays on a corner. */
  remove(corner: Corner): void;
  key(key: 'Delete' | 'Enter' | 'Escape'): void;
};

/** A finger that stays this long means something else than a tap, ms. */
const HOLD_MS = 600;
/** … and moves less than this, px. */
const HOLD_REACH = 8;

/**
 * What terra-draw does not tell: which corner a press is on, a right click or a long press on it, keys. Its own listeners
 * are on the canvas; these hear a press before and a release after them. Gives the function that ends it.
 */
export function listenForCorners(map: MapLibreMap, host: GestureHost): () => void {
  const canvas = map.getCanvas();
  const box = map.getCanvasContainer();
  const control = new AbortController();
  const { signal } = control;
  let hold: { timer: number; x: number; y: number } | null = null;
  const letGo = () => {
    if (hold) clearTimeout(hold.timer);
    hold = null;
  };

  const pixel = (event: MouseEvent) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const cornerUnder = (event: MouseEvent, reach: number) => {
    const at = pixel(event);
    return nearestCorner(host.rings(), reach, (point) => {
      const { x, y } = map.project([point[0], point[1]]);
      return Math.hypot(x - at.x, y - at.y);
    });
  };

  box.addEventListener(
    'pointerdown',
    (event) => {
      letGo();
      if (!event.isPrimary || event.button !== 0) return;
      const touch = event.pointerType === 'touch';
      const corner = cornerUnder(event, touch ? REACH.coarse : REACH.fine);
      const { lng, lat } = map.unproject([pixel(event).x, pixel(event).y]);
      host.press(corner, [lng, lat]);
      if (!touch || corner === null) return;
      const timer = window.setTimeout(() => {
        hold = null;
        host.remove(corner);
      }, HOLD_MS);
      hold = { timer, x: event.clientX, y: event.clientY };
    },
    { signal, capture: true },
  );
  box.addEventListener(
    'pointermove',
    (event) => {
      if (hold && Math.hypot(event.clientX - hold.x, event.clientY - hold.y) > HOLD_REACH) letGo();
    },
    { signal },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(
      end,
      () => {
        letGo();
        host.release();
      },
      { signal },
    );
  }
  box.addEventListener(
    'contextmenu',
    (event) => {
      // a long press on Android is one too: the finger's own clock need not run on
      letGo();
      const corner = cornerUnder(event, REACH.coarse);
      if (corner === null) return;
      event.preventDefault();
      host.remove(corner);
    },
    { signal },
  );
  canvas.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Delete' || key === 'Backspace') host.key('Delete');
      if (key === 'Enter' || key === 'Escape') host.key(key);
    },
    { signal },
  );
  return () => {
    letGo();
    control.abort();
  };
}

/** The corner nearest by a measure, within reach. */
function nearestCorner(rings: PolygonRings, reach: number, away: (point: LngLat) => number): Corner | null {
  let found: Corner | null = null;
  let best = reach;
  for (const [ring, points] of rings.entries()) {
    for (const [index, point] of cornersOf(points).entries()) {
      const distance = away(point);
      if (distance < best) [found, best] = [{ ring, index }, distance];
    }
  }
  return found;
}
