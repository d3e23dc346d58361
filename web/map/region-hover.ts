import type { Map as MapLibreMap } from 'maplibre-gl';
import { collection } from './features/collection.ts';
import type { SourceStore } from './source-store.ts';
import { COARSE_REGIONS, FINE_FROM, FINE_REGIONS, HOVER_REGION } from './style/sources.ts';

export type RegionHover = { set(code: string | null): void };

/**
 * Tints the region under the pointer, in its fine shape where that is on the map. The one region lies in a source of its own:
 * as a state of all of them every region would be drawn a second time in every frame, unseen.
 */
export function createRegionHover(map: MapLibreMap, store: SourceStore, loaded: () => readonly string[]): RegionHover {
  let last: string | null = null;
  return {
    set(code) {
      const fine = code !== null && map.getZoom() >= FINE_FROM && loaded().includes(`${code.slice(0, 2)}0000`);
      const source = fine ? FINE_REGIONS : COARSE_REGIONS;
      const now = code === null ? null : `${source} ${code}`;
      if (now === last) return;
      last = now;
      const shape = code === null ? undefined : store.get(source).features.find((it) => it.properties?.code === code);
      store.put(HOVER_REGION, collection(shape === undefined ? [] : [shape]));
    },
  };
}
