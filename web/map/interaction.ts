import type { Map as MapLibreMap } from 'maplibre-gl';
import { listenForDrags } from './drags.ts';
import { hitAt, type ScreenPoint } from './hit-test.ts';
import type { Mode, ModeHost } from './modes/mode.ts';
import { type ModeName, modes } from './modes/modes.ts';
import type { RegionOfPlace } from './region-at.ts';

export type Interaction = { setMode(name: ModeName): void };

/** Hands pointer and keyboard to the mode that is on. Everything it listens to ends with the map. */
export function createInteraction(
  map: MapLibreMap,
  regionOf: RegionOfPlace,
  does: Omit<ModeHost, 'hitAt' | 'setCursor'>,
): Interaction {
  const host: ModeHost = {
    ...does,
    hitAt: (point, reach) => hitAt(map, point, reach, regionOf),
    setCursor: (cursor) => {
      map.getCanvas().style.cursor = cursor;
    },
  };
  let mode: Mode = modes.browse;
  let touch = false;
  let waiting: ScreenPoint | null = null;

  const container = map.getCanvasContainer();
  container.addEventListener('pointerdown', (event) => {
    touch = event.pointerType === 'touch';
  });
  container.addEventListener('pointermove', (event) => {
    touch = event.pointerType === 'touch';
  });
  listenForDrags(map, {
    press: (input) => mode.press?.(host, input) ?? false,
    drag: (input) => mode.drag?.(host, input),
    release: () => mode.release?.(host),
  });
  // before MapLibre's own keys, which it listens to on the same element
  container.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !mode.key?.(host, event.key, event.shiftKey)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  container.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') mode.escape(host);
    // what is in the middle, marked by a cross while the map has the focus of the keyboard
    if (event.key === 'Enter') mode.click(host, { point: map.project(map.getCenter()), touch: true });
  });
  map.on('click', ({ point }) => mode.click(host, { point, touch }));
  map.on('mouseout', () => {
    waiting = null;
    mode.leave(host);
  });
  // A pointer moves more often than the screen is drawn: look once a frame, at the last place.
  map.on('mousemove', ({ point }) => {
    if (!waiting) requestAnimationFrame(look);
    waiting = point;
  });
  const look = () => {
    const point = waiting;
    waiting = null;
    if (point && !map.isMoving()) mode.move(host, { point, touch });
  };

  return {
    setMode(name) {
      mode.leave(host);
      mode = modes[name];
      mode.enter(host);
    },
  };
}
