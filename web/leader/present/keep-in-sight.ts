import { type Accessor, createEffect, on } from 'solid-js';
import type { AtlasMap } from '#map/atlas-map.ts';

type Moved = Pick<AtlasMap, 'fitRegion' | 'flyTo' | 'view'>;

/**
 * What was on the map stays there when the drawer takes its room: it is what somebody wants to keep. A map that was not moved
 * meanwhile is as near again when the drawer is closed.
 */
export function keepInSight(
  map: Accessor<Moved | undefined>,
  isOpen: Accessor<boolean>,
  afterLayout: (run: () => void) => void = afterTwoFrames,
): void {
  let before: ReturnType<Moved['view']> | undefined;
  createEffect(
    on(isOpen, (open) => {
      const seen = map()?.view();
      if (open) {
        before = seen;
        afterLayout(() => seen && void map()?.fitRegion(seen.bbox, { padding: 0 }));
      } else if (before !== undefined && seen !== undefined && isSame(before.center, seen.center)) {
        const { center, zoom } = before;
        afterLayout(() => map()?.flyTo({ center, zoom }));
      }
    }),
  );
}

/** The map has its new size a frame after the page. */
function afterTwoFrames(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}

/** Within a millionth of a degree, which is less than a pixel at any zoom. */
function isSame([a, b]: readonly [number, number], [c, d]: readonly [number, number]): boolean {
  return Math.abs(a - c) < 1e-6 && Math.abs(b - d) < 1e-6;
}
