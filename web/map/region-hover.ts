import type { Map as MapLibreMap } from 'maplibre-gl';
import { COARSE_REGIONS, FINE_FROM, FINE_REGIONS } from './style/sources.ts';
import { sourceOf } from './style-access.ts';

export type RegionHover = { set(code: string | null): void };

/** Tints the region under the pointer; fine shapes where they are on the map, else those of the overview. */
export function createRegionHover(map: MapLibreMap, loaded: () => readonly string[]): RegionHover {
  let last: { source: string; id: string } | null = null;
  return {
    set(code) {
      const fine = code !== null && map.getZoom() >= FINE_FROM && loaded().includes(`${code.slice(0, 2)}0000`);
      const next = code === null ? null : { source: fine ? FINE_REGIONS : COARSE_REGIONS, id: code };
      if (next?.id === last?.id && next?.source === last?.source) return;
      if (last && sourceOf(map, last.source)) map.removeFeatureState(last, 'hover');
      if (next && sourceOf(map, next.source)) map.setFeatureState(next, { hover: true });
      last = next;
    },
  };
}
