import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Motion } from './motion.ts';

/** Part of the width and height in pixels that is drawn of a slow map in motion: a quarter of the work. */
const SHARE = 0.5;
/** Frames that take longer than this are slow, ms: 30 a second is where motion stops being smooth. */
const SLOW_MS = 30;
/** So many slow frames one after the other are no accident, such as a file being read. */
const ENOUGH = 5;
/** What made frames slow for so long may be over, ms. */
const REMEMBERED_MS = 60_000;
/** A map that has stopped for so long is looked at, ms. */
const REST_MS = 180;
/** A longer pause between two frames was no frame. */
const PAUSE_MS = 1000;

/** Draws a map in motion with fewer pixels wherever its frames turn out to be slow. At rest every map has all its pixels. */
export function createSharpness(map: MapLibreMap): Motion {
  let slowUntil = Number.NEGATIVE_INFINITY;
  let lowered = false;
  let kept = false;
  let slowFrames = 0;
  let lastFrame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // `setPixelRatio` would end the gesture that moves the map and tell of a movement of its own; this part of it does neither
  const draw = (ratio: number) => {
    map._overridePixelRatio = ratio;
    map._resizeInternal();
    map.triggerRepaint();
  };
  const full = () => {
    clearTimeout(timer);
    if (!lowered) return;
    lowered = false;
    draw(window.devicePixelRatio);
  };

  map.on('move', () => {
    // what only jumps is drawn once
    if (kept || lowered || !map.isMoving()) return;
    clearTimeout(timer);
    if (performance.now() > slowUntil) return;
    lowered = true;
    draw(window.devicePixelRatio * SHARE);
  });
  map.on('render', () => {
    const now = performance.now();
    const took = now - lastFrame;
    lastFrame = now;
    if (lowered || !map.isMoving() || took > PAUSE_MS) return;
    slowFrames = took > SLOW_MS ? slowFrames + 1 : 0;
    if (slowFrames >= ENOUGH) slowUntil = now + REMEMBERED_MS;
  });
  map.on('moveend', () => {
    slowFrames = 0;
    clearTimeout(timer);
    timer = setTimeout(() => map.isMoving() || full(), REST_MS);
  });
  map.on('remove', () => clearTimeout(timer));

  return {
    full,
    async keepFull(work) {
      kept = true;
      full();
      try {
        return await work();
      } finally {
        kept = false;
      }
    },
  };
}
