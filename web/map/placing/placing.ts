import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '#core/geo/lng-lat.ts';
import { collection } from '../features/collection.ts';
import { type Move, type MoveWords, moveFeatures } from '../features/placing.ts';
import type { ScreenPoint } from '../hit-test.ts';
import { PLACING } from '../layers/placing.ts';
import { GRIP_BELOW } from '../marks/draw-handle.ts';
import type { SourceStore } from '../source-store.ts';

/** What is placed, and who hears of it. Points WGS84. */
export type Placed = Move & {
  /** `done`: let go of; before that it is on its way, for figures that follow. */
  onMove: (point: LngLat, done: boolean) => void;
  /** Enter (kept) or Escape. */
  onEnd?: (kept: boolean) => void;
};

/** What the mode `place-point` does with it. Pixels of the map. */
export type PlacingHost = {
  isUnder(at: ScreenPoint, touch: boolean): boolean;
  grab(at: ScreenPoint): void;
  dragTo(at: ScreenPoint): void;
  drop(): void;
  put(at: ScreenPoint): void;
  nudge(x: number, y: number): void;
  end(kept: boolean): void;
};

export type Placing = PlacingHost & { set(placed: Placed | null): void };

/** 6 decimals ≈ 10 cm: what is pointed at is not known better. */
const DECIMALS = 6;
/** How near the sight or the grip counts as on it, px; a finger is 48 wide. */
const REACH = { mouse: 18, touch: 26 };
/** The point is kept this far inside the screen when keys move it, px. */
const MARGIN = 24;

/** The one point that is being placed on a map. It is drawn at once where it is moved to, before the page has answered. */
export function createPlacing(map: MapLibreMap, store: SourceStore, words: MoveWords, scale: () => number): Placing {
  let placed: Placed | null = null;
  let held: ScreenPoint = { x: 0, y: 0 };

  const draw = () => store.put(PLACING, placed === null ? collection([]) : moveFeatures(placed, words));
  const pixelOf = (point: LngLat): ScreenPoint => map.project([point[0], point[1]]);
  const pointAt = ({ x, y }: ScreenPoint): LngLat => {
    const { lng, lat } = map.unproject([x, y]);
    return [rounded(lng), rounded(lat)];
  };
  const move = (point: LngLat, done: boolean) => {
    if (placed === null) return;
    placed = { ...placed, point };
    draw();
    placed.onMove(point, done);
  };
  const keepInSight = (point: LngLat) => {
    const { x, y } = pixelOf(point);
    const { clientWidth, clientHeight } = map.getContainer();
    const inside = (at: number, size: number) => at >= MARGIN && at <= size - MARGIN;
    if (!inside(x, clientWidth) || !inside(y, clientHeight))
      map.easeTo({ center: [point[0], point[1]], duration: 150 });
  };

  return {
    set(next) {
      placed = next;
      draw();
    },
    isUnder(at, touch) {
      if (!placed?.point) return false;
      const { x, y } = pixelOf(placed.point);
      const reach = touch ? REACH.touch : REACH.mouse;
      return [0, GRIP_BELOW * scale()].some((below) => Math.hypot(at.x - x, at.y - y - below) <= reach);
    },
    grab(at) {
      if (!placed?.point) return;
      const { x, y } = pixelOf(placed.point);
      held = { x: at.x - x, y: at.y - y };
    },
    dragTo: (at) => move(pointAt({ x: at.x - held.x, y: at.y - held.y }), false),
    drop() {
      if (placed?.point) move(placed.point, true);
    },
    put: (at) => move(pointAt(at), true),
    nudge(x, y) {
      const from = placed?.point ?? placed?.old ?? null;
      const { lng, lat } = map.getCenter();
      const at = pixelOf(from ?? [lng, lat]);
      // without a point the first key press shows one, the next moves it
      const next = from === null ? pointAt(at) : pointAt({ x: at.x + x, y: at.y + y });
      move(next, true);
      keepInSight(next);
    },
    end: (kept) => placed?.onEnd?.(kept),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
}
